// Aggregates and operators.
#include "dialect/postgres/inspector/arguments.hpp"
#include "dialect/postgres/inspector/part.hpp"

#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

/// A function's name under an alias: `alias.proname`, and `alias_schema.nspname`.
std::string with_function(std::string_view alias, std::string_view oid) {
  return fmt::format(
      "LEFT JOIN pg_proc AS {0} ON {0}.oid = {1} "
      "LEFT JOIN pg_namespace AS {0}_schema ON {0}_schema.oid = {0}.pronamespace ",
      alias, oid);
}

void read_aggregate(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::Aggregate aggregate{.name = row.name()};
  const char kind = row.letter();
  const long long direct = row.integer();
  aggregate.arguments = read_signature(row).arguments;
  if (kind != 'n') {
    const auto ordered = std::next(aggregate.arguments.begin(), direct);
    aggregate.order_by.assign(std::make_move_iterator(ordered), std::make_move_iterator(aggregate.arguments.end()));
    aggregate.arguments.erase(ordered, aggregate.arguments.end());
  }
  aggregate.hypothetical = kind == 'h';
  aggregate.state_type = row.type();
  if (const long long size = row.integer(); size != 0) aggregate.state_size = static_cast<double>(size);
  aggregate.state_function = row.standard_name();
  aggregate.final_function = row.standard_name();
  aggregate.combine_function = row.standard_name();
  aggregate.serial_function = row.standard_name();
  aggregate.deserial_function = row.standard_name();
  aggregate.final_extra = row.boolean();
  aggregate.initial_value = row.optional_text();
  aggregate.sort_operator = row.text();
  aggregate.parallel = parallel_of(row.letter());
  builder.add_object({Catalog::function, oid}, std::move(aggregate));
}

void read_operator(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::Operator found{.name = row.name()};
  const Type left = row.type();
  if (!left.name.empty() || left.kind != TypeKind::named) found.left = left;
  found.right = row.type();
  found.function = row.standard_name();
  found.restriction = row.standard_name();
  found.join = row.standard_name();
  found.commutator = row.standard_name();
  found.negator = row.standard_name();
  found.hashes = row.boolean();
  found.merges = row.boolean();
  builder.add_object({Catalog::operator_, oid}, std::move(found));
}

}  // namespace

Part aggregates(int) {
  std::vector<std::string_view> columns{"p.oid", "s.nspname", "p.proname", "a.aggkind", "a.aggnumdirectargs"};
  for (const std::string_view column : signature_columns) columns.push_back(column);
  for (const std::string_view column :
       {"format_type(a.aggtranstype, NULL)", "a.aggtransspace", "state_schema.nspname", "state.proname",
        "final_schema.nspname", "final.proname", "combine_schema.nspname", "combine.proname", "serial_schema.nspname",
        "serial.proname", "deserial_schema.nspname", "deserial.proname", "a.aggfinalextra", "a.agginitval", "o.oprname",
        "p.proparallel"}) {
    columns.push_back(column);
  }
  return {.columns = std::move(columns),
          .from =
              "FROM pg_aggregate AS a JOIN pg_proc AS p ON p.oid = a.aggfnoid "
              "JOIN spaces AS s ON s.oid = p.pronamespace LEFT JOIN pg_operator AS o ON o.oid = a.aggsortop " +
              with_function("state", "a.aggtransfn") + with_function("final", "a.aggfinalfn") +
              with_function("combine", "a.aggcombinefn") + with_function("serial", "a.aggserialfn") +
              with_function("deserial", "a.aggdeserialfn") + "WHERE true" +
              not_of_extension(Catalog::function, "p.oid"),
          .read = read_aggregate};
}

Part operators(int) {
  return {
      .columns = {"o.oid", "s.nspname", "o.oprname", "CASE WHEN o.oprleft <> 0 THEN format_type(o.oprleft, NULL) END",
                  "format_type(o.oprright, NULL)", "code_schema.nspname", "code.proname", "rest_schema.nspname",
                  "rest.proname", "joins_schema.nspname", "joins.proname", "cs.nspname", "c.oprname", "ns.nspname",
                  "n.oprname", "o.oprcanhash", "o.oprcanmerge"},
      .from = "FROM pg_operator AS o JOIN spaces AS s ON s.oid = o.oprnamespace " + with_function("code", "o.oprcode") +
              with_function("rest", "o.oprrest") + with_function("joins", "o.oprjoin") +
              "LEFT JOIN pg_operator AS c ON c.oid = o.oprcom "
              "LEFT JOIN pg_namespace AS cs ON cs.oid = c.oprnamespace "
              "LEFT JOIN pg_operator AS n ON n.oid = o.oprnegate "
              "LEFT JOIN pg_namespace AS ns ON ns.oid = n.oprnamespace WHERE o.oprcode <> 0" +
              not_of_extension(Catalog::operator_, "o.oid"),
      .read = read_operator};
}

}  // namespace retort::inline v1::postgres
