#include "dialect/version_tables.hpp"

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

}  // namespace retort::inline v1
