#include "dialect/clauses.hpp"
#include "dialect/sqlite/ddl_compiler.hpp"
#include "dialect/sqlite/table_change.hpp"
#include "dialect/sqlite/table_rebuild.hpp"
#include "dialect/sqlite/types.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

bool is_number(std::string_view expression) {
  if (!expression.empty() && (expression.front() == '-' || expression.front() == '+')) expression.remove_prefix(1);
  return !expression.empty() && expression.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_string(std::string_view expression) {
  if (expression.size() < 2 || expression.front() != '\'' || expression.back() != '\'') return false;
  return expression.substr(1, expression.size() - 2).find('\'') == std::string_view::npos;
}

/// Whether SQLite can work the default out when the column is added. Only what is certain: it has no function to ask.
bool is_constant(const Default& value) {
  const auto* expression = std::get_if<Expression>(&value);
  return expression == nullptr || is_one_of(expression->sql, {"NULL", "TRUE", "FALSE"}) || is_number(expression->sql) ||
         is_string(expression->sql);
}

bool is_null_default(const std::optional<Default>& value) {
  if (!value) return true;
  const auto* literal = std::get_if<Value>(&*value);
  return literal != nullptr && is_null(*literal);
}

/// What SQLite's ADD COLUMN takes.
bool can_be_added(const op::AddColumn& change) {
  const Column& column = change.column;
  if (!column.computed.empty()) return !column.persisted && column.nullable && change.constraints.empty();
  if (!column.nullable && is_null_default(column.server_default)) return false;
  if (column.server_default && !is_constant(*column.server_default)) return false;
  return std::all_of(change.constraints.begin(), change.constraints.end(), [&](const Constraint& constraint) {
    if (std::holds_alternative<ForeignKey>(constraint)) return is_null_default(column.server_default);
    return std::holds_alternative<Check>(constraint);
  });
}

/// "default" is what PostgreSQL calls the collation of columns that say nothing.
std::string collate_clause(const std::string& collation) {
  return collation.empty() || collation == "default" ? std::string() : "COLLATE " + quoted(collation);
}

/// What needs no look at the table.
bool is_certain(const StoredChange& change) {
  const auto* added = std::get_if<AddStoredColumn>(&change);
  if (added != nullptr) return added->is_native && !added->if_not_exists;
  return std::holds_alternative<op::RenameColumn>(change);
}

}  // namespace

/// Makes the SQL of each change. What becomes of it depends on the table. Nothing for what takes nothing from a table
/// here and adds nothing to it.
class SqliteDdlCompiler::TableAlteration {
 public:
  using Change = std::optional<StoredChange>;

  TableAlteration(SqliteDdlCompiler& compiler, const QualifiedName& table) : compiler_(compiler), table_(table) {}

  Change operator()(const op::AddColumn& change) const {
    Table with_constraints{.name = table_, .columns = {change.column}, .constraints = change.constraints};
    AddStoredColumn added{.name = change.column.name,
                          .definition = compiler_.definition_of(change.column, &with_constraints),
                          .is_native = can_be_added(change),
                          .if_not_exists = change.if_not_exists};
    for (Constraint& constraint : with_constraints.constraints) {
      compiler_.leave_out_schema(constraint, table_.schema);
      compiler_.check_constraint(constraint);
      added.definition += " " + column_constraint(constraint);
    }
    return added;
  }

  Change operator()(const op::DropColumn& change) const { return change; }
  Change operator()(const op::RenameColumn& change) const { return change; }
  Change operator()(const op::DropConstraint& change) const { return change; }
  Change operator()(const op::RenameConstraint& change) const { return change; }

  /// Comments have no place on SQLite, and its values need no USING to fit a new type.
  Change operator()(const op::AlterColumn& change) const {
    const op::AlterColumn::Aspects& to = change.to;
    refuse_aspects(to);
    if (!to.type && !to.nullable && !to.server_default && !to.collation) return std::nullopt;
    AlterStoredColumn altered{.column = change.column, .nullable = to.nullable};
    if (to.type) {
      altered.type = compiler_.type_name(*to.type);
      altered.is_integer = is_integer(*to.type);
    }
    if (to.collation) altered.collate_clause = collate_clause(*to.collation);
    if (to.server_default) {
      altered.default_clause = *to.server_default ? compiler_.default_clause(**to.server_default) : std::string();
    }
    return altered;
  }

  Change operator()(const op::AddConstraint& change) const {
    AddStoredConstraint added{.constraint = change.constraint};
    compiler_.leave_out_schema(added.constraint, table_.schema);
    added.definition = compiler_.constraint_definition(added.constraint);
    return added;
  }

  Change operator()(const op::AlterConstraint&) const {
    compiler_.unsupported("ALTER CONSTRAINT",
                          "drop the constraint and create it anew, in one batch_alter_table(): that is one rebuild");
  }

  Change operator()(const op::ValidateConstraint& change) const {
    if (!change.is_undone) {
      compiler_.unsupported("constraints that are NOT VALID", "leave validate_constraint() out: all rows were checked");
    }
    return std::nullopt;
  }

  /// Comments have no place in SQLite, but take nothing from the table either.
  Change operator()(const op::AlterTableOptions& change) const {
    op::AlterTableOptions::Aspects to = change.to;
    to.comment.reset();
    if (to == op::AlterTableOptions::Aspects{}) return std::nullopt;
    AlterStoredOptions altered{std::exchange(to.strict, {}), std::exchange(to.without_rowid, {}),
                               std::exchange(to.autoincrement, {})};
    if (to == op::AlterTableOptions::Aspects{}) return altered;
    compiler_.unsupported("options of tables that could change",
                          "leave alter_table() out where op.dialect() is \"sqlite\"");
  }

  Change operator()(const op::Inherit&) const {
    compiler_.unsupported("inheritance of tables", "repeat the columns in each table");
  }

 private:
  void refuse_aspects(const op::AlterColumn::Aspects& to) const {
    if (to.identity || to.identity_options) {
      compiler_.unsupported("identity that could change", "an integer that alone is the primary key is one");
    }
    if (to.computed) compiler_.unsupported("way to change a computed column", "drop the column and add it again");
    if (to.collation_schema && !to.collation_schema->empty()) {
      compiler_.unsupported("collations of a schema", "name the collation alone");
    }
    if (to.statistics || !to.options.empty()) compiler_.unsupported("statistics of a column", "leave it out");
    if (to.storage || to.compression) compiler_.unsupported("storage of columns", "leave it out");
  }

  SqliteDdlCompiler& compiler_;
  const QualifiedName& table_;
};

void SqliteDdlCompiler::alter_table(const op::AlterTable& operation) {
  const TableAlteration alteration(*this, operation.table);
  std::vector<StoredChange> changes;
  for (const op::TableChange& wanted : operation.changes) {
    if (auto change = std::visit(alteration, wanted)) changes.push_back(std::move(*change));
  }
  if (!std::all_of(changes.begin(), changes.end(), is_certain)) {
    emit_source(std::make_shared<const TableRebuild>(operation.table, std::move(changes)));
    return;
  }
  for (const StoredChange& change : changes) {
    emit(fmt::format("ALTER TABLE {} {}", quoted(operation.table), native_change(change)));
  }
}

}  // namespace retort::inline v1
