#include "dialect/postgres/index_probe.hpp"

#include "dialect/clauses.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <retort/sql/writer.hpp>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

std::string array_of(std::string_view items, std::string_view type) {
  return fmt::format("ARRAY[{}]::{}[]", items, type);
}

/// NULL where there is no name.
std::string name_or_null(std::string_view name) { return name.empty() ? "NULL" : text_literal(name); }

/// The index's columns in order, NULL where an expression stands.
std::string wanted_columns(const Index& index) {
  std::string keys = joined(index.elements, ", ", [](const IndexElement& element) {
    return element.expression.empty() ? text_literal(element.column) : "NULL";
  });
  for (const std::string& column : index.include) keys += ", " + text_literal(column);
  return array_of(keys, "text");
}

/// As pg_index.indoption has it.
std::string_view option_of(const IndexElement& element) {
  using Order = dsl::IndexElement::Order;
  using Nulls = dsl::IndexElement::Nulls;
  const bool is_descending = element.order == Order::descending;
  const bool has_nulls_first = element.nulls == Nulls::unset ? is_descending : element.nulls == Nulls::first;
  if (is_descending) return has_nulls_first ? "3" : "1";
  return has_nulls_first ? "2" : "0";
}

/// As pg_class.reloptions has it.
struct ParameterText {
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
  std::string operator()(double value) const { return fmt::format("{}", value); }
  std::string operator()(const std::string& value) const { return value; }
  template <class Other>
  std::string operator()(const Other&) const {
    return {};
  }  // refused before
};

std::string wanted_parameters(const StorageParameters& parameters) {
  const auto text = [](const auto& parameter) {
    return text_literal(fmt::format("{}={}", parameter.first, std::visit(ParameterText{}, parameter.second)));
  };
  return array_of(joined(parameters, ", ", text), "text");
}

std::string method_name(std::string_view method) {
  if (method.empty()) return "btree";
  std::string name(method);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

// A build whose row in pg_class is not committed yet is found by its table alone. Statements of the same role only:
// PostgreSQL hides those of others.
constexpr std::string_view create_index_query = R"(SELECT CASE
  WHEN found.oid IS NULL AND EXISTS (
    SELECT 1 FROM pg_stat_progress_create_index AS p
    WHERE p.relid = t.oid AND p.index_relid = 0 AND p.command = 'CREATE INDEX CONCURRENTLY') THEN 'building'
  WHEN found.oid IS NULL THEN 'absent'
  WHEN i.indrelid IS DISTINCT FROM t.oid THEN 'different'
  WHEN NOT i.indisvalid AND EXISTS (
    SELECT 1 FROM pg_stat_progress_create_index AS p WHERE p.index_relid = found.oid) THEN 'building'
  WHEN NOT i.indisvalid THEN 'broken'
  WHEN i.indisunique = {unique} AND m.amname = {method} AND (i.indpred IS NOT NULL) = {partial}
    AND i.indnkeyatts = {keys} AND i.indnatts = {columns}
    AND coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) = {nulls_not_distinct}
    AND coalesce(found.reloptions, '{{}}') @> {parameters} AND coalesce(found.reloptions, '{{}}') <@ {parameters}
    AND NOT EXISTS (
      SELECT 1 FROM unnest(i.indkey::int2[], i.indclass::oid[], i.indcollation::oid[], i.indoption::int2[],
        {names}, {classes}, {collations}, {options})
        AS k (number, class_oid, collation_oid, flags, wanted, wanted_class, wanted_collation, wanted_flags)
      LEFT JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = k.number
      LEFT JOIN pg_opclass AS c ON c.oid = k.class_oid
      LEFT JOIN pg_collation AS l ON l.oid = k.collation_oid
      WHERE a.attname IS DISTINCT FROM k.wanted AND k.wanted IS NOT NULL OR k.flags <> k.wanted_flags
        OR CASE WHEN k.wanted_class IS NULL THEN NOT c.opcdefault ELSE c.opcname <> k.wanted_class END
        OR CASE WHEN k.wanted_collation IS NULL THEN k.collation_oid <> a.attcollation
                ELSE l.collname IS DISTINCT FROM k.wanted_collation END) THEN 'done'
  ELSE 'different'
END
FROM (SELECT to_regclass({table}) AS oid) AS wanted
LEFT JOIN pg_class AS t ON t.oid = wanted.oid
LEFT JOIN pg_class AS found ON found.relnamespace = t.relnamespace AND found.relname = {index}
LEFT JOIN pg_index AS i ON i.indexrelid = found.oid
LEFT JOIN pg_am AS m ON m.oid = found.relam)";

// A drop marks the index invalid and keeps its lock while it waits for others to stop using the index.
constexpr std::string_view drop_index_query = R"(SELECT CASE
  WHEN wanted.oid IS NULL THEN 'done'
  WHEN NOT i.indisvalid AND EXISTS (
    SELECT 1 FROM pg_locks AS l
    WHERE l.relation = wanted.oid AND l.mode = 'ShareUpdateExclusiveLock' AND l.granted
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())) THEN 'building'
  ELSE 'absent'
END
FROM (SELECT to_regclass({}) AS oid) AS wanted LEFT JOIN pg_index AS i ON i.indexrelid = wanted.oid)";

}  // namespace

Probe create_index_probe(const op::CreateIndex& operation) {
  const Index& index = operation.index;
  const QualifiedName name{.schema = operation.table.schema, .name = index.name};
  return {
      .query = fmt::format(
          create_index_query, fmt::arg("unique", index.unique),
          fmt::arg("method", text_literal(method_name(index.method))), fmt::arg("partial", !index.where.empty()),
          fmt::arg("keys", index.elements.size()), fmt::arg("columns", index.elements.size() + index.include.size()),
          fmt::arg("nulls_not_distinct", index.nulls_not_distinct),
          fmt::arg("parameters", wanted_parameters(index.storage_parameters)), fmt::arg("names", wanted_columns(index)),
          fmt::arg("classes", array_of(joined(index.elements, ", ",
                                              [](const IndexElement& element) {
                                                return name_or_null(element.operator_class.name);
                                              }),
                                       "text")),
          fmt::arg("collations",
                   array_of(joined(index.elements, ", ",
                                   [](const IndexElement& element) { return name_or_null(element.collation); }),
                            "text")),
          fmt::arg("options", array_of(joined(index.elements, ", ", option_of), "int2")),
          fmt::arg("table", text_literal(quoted(operation.table))), fmt::arg("index", text_literal(index.name))),
      .repair = "DROP INDEX CONCURRENTLY IF EXISTS " + quoted(name),
  };
}

Probe drop_index_probe(const QualifiedName& index) {
  return {.query = fmt::format(drop_index_query, text_literal(quoted(index)))};
}

}  // namespace retort::inline v1
