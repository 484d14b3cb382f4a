#include "dialect/clauses.hpp"
#include "dialect/postgres/column_clauses.hpp"
#include "dialect/postgres/ddl_compiler.hpp"

#include <fmt/format.h>

namespace retort::inline v1 {

std::vector<std::string> PostgresDdlCompiler::added_column(const op::AddColumn& change) const {
  const std::string column = quoted(change.column.name);
  std::string text = fmt::format("ADD COLUMN {}{}", change.if_not_exists ? "IF NOT EXISTS " : "",
                                 definition_of(change.column, nullptr));
  std::vector<std::string> further;
  for (const Constraint& constraint : change.constraints) {
    check_constraint(constraint);
    if (needs_a_table(constraint)) {
      further.push_back("ADD " + table_constraint(constraint));
    } else {
      text += " " + column_constraint(constraint);
    }
  }
  if (change.column.storage != dsl::storage::unset) {
    further.push_back(fmt::format("ALTER COLUMN {} SET STORAGE {}", column, storage_name(change.column.storage)));
  }
  if (change.column.statistics) {
    further.push_back(fmt::format("ALTER COLUMN {} SET STATISTICS {}", column, *change.column.statistics));
  }
  if (!change.column.options.empty()) {
    check_parameters(change.column.options);
    further.push_back(fmt::format("ALTER COLUMN {} SET {}", column, parameters_text(change.column.options)));
  }
  further.insert(further.begin(), std::move(text));
  return further;
}

std::vector<std::string> PostgresDdlCompiler::column_actions(const op::AlterColumn& change) const {
  const op::AlterColumn::Aspects& to = change.to;
  if (!to.type && !change.using_expression.empty()) {
    misused("using_expression says how values get a new type, but there is no new type", "give .type as well");
  }
  if (!to.type && to.collation) misused("a collation goes with a type, but there is none", "give .type as well");
  const std::string column = "ALTER COLUMN " + quoted(change.column);
  std::vector<std::string> actions;
  // An identity column has to have values, and no default.
  const bool loses_identity = to.identity == dsl::identity::none;
  if (loses_identity) actions.push_back(column + " DROP IDENTITY");
  // The old default may not fit the new type.
  if (to.server_default && (to.type || !*to.server_default)) actions.push_back(column + " DROP DEFAULT");
  if (to.type) {
    const bool is_collated = to.collation && !to.collation->empty();
    actions.push_back(
        fmt::format("{} SET DATA TYPE {}{}{}", column, type_name(*to.type),
                    is_collated ? " COLLATE " + quoted({to.collation_schema.value_or(""), *to.collation}) : "",
                    change.using_expression.empty() ? "" : " USING " + in_parentheses(change.using_expression)));
  }
  if (to.computed) {
    if (!to.computed->empty()) {
      require(170000, "way to change a generated column's expression", "drop the column and add it again");
    }
    actions.push_back(to.computed->empty()
                          ? column + " DROP EXPRESSION"
                          : fmt::format("{} SET EXPRESSION AS {}", column, in_parentheses(*to.computed)));
  }
  if (to.nullable) actions.push_back(column + (*to.nullable ? " DROP NOT NULL" : " SET NOT NULL"));
  if (to.server_default && *to.server_default) {
    actions.push_back(fmt::format("{} SET {}", column, default_clause(**to.server_default)));
  }
  if (!loses_identity && (to.identity || to.identity_options)) actions.push_back(column + identity_action(change));
  if (to.storage) {
    if (*to.storage == dsl::storage::standard) require(160000, "SET STORAGE DEFAULT", "name the type's own storage");
    actions.push_back(fmt::format("{} SET STORAGE {}", column, storage_name(*to.storage)));
  }
  if (to.compression) {
    require(140000, "COMPRESSION of columns", "leave it out");
    actions.push_back(fmt::format("{} SET COMPRESSION {}", column, compression_name(*to.compression)));
  }
  if (to.statistics) actions.push_back(fmt::format("{} SET STATISTICS {}", column, *to.statistics));
  for (const std::string& change_of_options : parameter_actions(to.options)) {
    actions.push_back(fmt::format("{} {}", column, change_of_options));
  }
  return actions;
}

/// An identity that is there is changed; otherwise one is added.
std::string PostgresDdlCompiler::identity_action(const op::AlterColumn& change) const {
  const op::AlterColumn::Aspects& to = change.to;
  const bool is_there = change.from.identity && *change.from.identity != dsl::identity::none;
  const SequenceOptions options = to.identity_options.value_or(SequenceOptions{});
  if (!is_there && to.identity) {
    return " ADD " + identity_clause(*to.identity, options, to.identity_sequence.value_or(""));
  }
  std::string text = to.identity ? " SET GENERATED " + identity_word(*to.identity) : "";
  const std::string sequence = sequence_clause(options, " SET ");
  if (!sequence.empty()) text += " SET " + sequence;
  return text;
}

}  // namespace retort::inline v1
