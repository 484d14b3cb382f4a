#include "op/recorder.hpp"

#include "op/convert.hpp"

#include <retort/error.hpp>
#include <retort/row_stream.hpp>

#include <memory>

namespace retort::inline v1 {

void Recorder::create_table(dsl::TableName table, std::initializer_list<dsl::TableItem> items,
                            const dsl::CreateTableOptions& options) {
  op::CreateTable operation{.table = owned_table(table, items, options), .if_not_exists = options.if_not_exists};
  check_table(operation.table, location_of(table));
  push(std::move(operation), location_of(table));
}

void Recorder::create_owned_table(const Table& table, const char* file, std::uint_least32_t line) {
  const Location where{file, line};
  check_table(table, where);
  push(op::CreateTable{.table = table}, where);
}

void Recorder::drop_table(dsl::TableName table, const dsl::DropTableOptions& options) {
  push(op::DropTable{.table = owned_name(table), .if_exists = options.if_exists}, location_of(table));
}

void Recorder::rename_table(dsl::TableName table, dsl::Name new_name) {
  push(op::RenameTable{.table = owned_name(table), .new_name = owned_name(new_name, table.file())}, location_of(table));
}

void Recorder::alter(const dsl::TableName& table, op::TableChange change) {
  op::AlterTable operation{.table = owned_name(table)};
  operation.changes.push_back(std::move(change));
  push(std::move(operation), location_of(table));
}

void Recorder::add_column(dsl::TableName table, const dsl::Column& column, const dsl::AddColumnOptions& options) {
  op::AddColumn change = owned_column(column, table.file());
  change.if_not_exists = options.if_not_exists;
  alter(table, std::move(change));
}

void Recorder::add_owned_column(dsl::TableName table, const Column& column) {
  alter(table, op::AddColumn{.column = column});
}

void Recorder::drop_column(dsl::TableName table, dsl::Name column, const dsl::DropColumnOptions& options) {
  alter(table, op::DropColumn{.column = owned_name(column, table.file()), .if_exists = options.if_exists});
}

void Recorder::alter_column(dsl::TableName table, dsl::Name column, const dsl::AlterColumnOptions& options) {
  op::AlterTable operation{.table = owned_name(table)};
  op::AlterColumn change = owned_alteration(table, column, options);
  if (change.to != op::AlterColumn::Aspects{}) operation.changes.emplace_back(change);
  if (options.new_column_name.is_set()) {
    operation.changes.emplace_back(op::RenameColumn{.column = std::move(change.column),
                                                    .new_name = owned_name(options.new_column_name, table.file())});
  }
  push(std::move(operation), location_of(table));
}

void Recorder::create_index(dsl::Name index, dsl::TableName table, std::initializer_list<dsl::IndexElement> elements,
                            const dsl::CreateIndexOptions& options) {
  op::CreateIndex operation{.table = owned_name(table),
                            .index = {.name = owned_name(index, table.file()),
                                      .unique = options.unique,
                                      .method = owned_text(options.method),
                                      .where = owned_text(options.where.text()),
                                      .include = owned_names(options.include, table.file()),
                                      .nulls_not_distinct = options.nulls_not_distinct.value()},
                            .concurrently = options.concurrently,
                            .if_not_exists = options.if_not_exists};
  for (const dsl::IndexElement& element : elements) {
    operation.index.elements.push_back(owned_element(element, table.file()));
  }
  push(std::move(operation), location_of(table));
}

void Recorder::drop_index(dsl::Name index, dsl::TableName table, const dsl::DropIndexOptions& options) {
  push(op::DropIndex{.table = owned_name(table),
                     .index = owned_name(index, table.file()),
                     .concurrently = options.concurrently,
                     .if_exists = options.if_exists},
       location_of(table));
}

void Recorder::create_primary_key(dsl::Name name, dsl::TableName table, dsl::Names columns) {
  alter(table, op::AddConstraint{
                   PrimaryKey{.name = owned_name(name, table.file()), .columns = owned_names(columns, table.file())}});
}

void Recorder::create_unique_constraint(dsl::Name name, dsl::TableName table, dsl::Names columns,
                                        const dsl::CreateUniqueConstraintOptions& options) {
  alter(table,
        op::AddConstraint{owned_constraint(dsl::unique(columns, {.name = name,
                                                                 .deferrable = options.deferrable,
                                                                 .initially_deferred = options.initially_deferred,
                                                                 .nulls_not_distinct = options.nulls_not_distinct}),
                                           table.file())});
}

void Recorder::create_check_constraint(dsl::Name name, dsl::TableName table, const dsl::Sql& condition) {
  alter(table, op::AddConstraint{owned_constraint(dsl::check(condition, {.name = name}), table.file())});
}

void Recorder::create_foreign_key(dsl::Name name, dsl::TableName source, dsl::TableName referent,
                                  dsl::Names local_columns, dsl::Names remote_columns,
                                  const dsl::CreateForeignKeyOptions& options) {
  alter(source, op::AddConstraint{owned_constraint(dsl::foreign_key(local_columns, referent, remote_columns,
                                                                    {.name = name,
                                                                     .on_delete = options.on_delete,
                                                                     .on_update = options.on_update,
                                                                     .deferrable = options.deferrable,
                                                                     .initially_deferred = options.initially_deferred}),
                                                   source.file())});
}

void Recorder::drop_constraint(dsl::Name name, dsl::TableName table, const dsl::DropConstraintOptions& options) {
  alter(table, op::DropConstraint{
                   .name = owned_name(name, table.file()), .type = options.type, .if_exists = options.if_exists});
}

void Recorder::execute(const dsl::Sql& statement, const dsl::ExecuteOptions& options) {
  execute(statement, {}, options);
}

void Recorder::execute(const dsl::Sql& statement, std::initializer_list<dsl::Value> parameters,
                       const dsl::ExecuteOptions& options) {
  op::ExecuteSql operation{.sql = owned_text(statement.text()),
                           .transactional = options.transactional,
                           .repeatable = options.repeatable,
                           .done_when = owned_text(options.done_when.text()),
                           .reverse = owned_text(options.reverse.text())};
  for (const dsl::Value& value : parameters) operation.parameters.push_back(owned(value));
  push(std::move(operation), {statement.file(), statement.line()});
}

void Recorder::bulk_insert(dsl::TableName table, dsl::Names columns,
                           std::initializer_list<std::initializer_list<dsl::Value>> rows) {
  Rows owned_rows{.columns = owned_names(columns, table.file())};
  owned_rows.rows.reserve(rows.size());
  for (const auto& row : rows) {
    std::vector<Value>& values = owned_rows.rows.emplace_back();
    values.reserve(row.size());
    for (const dsl::Value& value : row) values.push_back(owned(value));
  }
  insert_owned_rows(table, std::move(owned_rows));
}

void Recorder::insert_owned_rows(dsl::TableName table, Rows&& rows) {
  push(op::BulkInsert{.table = owned_name(table), .rows = std::make_shared<const Rows>(std::move(rows))},
       location_of(table));
}

void Recorder::insert_stream(dsl::TableName table, const RowStream& rows) {
  if (rows.source == nullptr) throw UsageError("the stream of rows for bulk_insert is empty", "make one with rows_of");
  push(op::BulkInsert{.table = owned_name(table), .stream = rows.source}, location_of(table));
}

Connection& Recorder::connection(const char* file, std::uint_least32_t line) {
  return source_.connection(take(), {file, line});
}

OperationList record(const Migration& migration, bool is_upgrade, std::string_view dialect, ConnectionSource& source) {
  Recorder recorder(dialect, source);
  if (is_upgrade) {
    migration.upgrade(recorder);
  } else {
    migration.downgrade(recorder);
  }
  return recorder.take();
}

}  // namespace retort::inline v1
