#include "dialect/postgres/inspector/arguments.hpp"
#include "dialect/postgres/inspector/part.hpp"

#include <retort/sql/writer.hpp>

#include <utility>

namespace retort::inline v1::postgres {

namespace {

dsl::volatility volatility_of(char letter) {
  if (letter == 'i') return dsl::volatility::immutable;
  return letter == 's' ? dsl::volatility::stable : dsl::volatility::unset;
}

/// What the server assumes of a function of which nothing is said.
double standard_cost(std::string_view language) { return language == "c" || language == "internal" ? 1 : 100; }
double standard_rows(bool returns_set) { return returns_set ? 1000 : 0; }

std::optional<double> unless(std::optional<std::string> text, double standard) {
  const double value = text ? std::stod(*text) : standard;
  return value == standard ? std::nullopt : std::optional(value);
}

/// Lists of names are kept as SQL, every other value as it is.
std::string setting_value(const std::string& name, const std::string& value) {
  const bool is_list = name == "search_path" || name == "temp_tablespaces" || name.ends_with("_preload_libraries");
  return is_list ? value : SqlWriter().text_literal(value).take();
}

void read_body(objects::Function& function, RowReader& row) {
  function.language = row.text();
  function.body = row.text();
  function.library = row.text();
  if (std::optional<std::string> parsed = row.optional_text()) {
    function.body = *std::move(parsed);
    function.atomic = true;
  }
}

void read_attributes(objects::Function& function, RowReader& row) {
  function.volatility = volatility_of(row.letter());
  function.parallel = parallel_of(row.letter());
  function.strict = row.boolean();
  function.security_definer = row.boolean();
  function.leakproof = row.boolean();
  function.cost = unless(row.optional_text(), standard_cost(function.language));
  function.rows = unless(row.optional_text(), standard_rows(function.returns_set));
  function.support = row.standard_name();
  for (auto& [name, value] : row.options()) function.settings.emplace(name, setting_value(name, value));
}

void read_function(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::Function function{.name = row.name()};
  const char kind = row.letter();
  function.is_procedure = kind == 'p';
  function.window = kind == 'w';
  Signature signature = read_signature(row);
  function.arguments = std::move(signature.arguments);
  function.returns_table = std::move(signature.table);
  const Type returns = row.type();
  if (!function.is_procedure && function.returns_table.empty()) function.returns = returns;
  function.returns_set = row.boolean();
  read_body(function, row);
  read_attributes(function, row);
  if (!function.returns_table.empty()) function.returns_set = false;
  builder.add_object({Catalog::function, oid}, std::move(function));
}

}  // namespace

Part functions(int) {
  std::vector<std::string_view> columns{"p.oid", "s.nspname", "p.proname", "p.prokind"};
  for (const std::string_view column : signature_columns) columns.push_back(column);
  for (const std::string_view column :
       {"format_type(p.prorettype, NULL)", "p.proretset", "l.lanname", "p.prosrc", "p.probin",
        "pg_get_function_sqlbody(p.oid)", "p.provolatile", "p.proparallel", "p.proisstrict", "p.prosecdef",
        "p.proleakproof", "p.procost", "p.prorows", "fs.nspname", "f.proname", "p.proconfig"}) {
    columns.push_back(column);
  }
  return {.columns = std::move(columns),
          .from =
              "FROM pg_proc AS p JOIN spaces AS s ON s.oid = p.pronamespace "
              "JOIN pg_language AS l ON l.oid = p.prolang LEFT JOIN pg_proc AS f ON f.oid = p.prosupport "
              "LEFT JOIN pg_namespace AS fs ON fs.oid = f.pronamespace WHERE p.prokind <> 'a'" +
              not_of_extension(Catalog::function, "p.oid") +
              " AND NOT EXISTS (SELECT FROM pg_depend AS made WHERE made.classid = 1255 AND made.objid = p.oid "
              "AND made.deptype = 'i')",
          .read = read_function};
}

}  // namespace retort::inline v1::postgres
