#include "op/recorder.hpp"

#include "op/changes.hpp"
#include "op/existing.hpp"

#include <retort/error.hpp>
#include <retort/row_stream.hpp>

#include <algorithm>
#include <iterator>
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
  op::DropTable operation{.table = owned_name(table), .if_exists = options.if_exists};
  if (options.existing != nullptr) {
    operation.was = existing::table(options.existing, operation.table, dialect_, location_of(table));
  }
  push(std::move(operation), location_of(table));
}

void Recorder::rename_table(dsl::TableName table, dsl::Name new_name) {
  push(op::RenameTable{.table = owned_name(table), .new_name = owned_name(new_name, table.file())}, location_of(table));
}

void Recorder::alter(const dsl::TableName& table, op::TableChange change) {
  op::AlterTable operation{.table = owned_name(table)};
  operation.changes.push_back(std::move(change));
  push(std::move(operation), location_of(table));
}

void Recorder::alter_table(dsl::TableName table, const dsl::AlterTableOptions& options) {
  alter(table, owned_options(options, table.file()));
}

void Recorder::create_table_comment(dsl::TableName table, dsl::Text comment, const dsl::TableCommentOptions& options) {
  alter(table, changes::create_table_comment(comment, options));
}

void Recorder::drop_table_comment(dsl::TableName table, const dsl::TableCommentOptions& options) {
  alter(table, changes::drop_table_comment(options));
}

void Recorder::attach_partition(dsl::TableName table, dsl::TableName partition, const dsl::PartitionBound& bound) {
  push(op::AttachPartition{.table = owned_name(table), .partition = owned_name(partition), .bound = owned_bound(bound)},
       location_of(table));
}

void Recorder::detach_partition(dsl::TableName table, dsl::TableName partition,
                                const dsl::DetachPartitionOptions& options) {
  op::DetachPartition operation{
      .table = owned_name(table), .partition = owned_name(partition), .concurrently = options.concurrently};
  const dsl::PartitionBound& bound = options.existing_bound;
  if (bound.kind != dsl::PartitionBound::Kind::unset) operation.was = owned_bound(bound);
  push(std::move(operation), location_of(table));
}

void Recorder::inherit(dsl::TableName table, dsl::TableName parent) {
  alter(table, op::Inherit{.parent = owned_name(parent)});
}

void Recorder::no_inherit(dsl::TableName table, dsl::TableName parent) {
  alter(table, op::Inherit{.parent = owned_name(parent), .is_wanted = false});
}

void Recorder::add_column(dsl::TableName table, const dsl::Column& column, const dsl::AddColumnOptions& options) {
  alter(table, changes::add_column(column, options, table.file()));
}

void Recorder::add_owned_column(dsl::TableName table, const Column& column) {
  check_identifier(column.name, location_of(table));
  alter(table, op::AddColumn{.column = column});
}

void Recorder::drop_column(dsl::TableName table, dsl::Name column, const dsl::DropColumnOptions& options) {
  alter(table, changes::drop_column(column, options, table.file()));
}

void Recorder::alter_column(dsl::TableName table, dsl::Name column, const dsl::AlterColumnOptions& options) {
  push(op::AlterTable{.table = owned_name(table), .changes = changes::alter_column(column, options, table.file())},
       location_of(table));
}

void Recorder::rename_column(dsl::TableName table, dsl::Name column, dsl::Name new_name) {
  alter(table, changes::rename_column(column, new_name, table.file()));
}

BatchOp& Recorder::begin_batch(dsl::TableName table) {
  if (batch_) {
    throw UsageError({.message = "batch_alter_table is called within batch_alter_table",
                      .location = location_of(table),
                      .hint = "end the one before the other begins"});
  }
  return batch_.emplace(table, dialect_);
}

void Recorder::finish_batch() {
  OperationList operations = batch_->take();
  operations_.insert(operations_.end(), std::make_move_iterator(operations.begin()),
                     std::make_move_iterator(operations.end()));
}

void Recorder::create_index(dsl::Name index, dsl::TableName table, dsl::IndexElements elements,
                            const dsl::CreateIndexOptions& options) {
  push(op::CreateIndex{.table = owned_name(table),
                       .index = owned_index(index, elements, options, table.file()),
                       .concurrently = options.concurrently,
                       .if_not_exists = options.if_not_exists},
       location_of(table));
}

void Recorder::drop_index(dsl::Name index, dsl::TableName table, const dsl::DropIndexOptions& options) {
  push(changes::drop_index(owned_name(table), index, options, dialect_, location_of(table)), location_of(table));
}

void Recorder::rename_index(dsl::Name index, dsl::TableName table, dsl::Name new_name) {
  push(op::RenameIndex{.table = owned_name(table),
                       .index = owned_name(index, table.file()),
                       .new_name = owned_name(new_name, table.file())},
       location_of(table));
}

void Recorder::attach_index(dsl::TableName index, dsl::TableName partition_index) {
  push(op::AttachIndex{.index = owned_name(index), .partition_index = owned_name(partition_index)}, location_of(index));
}

void Recorder::create_primary_key(dsl::Name name, dsl::TableName table, dsl::Names columns,
                                  const dsl::CreatePrimaryKeyOptions& options) {
  alter(table, changes::primary_key(name, columns, options, table.file()));
}

void Recorder::create_unique_constraint(dsl::Name name, dsl::TableName table, dsl::Names columns,
                                        const dsl::CreateUniqueConstraintOptions& options) {
  alter(table, changes::unique(name, columns, options, table.file()));
}

void Recorder::create_check_constraint(dsl::Name name, dsl::TableName table, const dsl::Sql& condition,
                                       const dsl::CreateCheckConstraintOptions& options) {
  alter(table, changes::check(name, condition, options, table.file()));
}

void Recorder::create_foreign_key(dsl::Name name, dsl::TableName source, dsl::TableName referent,
                                  dsl::Names local_columns, dsl::Names remote_columns,
                                  const dsl::CreateForeignKeyOptions& options) {
  alter(source, changes::foreign_key(name, referent, local_columns, remote_columns, options, source.file()));
}

void Recorder::create_exclude_constraint(dsl::Name name, dsl::TableName table, dsl::List<dsl::ExcludeElement> elements,
                                         const dsl::CreateExcludeConstraintOptions& options) {
  alter(table, changes::exclude(name, elements, options, table.file()));
}

void Recorder::create_not_null_constraint(dsl::Name name, dsl::TableName table, dsl::Name column,
                                          const dsl::CreateNotNullConstraintOptions& options) {
  alter(table, changes::not_null(name, column, options, table.file()));
}

void Recorder::drop_constraint(dsl::Name name, dsl::TableName table, const dsl::DropConstraintOptions& options) {
  alter(table, changes::drop_constraint(name, options, table.file()));
}

void Recorder::alter_constraint(dsl::Name name, dsl::TableName table, const dsl::AlterConstraintOptions& options) {
  alter(table, changes::alter_constraint(name, options, table.file()));
}

void Recorder::rename_constraint(dsl::Name name, dsl::TableName table, dsl::Name new_name) {
  alter(table, changes::rename_constraint(name, new_name, table.file()));
}

void Recorder::validate_constraint(dsl::Name name, dsl::TableName table) {
  alter(table, changes::validate_constraint(name, table.file()));
}

void Recorder::execute(const dsl::Sql& statement, const dsl::ExecuteOptions& options) {
  execute(statement, {}, options);
}

void Recorder::execute(const dsl::Sql& statement, std::initializer_list<dsl::Value> parameters,
                       const dsl::ExecuteOptions& options) {
  op::ExecuteSql operation{.sql = owned_text(statement.text()),
                           .transactional = options.transactional && autocommit_depth_ == 0,
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

bool Recorder::part(dsl::Text replaced_id) const noexcept {
  const std::string_view id(replaced_id.data(), replaced_id.size());
  return std::find(parts_done_.begin(), parts_done_.end(), id) == parts_done_.end();
}

OperationList record(const Migration& migration, bool is_upgrade, std::string_view dialect, ConnectionSource& source,
                     std::span<const std::string_view> parts_done) {
  Recorder recorder(dialect, source, parts_done);
  if (is_upgrade) {
    migration.upgrade(recorder);
  } else {
    migration.downgrade(recorder);
  }
  return recorder.take();
}

std::optional<OperationList> record_without_database(const Migration& migration, bool is_upgrade,
                                                     std::string_view dialect,
                                                     std::span<const std::string_view> parts_done) {
  struct ReadsDatabase {};
  class NoDatabase final : public ConnectionSource {
   public:
    Connection& connection(OperationList, Location) override { throw ReadsDatabase{}; }
  } no_database;
  try {
    return record(migration, is_upgrade, dialect, no_database, parts_done);
  } catch (const ReadsDatabase&) {
    return std::nullopt;
  }
}

}  // namespace retort::inline v1
