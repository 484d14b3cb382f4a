#pragma once

#include <retort/dsl/options.hpp>

namespace retort::inline v1 {

/// What Op::batch_alter_table() hands out: Op's verbs for one table. Everything recorded through it is one operation:
/// one ALTER TABLE where the server allows it, and at most one rebuild on SQLite. Indexes are dropped before the
/// table changes and created afterwards.
class RETORT_API BatchOp {
 public:
  virtual void add_column(const dsl::Column& column, const dsl::AddColumnOptions& options = {}) = 0;
  virtual void drop_column(dsl::Name column, const dsl::DropColumnOptions& options = {}) = 0;
  virtual void alter_column(dsl::Name column, const dsl::AlterColumnOptions& options) = 0;
  virtual void rename_column(dsl::Name column, dsl::Name new_name) = 0;

  virtual void create_primary_key(dsl::Name name, dsl::Names columns,
                                  const dsl::CreatePrimaryKeyOptions& options = {}) = 0;
  virtual void create_unique_constraint(dsl::Name name, dsl::Names columns,
                                        const dsl::CreateUniqueConstraintOptions& options = {}) = 0;
  virtual void create_check_constraint(dsl::Name name, const dsl::Sql& condition,
                                       const dsl::CreateCheckConstraintOptions& options = {}) = 0;
  virtual void create_foreign_key(dsl::Name name, dsl::TableName referent, dsl::Names local_columns,
                                  dsl::Names remote_columns, const dsl::CreateForeignKeyOptions& options = {}) = 0;
  virtual void create_exclude_constraint(dsl::Name name, dsl::List<dsl::ExcludeElement> elements,
                                         const dsl::CreateExcludeConstraintOptions& options = {}) = 0;
  virtual void create_not_null_constraint(dsl::Name name, dsl::Name column,
                                          const dsl::CreateNotNullConstraintOptions& options = {}) = 0;
  virtual void drop_constraint(dsl::Name name, const dsl::DropConstraintOptions& options = {}) = 0;
  virtual void alter_constraint(dsl::Name name, const dsl::AlterConstraintOptions& options) = 0;
  virtual void rename_constraint(dsl::Name name, dsl::Name new_name) = 0;
  virtual void validate_constraint(dsl::Name name) = 0;

  virtual void create_index(dsl::Name index, dsl::IndexElements elements,
                            const dsl::CreateIndexOptions& options = {}) = 0;
  virtual void drop_index(dsl::Name index, const dsl::DropIndexOptions& options = {}) = 0;

  virtual void alter_table(const dsl::AlterTableOptions& options) = 0;
  virtual void create_table_comment(dsl::Text comment, const dsl::TableCommentOptions& options = {}) = 0;
  virtual void drop_table_comment(const dsl::TableCommentOptions& options = {}) = 0;

 protected:
  BatchOp() = default;
  BatchOp(const BatchOp&) = default;
  BatchOp& operator=(const BatchOp&) = default;
  ~BatchOp() = default;
};

}  // namespace retort::inline v1
