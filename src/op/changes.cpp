#include "op/changes.hpp"

#include "model/constraint.hpp"
#include "op/existing.hpp"

#include <utility>
#include <variant>

namespace retort::inline v1::changes {

op::AddColumn add_column(const dsl::Column& column, const dsl::AddColumnOptions& options, const char* file) {
  op::AddColumn change = owned_column(column, file);
  change.if_not_exists = options.if_not_exists;
  return change;
}

op::DropColumn drop_column(const dsl::Name& column, const dsl::DropColumnOptions& options, const char* file) {
  op::DropColumn change{.column = owned_name(column, file), .if_exists = options.if_exists};
  if (options.existing.name.is_set()) change.was = owned_column(options.existing, file);
  return change;
}

std::vector<op::TableChange> alter_column(const dsl::Name& column, const dsl::AlterColumnOptions& options,
                                          const char* file) {
  std::vector<op::TableChange> changes;
  op::AlterColumn change = owned_alteration(column, options, file);
  const std::string name = change.column;
  if (change.to != op::AlterColumn::Aspects{} || !change.using_expression.empty()) {
    changes.emplace_back(std::move(change));
  }
  if (options.new_column_name.is_set()) {
    changes.emplace_back(op::RenameColumn{.column = name, .new_name = owned_name(options.new_column_name, file)});
  }
  return changes;
}

op::RenameColumn rename_column(const dsl::Name& column, const dsl::Name& new_name, const char* file) {
  return {.column = owned_name(column, file), .new_name = owned_name(new_name, file)};
}

op::AddConstraint primary_key(const dsl::Name& name, const dsl::Names& columns,
                              const dsl::CreatePrimaryKeyOptions& options, const char* file) {
  Constraint key = owned_constraint(dsl::primary_key(columns, {.name = name,
                                                               .deferrable = options.deferrable,
                                                               .initially_deferred = options.initially_deferred,
                                                               .include = options.include,
                                                               .without_overlaps = options.without_overlaps,
                                                               .storage_parameters = options.storage_parameters,
                                                               .tablespace = options.tablespace}),
                                    file);
  std::get<PrimaryKey>(key).using_index = owned_name(options.using_index, file);
  return {.constraint = std::move(key)};
}

op::AddConstraint unique(const dsl::Name& name, const dsl::Names& columns,
                         const dsl::CreateUniqueConstraintOptions& options, const char* file) {
  Constraint unique = owned_constraint(dsl::unique(columns, {.name = name,
                                                             .deferrable = options.deferrable,
                                                             .initially_deferred = options.initially_deferred,
                                                             .nulls_not_distinct = options.nulls_not_distinct,
                                                             .include = options.include,
                                                             .without_overlaps = options.without_overlaps,
                                                             .on_conflict = options.on_conflict,
                                                             .storage_parameters = options.storage_parameters,
                                                             .tablespace = options.tablespace}),
                                       file);
  std::get<Unique>(unique).using_index = owned_name(options.using_index, file);
  return {.constraint = std::move(unique)};
}

op::AddConstraint check(const dsl::Name& name, const dsl::Sql& condition,
                        const dsl::CreateCheckConstraintOptions& options, const char* file) {
  dsl::Constraint constraint =
      dsl::check(condition, {.name = name, .no_inherit = options.no_inherit, .enforced = options.enforced});
  constraint.not_valid = options.not_valid;
  return {.constraint = owned_constraint(constraint, file)};
}

op::AddConstraint foreign_key(const dsl::Name& name, const dsl::TableName& referent, const dsl::Names& local_columns,
                              const dsl::Names& remote_columns, const dsl::CreateForeignKeyOptions& options,
                              const char* file) {
  dsl::Constraint constraint = dsl::foreign_key(local_columns, referent, remote_columns,
                                                {.name = name,
                                                 .on_delete = options.on_delete,
                                                 .on_update = options.on_update,
                                                 .deferrable = options.deferrable,
                                                 .initially_deferred = options.initially_deferred,
                                                 .match = options.match,
                                                 .on_delete_columns = options.on_delete_columns,
                                                 .period = options.period,
                                                 .enforced = options.enforced});
  constraint.not_valid = options.not_valid;
  return {.constraint = owned_constraint(constraint, file)};
}

op::AddConstraint exclude(const dsl::Name& name, const dsl::List<dsl::ExcludeElement>& elements,
                          const dsl::CreateExcludeConstraintOptions& options, const char* file) {
  return {.constraint = owned_constraint(dsl::exclude(elements, {.name = name,
                                                                 .method = options.method,
                                                                 .where = options.where,
                                                                 .deferrable = options.deferrable,
                                                                 .initially_deferred = options.initially_deferred,
                                                                 .include = options.include,
                                                                 .storage_parameters = options.storage_parameters,
                                                                 .tablespace = options.tablespace}),
                                         file)};
}

op::AddConstraint not_null(const dsl::Name& name, const dsl::Name& column,
                           const dsl::CreateNotNullConstraintOptions& options, const char* file) {
  return {.constraint = NotNull{.name = owned_name(name, file),
                                .column = owned_name(column, file),
                                .no_inherit = options.no_inherit,
                                .not_valid = options.not_valid}};
}

op::DropConstraint drop_constraint(const dsl::Name& name, const dsl::DropConstraintOptions& options, const char* file) {
  op::DropConstraint change{.name = owned_name(name, file),
                            .type = options.type,
                            .if_exists = options.if_exists,
                            .columns = owned_names(options.columns, file)};
  if (options.existing.kind != dsl::Constraint::Kind::unset) {
    change.was = owned_constraint(options.existing, file);
    std::visit([&](auto& constraint) { constraint.name = change.name; }, *change.was);
    if (change.type == dsl::constraint_type::unset) change.type = constraint_type_of(*change.was);
    if (change.name.empty() && change.columns.empty()) change.columns = columns_of(*change.was);
  }
  return change;
}

op::DropIndex drop_index(const QualifiedName& table, const dsl::Name& index, const dsl::DropIndexOptions& options,
                         std::string_view dialect, const Location& where) {
  op::DropIndex change{.table = table,
                       .index = owned_name(index, where.file),
                       .concurrently = options.concurrently,
                       .if_exists = options.if_exists};
  if (options.existing != nullptr) {
    change.was = existing::index(options.existing, table, change.index, dialect, where);
  }
  return change;
}

op::AlterConstraint alter_constraint(const dsl::Name& name, const dsl::AlterConstraintOptions& options,
                                     const char* file) {
  const auto aspects = [](dsl::OptionalBool deferrable, dsl::OptionalBool deferred, dsl::OptionalBool enforced) {
    op::AlterConstraint::Aspects result;
    if (deferrable.is_set() || deferred.is_set()) result.deferral = owned_deferral(deferrable, deferred);
    if (enforced.is_set()) result.enforced = enforced.value();
    return result;
  };
  return {.name = owned_name(name, file),
          .to = aspects(options.deferrable, options.initially_deferred, options.enforced),
          .from = aspects(options.existing_deferrable, options.existing_initially_deferred, options.existing_enforced)};
}

op::RenameConstraint rename_constraint(const dsl::Name& name, const dsl::Name& new_name, const char* file) {
  return {.name = owned_name(name, file), .new_name = owned_name(new_name, file)};
}

op::ValidateConstraint validate_constraint(const dsl::Name& name, const char* file) {
  return {.name = owned_name(name, file)};
}

op::AlterTableOptions create_table_comment(const dsl::Text& comment, const dsl::TableCommentOptions& options) {
  op::AlterTableOptions change;
  change.to.comment = owned_text(comment);
  if (options.existing_comment.is_set()) change.from.comment = owned_text(options.existing_comment);
  return change;
}

op::AlterTableOptions drop_table_comment(const dsl::TableCommentOptions& options) {
  return create_table_comment("", options);
}

}  // namespace retort::inline v1::changes
