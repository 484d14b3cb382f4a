#include "dialect/clauses.hpp"
#include "dialect/postgres/ddl_compiler.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return !name.empty() && std::find(names.begin(), names.end(), name) != names.end();
}

const std::string& name_of(const Constraint& constraint) {
  return std::visit([](const auto& any) -> const std::string& { return any.name; }, constraint);
}

}  // namespace

/// Collects changes into as few ALTER TABLE statements as keep their order. The server runs the actions of one
/// statement in an order of its own (what takes away first, constraints last), so a change of something that an
/// earlier one has touched starts a new statement. Comments follow the statement they belong to.
class PostgresDdlCompiler::TableAlteration {
 public:
  TableAlteration(PostgresDdlCompiler& compiler, const QualifiedName& table) : compiler_(compiler), table_(table) {}

  void operator()(const op::AddColumn& change) {
    bool is_touched = contains(columns_, change.column.name);
    for (const Constraint& constraint : change.constraints) is_touched |= contains(constraints_, name_of(constraint));
    if (is_touched) finish();
    actions_.push_back(compiler_.added_column(change));
    if (!change.column.comment.empty()) comments_.emplace_back(change.column.name, change.column.comment);
    columns_.push_back(change.column.name);
    for (const Constraint& constraint : change.constraints) remember(constraint);
  }

  void operator()(const op::DropColumn& change) {
    touch_column(change.column);
    actions_.push_back(fmt::format("DROP COLUMN {}{}", change.if_exists ? "IF EXISTS " : "", quoted(change.column)));
  }

  void operator()(const op::RenameColumn& change) {
    finish();
    compiler_.emit(fmt::format("ALTER TABLE {} RENAME COLUMN {} TO {}", quoted(table_), quoted(change.column),
                               quoted(change.new_name)));
  }

  void operator()(const op::AlterColumn& change) {
    touch_column(change.column);
    for (std::string& action : compiler_.column_actions(change)) actions_.push_back(std::move(action));
    if (change.to.comment) comments_.emplace_back(change.column, *change.to.comment);
  }

  void operator()(const op::AddConstraint& change) {
    actions_.push_back("ADD " + compiler_.constraint_definition(change.constraint));
    remember(change.constraint);
  }

  void operator()(const op::DropConstraint& change) {
    if (change.name.empty()) compiler_.misused("a constraint without a name cannot be dropped", "name it");
    if (contains(constraints_, change.name)) finish();
    constraints_.push_back(change.name);
    actions_.push_back(fmt::format("DROP CONSTRAINT {}{}", change.if_exists ? "IF EXISTS " : "", quoted(change.name)));
  }

  void finish() {
    if (!actions_.empty()) {
      compiler_.emit(fmt::format("ALTER TABLE {}{}{}", quoted(table_), actions_.size() == 1 ? " " : "\n  ",
                                 fmt::join(actions_, ",\n  ")));
    }
    for (const auto& [column, comment] : comments_) compiler_.emit_comment(table_, column, comment);
    actions_.clear();
    comments_.clear();
    columns_.clear();
    constraints_.clear();
    has_condition_ = false;
  }

 private:
  void touch_column(const std::string& column) {
    if (has_condition_ || contains(columns_, column)) finish();
    columns_.push_back(column);
  }

  void remember(const Constraint& constraint) {
    constraints_.push_back(name_of(constraint));
    if (std::holds_alternative<Check>(constraint)) has_condition_ = true;
    if (const auto* key = std::get_if<PrimaryKey>(&constraint)) remember_columns(key->columns);
    if (const auto* unique = std::get_if<Unique>(&constraint)) remember_columns(unique->columns);
    if (const auto* key = std::get_if<ForeignKey>(&constraint)) remember_columns(key->columns);
  }

  void remember_columns(const std::vector<std::string>& columns) {
    columns_.insert(columns_.end(), columns.begin(), columns.end());
  }

  PostgresDdlCompiler& compiler_;
  const QualifiedName& table_;
  std::vector<std::string> actions_;
  std::vector<std::pair<std::string, std::string>> comments_;
  std::vector<std::string> columns_;      ///< that an action is about
  std::vector<std::string> constraints_;  ///< that an action is about
  bool has_condition_ = false;            ///< a CHECK may be about any column
};

void PostgresDdlCompiler::alter_table(const op::AlterTable& operation) {
  TableAlteration alteration(*this, operation.table);
  for (const op::TableChange& change : operation.changes) std::visit(alteration, change);
  alteration.finish();
}

std::string PostgresDdlCompiler::added_column(const op::AddColumn& change) const {
  std::string text = fmt::format("ADD COLUMN {}{}", change.if_not_exists ? "IF NOT EXISTS " : "",
                                 definition_of(change.column, nullptr));
  for (const Constraint& constraint : change.constraints) {
    check_constraint(constraint);
    text += " " + column_constraint(constraint);
  }
  return text;
}

std::vector<std::string> PostgresDdlCompiler::column_actions(const op::AlterColumn& change) const {
  const op::AlterColumn::Aspects& to = change.to;
  if (!to.type && !change.using_expression.empty()) {
    misused("using_expression says how values get a new type, but there is no new type", "give .type as well");
  }
  const std::string column = "ALTER COLUMN " + quoted(change.column);
  std::vector<std::string> actions;
  // The old default may not fit the new type.
  if (to.server_default && (to.type || !*to.server_default)) actions.push_back(column + " DROP DEFAULT");
  if (to.type) {
    const std::string conversion =
        change.using_expression.empty() ? "" : " USING " + in_parentheses(change.using_expression);
    actions.push_back(fmt::format("{} SET DATA TYPE {}{}", column, type_name(*to.type), conversion));
  }
  if (to.nullable) actions.push_back(column + (*to.nullable ? " DROP NOT NULL" : " SET NOT NULL"));
  if (to.server_default && *to.server_default) {
    actions.push_back(fmt::format("{} SET {}", column, default_clause(**to.server_default)));
  }
  return actions;
}

}  // namespace retort::inline v1
