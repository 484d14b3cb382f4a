#pragma once

#include "op/changes.hpp"

#include <retort/op.hpp>

#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// The BatchOp that migrations are given: gathers the changes of one table.
class BatchRecorder final : public BatchOp {
 public:
  BatchRecorder(const dsl::TableName& table, std::string_view dialect)
      : table_(owned_name(table)), where_(location_of(table)), file_(table.file()), dialect_(dialect) {}

  /// Dropped indexes, the table's changes, created indexes.
  OperationList take();

  void add_column(const dsl::Column& column, const dsl::AddColumnOptions& options) override;
  void drop_column(dsl::Name column, const dsl::DropColumnOptions& options) override;
  void alter_column(dsl::Name column, const dsl::AlterColumnOptions& options) override;
  void rename_column(dsl::Name column, dsl::Name new_name) override;
  void create_primary_key(dsl::Name name, dsl::Names columns, const dsl::CreatePrimaryKeyOptions& options) override;
  void create_unique_constraint(dsl::Name name, dsl::Names columns,
                                const dsl::CreateUniqueConstraintOptions& options) override;
  void create_check_constraint(dsl::Name name, const dsl::Sql& condition,
                               const dsl::CreateCheckConstraintOptions& options) override;
  void create_foreign_key(dsl::Name name, dsl::TableName referent, dsl::Names local_columns, dsl::Names remote_columns,
                          const dsl::CreateForeignKeyOptions& options) override;
  void create_exclude_constraint(dsl::Name name, dsl::List<dsl::ExcludeElement> elements,
                                 const dsl::CreateExcludeConstraintOptions& options) override;
  void create_not_null_constraint(dsl::Name name, dsl::Name column,
                                  const dsl::CreateNotNullConstraintOptions& options) override;
  void drop_constraint(dsl::Name name, const dsl::DropConstraintOptions& options) override;
  void alter_constraint(dsl::Name name, const dsl::AlterConstraintOptions& options) override;
  void rename_constraint(dsl::Name name, dsl::Name new_name) override;
  void validate_constraint(dsl::Name name) override;
  void create_index(dsl::Name index, dsl::IndexElements elements, const dsl::CreateIndexOptions& options) override;
  void drop_index(dsl::Name index, const dsl::DropIndexOptions& options) override;
  void alter_table(const dsl::AlterTableOptions& options) override;
  void create_table_comment(dsl::Text comment, const dsl::TableCommentOptions& options) override;
  void drop_table_comment(const dsl::TableCommentOptions& options) override;

 private:
  QualifiedName table_;
  Location where_;
  const char* file_;
  std::string_view dialect_;
  OperationList dropped_indexes_;
  std::vector<op::TableChange> changes_;
  OperationList created_indexes_;
};

}  // namespace retort::inline v1
