#include "dialect/postgres/inspector/inspect.hpp"

#include "dialect/clauses.hpp"
#include "dialect/postgres/inspector/finish.hpp"
#include "dialect/postgres/inspector/part.hpp"
#include "dialect/postgres/inspector/snapshot.hpp"

#include <retort/sql/writer.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

using postgres::Part;
using postgres::RowReader;
using postgres::SchemaBuilder;

using PartOf = Part (*)(int version);

/// Each list is one query. What is read refers to what was read before it.
const std::initializer_list<PartOf> objects_and_tables{
    postgres::schemas,         postgres::extensions,       postgres::relations, postgres::enum_types,
    postgres::collation_names, postgres::operator_classes, postgres::collations};
const std::initializer_list<PartOf> columns_of_tables{postgres::columns};
const std::initializer_list<PartOf> parts_of_tables{postgres::range_types, postgres::domains, postgres::constraints,
                                                    postgres::indexes, postgres::sequences};
const std::initializer_list<PartOf> what_is_built_on_them{postgres::functions,
                                                          postgres::aggregates,
                                                          postgres::operators,
                                                          postgres::operator_families,
                                                          postgres::owned_operator_classes,
                                                          postgres::class_operators,
                                                          postgres::class_functions,
                                                          postgres::casts,
                                                          postgres::triggers,
                                                          postgres::event_triggers,
                                                          postgres::rules,
                                                          postgres::policies,
                                                          postgres::text_search_dictionaries,
                                                          postgres::text_search_configurations,
                                                          postgres::text_search_mappings,
                                                          postgres::statistics,
                                                          postgres::publications,
                                                          postgres::publication_tables,
                                                          postgres::publication_schemas,
                                                          postgres::foreign_data_wrappers,
                                                          postgres::servers,
                                                          postgres::user_mappings};
const std::initializer_list<PartOf> what_is_said_of_them{
    postgres::comments,           postgres::owners,      postgres::rights, postgres::column_rights,
    postgres::default_privileges, postgres::dependencies};

std::string schema_condition(const std::vector<std::string>& schemas) {
  if (schemas.empty()) return "nspname <> 'information_schema' AND nspname !~ '^pg_'";
  return fmt::format("nspname IN ({})", joined(schemas, ", ", [](const std::string& name) {
                       return SqlWriter().text_literal(name).take();
                     }));
}

/// Every column as text, and as many of them as the widest part has; the part's number stands first.
std::string selection(const Part& part, std::size_t number, std::size_t width) {
  std::string text = fmt::format("(SELECT {}", number);
  for (const std::string_view column : part.columns) text += fmt::format(", ({})::text", column);
  for (std::size_t i = part.columns.size(); i < width; ++i) text += ", NULL";
  return fmt::format("{} {})", text, part.from);
}

std::string query_of(const std::vector<Part>& parts, const Inspection& inspection, const std::string& left_out) {
  std::size_t width = 0;
  for (const Part& part : parts) width = std::max(width, part.columns.size());
  std::size_t number = 0;
  const std::string selections =
      joined(parts, "\nUNION ALL\n", [&](const Part& part) { return selection(part, number++, width); });
  return fmt::format(
      "WITH spaces AS (SELECT oid, nspname FROM pg_namespace WHERE {}), "
      "left_out AS (SELECT unnest('{}'::oid[]) AS oid), "
      "owned AS MATERIALIZED (SELECT d.classid, d.objid, e.oid AS extension FROM pg_extension AS e "
      "JOIN pg_depend AS d ON d.refclassid = 3079 AND d.refobjid = e.oid AND d.deptype = 'e')\n{}",
      schema_condition(inspection.schemas), left_out, selections);
}

using Query = std::vector<Part>;

std::vector<Query> queries_for(int version) {
  std::vector<Query> queries;
  for (const auto& list :
       {objects_and_tables, columns_of_tables, parts_of_tables, what_is_built_on_them, what_is_said_of_them}) {
    Query& query = queries.emplace_back();
    for (const PartOf part : list) query.push_back(part(version));
  }
  return queries;
}

/// Every question once.
std::vector<std::string> questions_of(const std::vector<Query>& queries) {
  std::vector<std::string> questions;
  for (const Query& query : queries) {
    for (const Part& part : query) {
      const bool is_new = std::find(questions.begin(), questions.end(), part.only_if) == questions.end();
      if (!part.only_if.empty() && is_new) questions.push_back(part.only_if);
    }
  }
  return questions;
}

class Reading {
 public:
  Reading(Connection& connection, const Inspection& inspection)
      : connection_(connection),
        inspection_(inspection),
        queries_(queries_for(connection.server_version())),
        snapshot_(connection, inspection, questions_of(queries_)) {}

  Schema operator()() {
    for (Query& query : queries_) read(std::move(query));
    snapshot_.finish();
    if (!inspection_.schemas.empty()) leave_out_what_is_of_all_schemas();
    return postgres::finished(std::move(builder_));
  }

 private:
  /// Planning the parts that find nothing would take longer than everything else.
  void read(Query parts) {
    std::erase_if(parts, [this](const Part& part) { return !part.only_if.empty() && snapshot_.denies(part.only_if); });
    if (parts.empty()) return;
    Result result = connection_.query(query_of(parts, inspection_, snapshot_.left_out()));
    for (RowReader::Fields& fields : result.rows) {
      const auto number = static_cast<std::size_t>(RowReader(fields, 0).integer());
      RowReader row(fields, 1);
      parts.at(number).read(builder_, row);
    }
  }

  void leave_out_what_is_of_all_schemas() {
    std::erase_if(builder_.schema.privileges,
                  [](const RolePrivileges& it) { return it.is_default && it.object.name.schema.empty(); });
  }

  Connection& connection_;
  const Inspection& inspection_;
  std::vector<Query> queries_;
  postgres::Snapshot snapshot_;
  SchemaBuilder builder_;
};

}  // namespace

Schema inspect_postgres(Connection& connection, const Inspection& inspection) {
  return Reading(connection, inspection)();
}

}  // namespace retort::inline v1
