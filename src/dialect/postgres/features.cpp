// What PostgreSQL, or a PostgreSQL that is too old, refuses: said before anything runs.
#include "dialect/clauses.hpp"
#include "dialect/postgres/ddl_compiler.hpp"
#include "model/constraint.hpp"

#include <cmath>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::string_view coalesce_hint =
    "upgrade the server to PostgreSQL 15, or create a unique index on an expression that replaces NULL, such as "
    "sql(\"coalesce(email, '')\")";

bool is_temporal(const Constraint& constraint) {
  if (const auto* key = std::get_if<PrimaryKey>(&constraint)) return key->without_overlaps;
  const auto* unique = std::get_if<Unique>(&constraint);
  return unique != nullptr && unique->without_overlaps;
}

bool is_enforced(const Constraint& constraint) {
  if (const auto* check = std::get_if<Check>(&constraint)) return check->enforced;
  const auto* key = std::get_if<ForeignKey>(&constraint);
  return key == nullptr || key->enforced;
}

bool has_conflict_clause(const Constraint& constraint) {
  if (const auto* key = std::get_if<PrimaryKey>(&constraint)) return key->on_conflict != dsl::on_conflict::unset;
  const auto* unique = std::get_if<Unique>(&constraint);
  return unique != nullptr && unique->on_conflict != dsl::on_conflict::unset;
}

bool is_finite(const Value& value) {
  const auto* number = std::get_if<double>(&value);
  return number == nullptr || std::isfinite(*number);
}

}  // namespace

void PostgresDdlCompiler::require(int version, std::string_view feature, std::string_view hint) const {
  if (context().server_version == 0 || context().server_version >= version) return;
  unsupported(feature, hint);
}

void PostgresDdlCompiler::check_table(const Table& table) const {
  const bool is_partitioned = table.partition_by.strategy != dsl::partition::unset;
  if (is_partitioned) check_elements(table.partition_by.elements);
  if (is_partitioned && table.unlogged) {
    misused("a partitioned table has no rows that could go unlogged", "say .unlogged of its partitions");
  }
  if (table.partition_of.name.empty() && table.bound.kind != PartitionBound::Kind::unset) {
    misused("the table has a bound, but is no partition", "name the table it belongs to with .partition_of");
  }
  for (const Constraint& constraint : table.constraints) {
    if (is_partitioned && std::holds_alternative<Exclude>(constraint)) {
      require(170000, "exclusion constraints of partitioned tables", "add them to the partitions");
    }
  }
  check_parameters(table.storage_parameters);
}

void PostgresDdlCompiler::check_column(const Column& column) const {
  if (column.compression != dsl::compression::unset) require(140000, "COMPRESSION of columns", "leave it out");
  if (column.identity == dsl::identity::none && column.identity_options != SequenceOptions{}) {
    misused("it has identity_options, but no identity", "say .identity = identity::always, or identity::by_default");
  }
  if (column.computed.empty()) return;
  if (column.server_default || column.identity != dsl::identity::none) {
    misused("a computed column cannot have a value of another origin", "leave .server_default and .identity out");
  }
  if (!column.persisted) {
    require(180000, "virtual generated columns", "leave .persisted out: the values are then stored");
  }
}

void PostgresDdlCompiler::check_constraint(const Constraint& constraint) const {
  if (has_conflict_clause(constraint)) {
    unsupported("ON CONFLICT of constraints", "leave it out, and say it in the INSERT");
  }
  if (is_temporal(constraint)) require(180000, "WITHOUT OVERLAPS", "use exclude() with the operators = and &&");
  if (!is_enforced(constraint)) require(180000, "constraints that are NOT ENFORCED", "leave the constraint out");
  if (const auto* unique = std::get_if<Unique>(&constraint)) check_nulls_not_distinct(unique->nulls_not_distinct);
  if (const auto* key = std::get_if<ForeignKey>(&constraint)) {
    if (key->period) require(180000, "foreign keys of a PERIOD", "check it with a trigger");
    if (!key->on_delete_columns.empty()) require(150000, "ON DELETE SET NULL of some columns", "set it with a trigger");
  }
  if (std::holds_alternative<NotNull>(constraint)) {
    require(180000, "names for NOT NULL constraints", "say .nullable = false of the column");
  }
  check_index_of(constraint);
  const auto* exclude = std::get_if<Exclude>(&constraint);
  if (exclude == nullptr) return;
  for (const Exclude::Element& element : exclude->elements) {
    check_elements({element.element});
    if (element.with.empty()) misused("an element of the exclusion constraint has no operator", "give it one: \"=\"");
  }
}

void PostgresDdlCompiler::check_index_of(const Constraint& constraint) const {
  std::visit(
      [&](const auto& any) {
        if constexpr (requires { any.tablespace; }) {
          check_parameters(any.storage_parameters);
          const bool says_how = !any.storage_parameters.empty() || !any.tablespace.empty();
          if (says_how && !taken_index(constraint).empty()) {
            misused("a constraint that takes an index over says how the index is kept", "say it of the index");
          }
        }
      },
      constraint);
}

void PostgresDdlCompiler::check_nulls_not_distinct(bool wanted) const {
  if (wanted) require(150000, "NULLS NOT DISTINCT", coalesce_hint);
}

void PostgresDdlCompiler::check_index(const op::CreateIndex& operation) const {
  const Index& index = operation.index;
  if (index.name.empty() && operation.if_not_exists) {
    unsupported("IF NOT EXISTS for an index without a name", "name the index");
  }
  if (index.name.empty() && operation.concurrently) {
    misused("an index that is built concurrently needs a name",
            "name the index: after an interruption Retort looks for it by name");
  }
  if (index.only && operation.concurrently) {
    unsupported("concurrent build of an index of a partitioned table",
                "leave .concurrently out: .only makes it quick; build those of the partitions concurrently, and attach "
                "them with attach_index()");
  }
  check_nulls_not_distinct(index.nulls_not_distinct);
  check_elements(index.elements);
  check_parameters(index.storage_parameters);
}

void PostgresDdlCompiler::check_elements(const std::vector<IndexElement>& elements) const {
  for (const IndexElement& element : elements) {
    check_parameters(element.operator_class_parameters);
    if (!element.operator_class_parameters.empty() && element.operator_class.name.empty()) {
      misused("an operator class has parameters, but no name", "name it with opclass()");
    }
  }
}

void PostgresDdlCompiler::check_parameters(const StorageParameters& parameters) const {
  for (const auto& [name, value] : parameters) {
    if (name.empty()) misused("a parameter has no name", "write it as {\"fillfactor\", 70}");
    if (is_null(value) || !is_finite(value)) {
      misused(fmt::format("the parameter \"{}\" has no value", name), "give it one, or reset it with .reset");
    }
  }
}

}  // namespace retort::inline v1
