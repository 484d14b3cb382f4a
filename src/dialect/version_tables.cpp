#include "dialect/version_tables.hpp"

#include <cstdint>
#include <utility>

namespace retort::inline v1 {

namespace {

Column required(std::string_view name, const dsl::Type& type) {
  return {.name = std::string(name), .type = type, .nullable = false};
}

Column optional(std::string_view name, const dsl::Type& type) { return {.name = std::string(name), .type = type}; }

Operation create(const QualifiedName& name, std::vector<Column> columns) {
  const PrimaryKey key{.name = name.name + "_pkc", .columns = {columns.front().name}};
  Table table{.name = name, .columns = std::move(columns), .constraints = {key}};
  return {.node = op::CreateTable{.table = std::move(table), .if_not_exists = true}};
}

Value null_when_empty(const std::string& text) { return text.empty() ? Value() : Value(text); }

OperationList operations(const VersionTables& tables) {
  return {
      create(tables.version, {required("version_num", dsl::varchar(128))}),
      create(tables.journal,
             {
                 required("id", dsl::bigint),
                 required("revision", dsl::varchar(128)),
                 required("action", dsl::varchar(16)),
                 optional("step", dsl::integer),
                 required("at", dsl::timestamptz),
                 optional("duration_us", dsl::bigint),
                 optional("applied_by", dsl::text),
                 optional("checksum", dsl::varchar(64)),
                 optional("retort", dsl::varchar(32)),
             }),
  };
}

}  // namespace

Script compile_version_tables(const Dialect& dialect, const VersionTables& tables) {
  Script script = dialect.compiler({.dialect = dialect.name()})->compile(operations(tables));
  for (Statement& statement : script) statement.operation = Statement::none;
  return script;
}

Statement reused_statement(std::string text, std::vector<Value> parameters) {
  return {.text = std::move(text), .parameters = std::move(parameters), .reused = true};
}

std::vector<Value> journal_parameters(const JournalEntry& entry) {
  return {
      entry.id == JournalEntry::next ? Value() : Value(entry.id),
      entry.revision,
      entry.action,
      entry.step < 0 ? Value() : Value(std::int64_t{entry.step}),
      entry.duration ? Value(std::int64_t{entry.duration->count()}) : Value(),
      null_when_empty(entry.applied_by),
      null_when_empty(entry.checksum),
      null_when_empty(entry.version),
  };
}

}  // namespace retort::inline v1
