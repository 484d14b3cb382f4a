#pragma once

#include "op/convert.hpp"

#include <vector>

// What Op's and BatchOp's verbs record of one table: the arguments as changes of it. `file` is where they stand.
namespace retort::inline v1::changes {

op::AddColumn add_column(const dsl::Column& column, const dsl::AddColumnOptions& options, const char* file);
op::DropColumn drop_column(const dsl::Name& column, const dsl::DropColumnOptions& options, const char* file);
/// None, one, or two where the column gets another name as well.
std::vector<op::TableChange> alter_column(const dsl::Name& column, const dsl::AlterColumnOptions& options,
                                          const char* file);
op::RenameColumn rename_column(const dsl::Name& column, const dsl::Name& new_name, const char* file);

op::AddConstraint primary_key(const dsl::Name& name, const dsl::Names& columns,
                              const dsl::CreatePrimaryKeyOptions& options, const char* file);
op::AddConstraint unique(const dsl::Name& name, const dsl::Names& columns,
                         const dsl::CreateUniqueConstraintOptions& options, const char* file);
op::AddConstraint check(const dsl::Name& name, const dsl::Sql& condition,
                        const dsl::CreateCheckConstraintOptions& options, const char* file);
op::AddConstraint foreign_key(const dsl::Name& name, const dsl::TableName& referent, const dsl::Names& local_columns,
                              const dsl::Names& remote_columns, const dsl::CreateForeignKeyOptions& options,
                              const char* file);
op::AddConstraint exclude(const dsl::Name& name, const dsl::List<dsl::ExcludeElement>& elements,
                          const dsl::CreateExcludeConstraintOptions& options, const char* file);
op::AddConstraint not_null(const dsl::Name& name, const dsl::Name& column,
                           const dsl::CreateNotNullConstraintOptions& options, const char* file);
op::DropConstraint drop_constraint(const dsl::Name& name, const dsl::DropConstraintOptions& options, const char* file);
op::DropIndex drop_index(const QualifiedName& table, const dsl::Name& index, const dsl::DropIndexOptions& options,
                         std::string_view dialect, const Location& where);
op::AlterConstraint alter_constraint(const dsl::Name& name, const dsl::AlterConstraintOptions& options,
                                     const char* file);
op::RenameConstraint rename_constraint(const dsl::Name& name, const dsl::Name& new_name, const char* file);
op::ValidateConstraint validate_constraint(const dsl::Name& name, const char* file);

op::AlterTableOptions create_table_comment(const dsl::Text& comment, const dsl::TableCommentOptions& options);
op::AlterTableOptions drop_table_comment(const dsl::TableCommentOptions& options);

}  // namespace retort::inline v1::changes
