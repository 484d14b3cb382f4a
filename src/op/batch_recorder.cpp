#include "op/batch_recorder.hpp"

#include <iterator>
#include <utility>

namespace retort::inline v1 {

OperationList BatchRecorder::take() {
  OperationList operations = std::exchange(dropped_indexes_, {});
  if (!changes_.empty()) {
    operations.push_back({op::AlterTable{.table = table_, .changes = std::exchange(changes_, {})}, where_});
  }
  operations.insert(operations.end(), std::make_move_iterator(created_indexes_.begin()),
                    std::make_move_iterator(created_indexes_.end()));
  created_indexes_.clear();
  return operations;
}

void BatchRecorder::add_column(const dsl::Column& column, const dsl::AddColumnOptions& options) {
  changes_.emplace_back(changes::add_column(column, options, file_));
}

void BatchRecorder::drop_column(dsl::Name column, const dsl::DropColumnOptions& options) {
  changes_.emplace_back(changes::drop_column(column, options, file_));
}

void BatchRecorder::alter_column(dsl::Name column, const dsl::AlterColumnOptions& options) {
  for (op::TableChange& change : changes::alter_column(column, options, file_)) changes_.push_back(std::move(change));
}

void BatchRecorder::rename_column(dsl::Name column, dsl::Name new_name) {
  changes_.emplace_back(changes::rename_column(column, new_name, file_));
}

void BatchRecorder::create_primary_key(dsl::Name name, dsl::Names columns,
                                       const dsl::CreatePrimaryKeyOptions& options) {
  changes_.emplace_back(changes::primary_key(name, columns, options, file_));
}

void BatchRecorder::create_unique_constraint(dsl::Name name, dsl::Names columns,
                                             const dsl::CreateUniqueConstraintOptions& options) {
  changes_.emplace_back(changes::unique(name, columns, options, file_));
}

void BatchRecorder::create_check_constraint(dsl::Name name, const dsl::Sql& condition,
                                            const dsl::CreateCheckConstraintOptions& options) {
  changes_.emplace_back(changes::check(name, condition, options, file_));
}

void BatchRecorder::create_foreign_key(dsl::Name name, dsl::TableName referent, dsl::Names local_columns,
                                       dsl::Names remote_columns, const dsl::CreateForeignKeyOptions& options) {
  changes_.emplace_back(changes::foreign_key(name, referent, local_columns, remote_columns, options, file_));
}

void BatchRecorder::create_exclude_constraint(dsl::Name name, dsl::List<dsl::ExcludeElement> elements,
                                              const dsl::CreateExcludeConstraintOptions& options) {
  changes_.emplace_back(changes::exclude(name, elements, options, file_));
}

void BatchRecorder::create_not_null_constraint(dsl::Name name, dsl::Name column,
                                               const dsl::CreateNotNullConstraintOptions& options) {
  changes_.emplace_back(changes::not_null(name, column, options, file_));
}

void BatchRecorder::drop_constraint(dsl::Name name, const dsl::DropConstraintOptions& options) {
  changes_.emplace_back(changes::drop_constraint(name, options, file_));
}

void BatchRecorder::alter_constraint(dsl::Name name, const dsl::AlterConstraintOptions& options) {
  changes_.emplace_back(changes::alter_constraint(name, options, file_));
}

void BatchRecorder::rename_constraint(dsl::Name name, dsl::Name new_name) {
  changes_.emplace_back(changes::rename_constraint(name, new_name, file_));
}

void BatchRecorder::validate_constraint(dsl::Name name) {
  changes_.emplace_back(changes::validate_constraint(name, file_));
}

void BatchRecorder::create_index(dsl::Name index, dsl::IndexElements elements, const dsl::CreateIndexOptions& options) {
  created_indexes_.push_back({op::CreateIndex{.table = table_,
                                              .index = owned_index(index, elements, options, file_),
                                              .concurrently = options.concurrently,
                                              .if_not_exists = options.if_not_exists},
                              where_});
}

void BatchRecorder::drop_index(dsl::Name index, const dsl::DropIndexOptions& options) {
  dropped_indexes_.push_back({changes::drop_index(table_, index, options, dialect_, where_), where_});
}

void BatchRecorder::alter_table(const dsl::AlterTableOptions& options) {
  changes_.emplace_back(owned_options(options, file_));
}

void BatchRecorder::create_table_comment(dsl::Text comment, const dsl::TableCommentOptions& options) {
  changes_.emplace_back(changes::create_table_comment(comment, options));
}

void BatchRecorder::drop_table_comment(const dsl::TableCommentOptions& options) {
  changes_.emplace_back(changes::drop_table_comment(options));
}

}  // namespace retort::inline v1
