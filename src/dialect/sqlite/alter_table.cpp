#include "dialect/clauses.hpp"
#include "dialect/sqlite/ddl_compiler.hpp"

#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::string_view rebuild =
    "create a table of the new shape under another name, copy the rows with execute(\"INSERT INTO … SELECT …\"), drop "
    "the old table and rename the new one";

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

}  // namespace

/// SQLite makes one change at a time, each by a statement of its own.
class SqliteDdlCompiler::TableAlteration {
 public:
  TableAlteration(SqliteDdlCompiler& compiler, const QualifiedName& table) : compiler_(compiler), table_(table) {}

  void operator()(const op::AddColumn& change) const {
    op::AddColumn local = change;
    for (Constraint& constraint : local.constraints) leave_out_schema(constraint, table_.schema);
    compiler_.check_added_column(local);
    std::string text = "ADD COLUMN " + compiler_.definition_of(local.column, nullptr);
    for (const Constraint& constraint : local.constraints) text += " " + column_constraint(constraint);
    emit(text);
  }

  void operator()(const op::DropColumn& change) const {
    if (change.if_exists) compiler_.unsupported("DROP COLUMN IF EXISTS", "leave .if_exists out");
    emit("DROP COLUMN " + quoted(change.column));
  }

  void operator()(const op::RenameColumn& change) const {
    emit(fmt::format("RENAME COLUMN {} TO {}", quoted(change.column), quoted(change.new_name)));
  }

  void operator()(const op::AlterColumn& change) const {
    const op::AlterColumn::Aspects& to = change.to;
    if (to.type) compiler_.unsupported("way to change a column's type", rebuild);
    if (to.nullable) compiler_.unsupported("way to change whether a column may be NULL", rebuild);
    if (to.server_default) compiler_.unsupported("way to change a column's default", rebuild);
    if (to.identity || to.identity_options) compiler_.unsupported("way to change a column's identity", rebuild);
    if (to.computed) compiler_.unsupported("way to change a computed column", rebuild);
    if (to.storage || to.compression) compiler_.unsupported("storage of columns", "leave it out");
  }

  void operator()(const op::AddConstraint& change) const {
    if (std::holds_alternative<Unique>(change.constraint)) {
      compiler_.unsupported("way to add a unique constraint to an existing table",
                            "create a unique index with create_index(…, {.unique = true})");
    }
    compiler_.unsupported("way to add a constraint to an existing table",
                          fmt::format("write it in create_table; or {}", rebuild));
  }

  void operator()(const op::DropConstraint&) const {
    compiler_.unsupported("way to drop a constraint of an existing table", rebuild);
  }

  void operator()(const op::RenameConstraint&) const { compiler_.unsupported("way to rename a constraint", rebuild); }

  void operator()(const op::ValidateConstraint& change) const {
    if (!change.is_undone) {
      compiler_.unsupported("constraints that are NOT VALID", "leave validate_constraint() out: all rows were checked");
    }
  }

  /// Comments have no place in SQLite, but take nothing from the table either.
  void operator()(const op::AlterTableOptions& change) const {
    op::AlterTableOptions::Aspects to = change.to;
    to.comment.reset();
    if (to == op::AlterTableOptions::Aspects{}) return;
    compiler_.unsupported("options of tables that could change",
                          "leave alter_table() out where op.dialect() is \"sqlite\"");
  }

  void operator()(const op::Inherit&) const {
    compiler_.unsupported("inheritance of tables", "repeat the columns in each table");
  }

 private:
  void emit(std::string_view change) const { compiler_.emit(fmt::format("ALTER TABLE {} {}", quoted(table_), change)); }

  SqliteDdlCompiler& compiler_;
  const QualifiedName& table_;
};

void SqliteDdlCompiler::alter_table(const op::AlterTable& operation) {
  const TableAlteration alteration(*this, operation.table);
  for (const op::TableChange& change : operation.changes) std::visit(alteration, change);
}

void SqliteDdlCompiler::check_added_column(const op::AddColumn& change) const {
  if (change.if_not_exists) unsupported("ADD COLUMN IF NOT EXISTS", "leave .if_not_exists out");
  for (const Constraint& constraint : change.constraints) check_added_constraint(change, constraint);
}

void SqliteDdlCompiler::check_added_column(const Column& column) const {
  if (!column.nullable && is_null_default(column.server_default)) {
    unsupported("ADD COLUMN of a column that is NOT NULL and has no default",
                fmt::format("give it a server_default; or {}", rebuild));
  }
  if (column.server_default && !is_constant(*column.server_default)) {
    unsupported(
        "ADD COLUMN with a default that is not a constant",
        fmt::format("add it with a constant or no default and fill it with execute(\"UPDATE …\"); or {}", rebuild));
  }
}

void SqliteDdlCompiler::check_added_constraint(const op::AddColumn& change, const Constraint& constraint) const {
  check_constraint(constraint);
  if (std::holds_alternative<Unique>(constraint)) {
    unsupported("ADD COLUMN with UNIQUE", "add the column, then create_index(…, {.unique = true})");
  }
  if (std::holds_alternative<PrimaryKey>(constraint)) unsupported("ADD COLUMN with PRIMARY KEY", rebuild);
  if (std::holds_alternative<ForeignKey>(constraint) && !is_null_default(change.column.server_default)) {
    unsupported("ADD COLUMN with REFERENCES and a default other than NULL",
                fmt::format("leave the default out and fill the column with execute(\"UPDATE …\"); or {}", rebuild));
  }
}

}  // namespace retort::inline v1
