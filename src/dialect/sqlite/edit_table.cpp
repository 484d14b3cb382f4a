#include "dialect/sqlite/edit_table.hpp"

#include "dialect/sqlite/find_constraint.hpp"
#include "dialect/sqlite/tokens.hpp"

#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

using ClauseKind = StoredClause::Kind;

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos; }

/// How the table's author begins a line.
std::string line_break_of(const StoredTable& table) {
  for (auto column = table.columns.rbegin(); column != table.columns.rend(); ++column) {
    const std::size_t line_end = column->before.rfind('\n');
    if (line_end != std::string::npos) return column->before.substr(line_end);
  }
  return table.columns.size() == 1 ? "" : " ";
}

/// `CONSTRAINT "name"` and the rest.
std::string with_constraint_name(const std::string& text, const std::string& name) {
  const std::vector<SqliteToken> tokens = sqlite_tokens(text);
  const bool is_named = tokens[0].is("CONSTRAINT");
  const std::string before = text.substr(0, tokens[0].begin);
  return fmt::format("{}CONSTRAINT {} {}", before, quoted(name), text.substr(tokens[is_named ? 2 : 0].begin));
}

void append_after(std::string& text, const std::string& blanks) {
  if (text.empty() || !is_blank(blanks)) text += blanks;
}

}  // namespace

TableEdit::TableEdit(StoredTable table) : table_(std::move(table)) {
  for (const StoredColumn& column : table_.columns) {
    if (clause_of(column, ClauseKind::generated) == nullptr) copied_.insert(column.name);
  }
}

void TableEdit::apply(const StoredChange& wanted) {
  std::visit([this](const auto& any) { change(any); }, wanted);
}

std::vector<std::string> TableEdit::copied_columns() const {
  std::vector<std::string> result;
  for (const StoredColumn& column : table_.columns) {
    if (copied_.contains(column.name)) result.push_back(column.name);
  }
  return result;
}

StoredColumn& TableEdit::existing(const std::string& column) {
  StoredColumn* found = table_.column(column);
  if (found != nullptr) return *found;
  throw UsageError(fmt::format("table {} has no column {}", quoted(table_.name), quoted(column)),
                   "check the spelling, and that the migration which adds the column comes before this one");
}

/// The new last line gets what stood before the closing parenthesis.
StoredLine TableEdit::take_last_line() {
  StoredLine& last = table_.constraints.empty() ? static_cast<StoredLine&>(table_.columns.back())
                                                : static_cast<StoredLine&>(table_.constraints.back());
  std::string line_break = line_break_of(table_);
  if (line_break.empty()) line_break = " ";
  return {.before = std::move(line_break), .after = is_blank(last.after) ? std::exchange(last.after, {}) : "\n"};
}

void TableEdit::change(const AddStoredColumn& added) {
  if (table_.column(added.name) != nullptr) {
    throw UsageError(fmt::format("table {} has a column {} already", quoted(table_.name), quoted(added.name)));
  }
  StoredColumn column = parse_table(fmt::format("CREATE TABLE t ({})", added.definition)).columns.front();
  StoredLine line{.before = line_break_of(table_)};
  if (line.before.empty()) line.before = " ";
  if (table_.constraints.empty()) line = take_last_line();
  static_cast<StoredLine&>(column) = std::move(line);
  table_.columns.push_back(std::move(column));
}

void TableEdit::change(const op::DropColumn& dropped) {
  if (dropped.if_exists && table_.column(dropped.column) == nullptr) return;
  const std::string name = existing(dropped.column).name;
  if (table_.columns.size() == 1) {
    throw UsageError(fmt::format("{} is the only column of table {}", quoted(name), quoted(table_.name)),
                     "drop the table");
  }
  const auto column = std::find_if(table_.columns.begin(), table_.columns.end(),
                                   [&](const StoredColumn& candidate) { return candidate.name == name; });
  const StoredColumn gone = *column;
  const bool was_last = table_.constraints.empty() && column + 1 == table_.columns.end();
  const auto next = table_.columns.erase(column);
  if (next == table_.columns.begin() && is_blank(next->before)) next->before = gone.before;
  if (was_last) append_after(table_.columns.back().after, is_blank(gone.after) ? gone.after : "\n");
  drop_constraints_on(name);
  copied_.erase(name);
  dropped_.push_back(name);
}

/// As PostgreSQL does: constraints that a column takes part in go with it.
void TableEdit::drop_constraints_on(const std::string& column) {
  for (std::size_t index = table_.constraints.size(); index-- > 0;) {
    if (uses_column(table_.constraints[index].constraint, column)) erase_constraint(index);
  }
  for (StoredColumn& other : table_.columns) {
    const StoredClause* generated = clause_of(other, ClauseKind::generated);
    if (generated != nullptr && mentions(generated->text, column)) {
      throw UsageError(fmt::format("column {} of table {} cannot be dropped: column {} is generated from it",
                                   quoted(column), quoted(table_.name), quoted(other.name)),
                       "drop that column first");
    }
    std::erase_if(other.clauses, [&](const StoredClause& clause) {
      return clause.kind == ClauseKind::check && mentions(clause.text, column);
    });
  }
}

void TableEdit::change(const op::RenameColumn& renamed) {
  throw UsageError(fmt::format("column {} has to be renamed by a statement of its own", quoted(renamed.column)));
}

void TableEdit::set_clause(StoredColumn& column, StoredClause::Kind kind, const std::string& text) {
  std::erase_if(column.clauses, [kind](const StoredClause& clause) { return clause.kind == kind; });
  if (text.empty()) return;
  // A type is followed by what belongs to it; keys and references come last.
  const auto place = std::find_if(column.clauses.begin(), column.clauses.end(), [](const StoredClause& clause) {
    return clause.kind != ClauseKind::collate && clause.kind != ClauseKind::not_null;
  });
  column.clauses.insert(place, {.kind = kind, .text = " " + text});
}

void TableEdit::change(const AlterStoredColumn& altered) {
  StoredColumn& column = existing(altered.column);
  if (altered.type) {
    const StoredColumn* const row_id = table_.row_id();
    const bool stays_row_id = row_id == &column && altered.is_integer;
    if (!stays_row_id) column.type = " " + *altered.type;
  }
  if (altered.nullable) {
    std::erase_if(column.clauses, [](const StoredClause& clause) { return clause.kind == ClauseKind::null; });
    set_clause(column, ClauseKind::not_null, *altered.nullable ? "" : "NOT NULL");
  }
  if (altered.collate_clause) set_clause(column, ClauseKind::collate, *altered.collate_clause);
  if (altered.default_clause) set_clause(column, ClauseKind::default_value, *altered.default_clause);
}

void TableEdit::change(const AddStoredConstraint& added) {
  if (std::holds_alternative<PrimaryKey>(added.constraint) && !table_.primary_key().columns.empty()) {
    throw UsageError(fmt::format("table {} has a primary key already", quoted(table_.name)),
                     "drop it first, or together with this in one batch_alter_table");
  }
  StoredConstraint constraint{take_last_line(), added.definition, added.constraint};
  table_.constraints.push_back(std::move(constraint));
}

void TableEdit::erase_constraint(std::size_t index) {
  const StoredConstraint gone = table_.constraints[index];
  table_.constraints.erase(table_.constraints.begin() + static_cast<std::ptrdiff_t>(index));
  if (index < table_.constraints.size()) return;
  std::string& after = table_.constraints.empty() ? table_.columns.back().after : table_.constraints.back().after;
  append_after(after, is_blank(gone.after) ? gone.after : "\n");
}

void TableEdit::change(const AlterStoredOptions& altered) {
  if (altered.autoincrement) set_autoincrement(*altered.autoincrement);
  table_.strict = altered.strict.value_or(table_.strict);
  table_.without_rowid = altered.without_rowid.value_or(table_.without_rowid);
  if (!altered.strict && !altered.without_rowid) return;
  table_.close = table_.strict ? ") STRICT" : ")";
  if (table_.without_rowid) table_.close += table_.strict ? ", WITHOUT ROWID" : " WITHOUT ROWID";
}

void TableEdit::set_autoincrement(bool is_wanted) {
  const auto change_text = [is_wanted](std::string& text, bool is_line) {
    for (const SqliteToken& token : sqlite_tokens(std::string(text))) {
      if (token.is("AUTOINCREMENT")) text.erase(token.begin, token.text.size());
      if (token.is("AUTOINCREMENT")) break;
    }
    if (is_wanted) text.insert(is_line ? text.rfind(')') : text.size(), " AUTOINCREMENT");
  };
  for (StoredColumn& column : table_.columns) {
    for (StoredClause& clause : column.clauses) {
      if (clause.kind == ClauseKind::primary_key) change_text(clause.text, false);
    }
  }
  for (StoredConstraint& line : table_.constraints) {
    if (std::holds_alternative<PrimaryKey>(line.constraint)) change_text(line.text, true);
  }
}

void TableEdit::change(const op::RenameConstraint& renamed) {
  const std::optional<ConstraintPlace> place = find_constraint(table_, {.name = renamed.name});
  const bool is_of_table = place->column == ConstraintPlace::of_table;
  StoredClause* clause = is_of_table ? nullptr : &table_.columns[place->column].clauses[place->index];
  std::string& text = is_of_table ? table_.constraints[place->index].text : clause->text;
  Constraint& constraint = is_of_table ? table_.constraints[place->index].constraint : *clause->constraint;
  text = with_constraint_name(text, renamed.new_name);
  std::visit([&](auto& any) { any.name = renamed.new_name; }, constraint);
}

void TableEdit::change(const op::DropConstraint& dropped) {
  const std::optional<ConstraintPlace> place = find_constraint(table_, dropped);
  if (!place) return;
  if (place->column == ConstraintPlace::of_table) return erase_constraint(place->index);
  std::vector<StoredClause>& clauses = table_.columns[place->column].clauses;
  const auto clause = clauses.begin() + static_cast<std::ptrdiff_t>(place->index);
  const auto next = clauses.erase(clause);
  // What follows REFERENCES says when the reference is checked.
  if (next != clauses.end() && next->kind == ClauseKind::deferral) clauses.erase(next);
}

}  // namespace retort::inline v1
