#include "dialect/clauses.hpp"
#include "dialect/postgres/ddl_compiler.hpp"
#include "dialect/postgres/partition_probe.hpp"

#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

std::string_view strategy_name(dsl::partition strategy) {
  switch (strategy) {
    case dsl::partition::range:
      return "RANGE";
    case dsl::partition::list:
      return "LIST";
    case dsl::partition::hash:
    case dsl::partition::unset:
      break;
  }
  return "HASH";
}

}  // namespace

std::string PostgresDdlCompiler::partition_by_clause(const Table& table) const {
  const PartitionBy& by = table.partition_by;
  if (by.strategy == dsl::partition::unset) return {};
  if (by.elements.empty()) misused("it is partitioned by nothing", "name columns or expressions in .partition_by");
  return fmt::format(" PARTITION BY {} ({})", strategy_name(by.strategy),
                     joined(by.elements, ", ", [this](const IndexElement& element) { return index_element(element); }));
}

std::string PostgresDdlCompiler::bound_values(const std::vector<Default>& values) const {
  if (values.empty()) misused("a partition's bound has no values", "give as many as the table is partitioned by");
  return fmt::format("({})", joined(values, ", ", [this](const Default& value) {
                       const auto* expression = std::get_if<Expression>(&value);
                       if (expression == nullptr) return literal(std::get<Value>(value));
                       const bool is_endless = is_one_of(expression->sql, {"MINVALUE", "MAXVALUE"});
                       return is_endless ? expression->sql : in_parentheses(expression->sql);
                     }));
}

std::string PostgresDdlCompiler::bound_text(const PartitionBound& bound) const {
  switch (bound.kind) {
    case PartitionBound::Kind::unset:
      misused("the partition has no bound", "say which rows it takes with range_bound(), list_bound() or hash_bound()");
    case PartitionBound::Kind::range:
      return fmt::format("FOR VALUES FROM {} TO {}", bound_values(bound.from), bound_values(bound.to));
    case PartitionBound::Kind::list:
      return "FOR VALUES IN " + bound_values(bound.from);
    case PartitionBound::Kind::hash:
      return fmt::format("FOR VALUES WITH (MODULUS {}, REMAINDER {})", bound.modulus, bound.remainder);
    case PartitionBound::Kind::standard:
      break;
  }
  return "DEFAULT";
}

void PostgresDdlCompiler::attach_partition(const op::AttachPartition& operation) {
  emit(fmt::format("ALTER TABLE {} ATTACH PARTITION {} {}", quoted(operation.table), quoted(operation.partition),
                   bound_text(operation.bound)));
}

void PostgresDdlCompiler::detach_partition(const op::DetachPartition& operation) {
  const std::string text =
      fmt::format("ALTER TABLE {} DETACH PARTITION {}", quoted(operation.table), quoted(operation.partition));
  if (!operation.concurrently) {
    emit(text);
    return;
  }
  require(140000, "DETACH PARTITION CONCURRENTLY", "leave .concurrently out");
  Statement& statement = emit(text + " CONCURRENTLY");
  statement.transactional = false;
  statement.probe = detach_partition_probe(operation);
}

}  // namespace retort::inline v1
