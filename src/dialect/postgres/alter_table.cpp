#include "dialect/clauses.hpp"
#include "dialect/postgres/ddl_compiler.hpp"
#include "model/constraint.hpp"
#include "model/standards.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return !name.empty() && std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view deferral_text(const Deferral& deferral) {
  if (deferral.initially_deferred) return " DEFERRABLE INITIALLY DEFERRED";
  return deferral.deferrable ? " DEFERRABLE INITIALLY IMMEDIATE" : " NOT DEFERRABLE";
}

std::string identity_text(const ReplicaIdentity& identity) {
  switch (identity.kind) {
    case dsl::replica_identity::full:
      return "FULL";
    case dsl::replica_identity::nothing:
      return "NOTHING";
    case dsl::replica_identity::index:
      return "USING INDEX " + quoted(identity.index);
    case dsl::replica_identity::primary_key:
    case dsl::replica_identity::unset:
      break;
  }
  return "DEFAULT";
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
    for (std::string& action : compiler_.added_column(change)) actions_.push_back(std::move(action));
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
    if (change.name.empty()) {
      finish();
      return compiler_.drop_unnamed(table_, change);
    }
    if (contains(constraints_, change.name)) finish();
    constraints_.push_back(change.name);
    actions_.push_back(fmt::format("DROP CONSTRAINT {}{}", change.if_exists ? "IF EXISTS " : "", quoted(change.name)));
  }

  void operator()(const op::AlterConstraint& change) {
    const auto& [deferral, enforced] = change.to;
    if (!deferral && !enforced) return;
    if (enforced) {
      compiler_.require(180000, "way to change whether a constraint is enforced", "drop it, or create it anew");
    }
    if (contains(constraints_, change.name)) finish();
    constraints_.push_back(change.name);
    actions_.push_back(fmt::format("ALTER CONSTRAINT {}{}{}", quoted(change.name),
                                   deferral ? deferral_text(*deferral) : "",
                                   !enforced   ? ""
                                   : *enforced ? " ENFORCED"
                                               : " NOT ENFORCED"));
  }

  void operator()(const op::RenameConstraint& change) {
    finish();
    compiler_.emit(fmt::format("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", quoted(table_), quoted(change.name),
                               quoted(change.new_name)));
  }

  void operator()(const op::ValidateConstraint& change) {
    if (change.is_undone) return;
    if (contains(constraints_, change.name)) finish();
    constraints_.push_back(change.name);
    actions_.push_back("VALIDATE CONSTRAINT " + quoted(change.name));
  }

  void operator()(const op::AlterTableOptions& change) {
    const std::optional<ReplicaIdentity>& identity = change.to.replica_identity;
    if (has_options_ || (identity && contains(constraints_, identity->index)) ||
        (change.to.cluster_on && contains(constraints_, *change.to.cluster_on))) {
      finish();
    }
    has_options_ = true;
    for (std::string& action : compiler_.option_actions(change.to)) actions_.push_back(std::move(action));
    if (change.to.comment) comments_.emplace_back(std::string(), *change.to.comment);
  }

  void operator()(const op::Inherit& change) {
    actions_.push_back(fmt::format("{} {}", change.is_wanted ? "INHERIT" : "NO INHERIT", quoted(change.parent)));
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
    has_options_ = false;
  }

 private:
  void touch_column(const std::string& column) {
    if (has_condition_ || contains(columns_, column)) finish();
    columns_.push_back(column);
  }

  void remember(const Constraint& constraint) {
    constraints_.push_back(name_of(constraint));
    has_condition_ |= std::holds_alternative<Check>(constraint) || std::holds_alternative<Exclude>(constraint);
    if (const auto* not_null = std::get_if<NotNull>(&constraint)) columns_.push_back(not_null->column);
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
  bool has_condition_ = false;            ///< a CHECK or an EXCLUDE may be about any column
  bool has_options_ = false;              ///< the server takes some of them only once
};

void PostgresDdlCompiler::alter_table(const op::AlterTable& operation) {
  TableAlteration alteration(*this, operation.table);
  for (const op::TableChange& change : operation.changes) std::visit(alteration, change);
  alteration.finish();
}

std::vector<std::string> PostgresDdlCompiler::parameter_actions(const ParameterChanges& changes) const {
  StorageParameters set;
  std::vector<std::string> reset;
  for (const auto& [name, value] : changes) {
    if (value) set.emplace(name, *value);
    if (!value) reset.push_back(parameter_name(name));
  }
  check_parameters(set);
  std::vector<std::string> actions;
  if (!set.empty()) actions.push_back("SET " + parameters_text(set));
  if (!reset.empty()) actions.push_back(fmt::format("RESET ({})", fmt::join(reset, ", ")));
  return actions;
}

std::vector<std::string> PostgresDdlCompiler::option_actions(const op::AlterTableOptions::Aspects& to) const {
  std::vector<std::string> actions;
  if (to.unlogged) actions.emplace_back(*to.unlogged ? "SET UNLOGGED" : "SET LOGGED");
  if (to.access_method) {
    require(150000, "way to change a table's access method", "create a table with .access_method and copy the rows");
    actions.push_back("SET ACCESS METHOD " +
                      quoted(to.access_method->empty() ? standard_access_method : *to.access_method));
  }
  for (std::string& action : parameter_actions(to.storage_parameters)) actions.push_back(std::move(action));
  if (to.tablespace) {
    actions.push_back("SET TABLESPACE " + quoted(to.tablespace->empty() ? standard_tablespace : *to.tablespace));
  }
  if (to.replica_identity) actions.push_back("REPLICA IDENTITY " + identity_text(*to.replica_identity));
  if (to.row_security) actions.push_back(fmt::format("{} ROW LEVEL SECURITY", *to.row_security ? "ENABLE" : "DISABLE"));
  if (to.force_row_security) {
    actions.push_back(fmt::format("{} ROW LEVEL SECURITY", *to.force_row_security ? "FORCE" : "NO FORCE"));
  }
  if (to.cluster_on) {
    actions.push_back(to.cluster_on->empty() ? "SET WITHOUT CLUSTER" : "CLUSTER ON " + quoted(*to.cluster_on));
  }
  return actions;
}

}  // namespace retort::inline v1
