#include "dialect/sqlite/table_rebuild.hpp"

#include "dialect/sqlite/change_groups.hpp"
#include "dialect/sqlite/dependents.hpp"
#include "dialect/sqlite/edit_table.hpp"
#include "dialect/sqlite/find_constraint.hpp"
#include "dialect/sqlite/foreign_keys_off.hpp"
#include "dialect/sqlite/rebuild_statements.hpp"
#include "dialect/sqlite/script_tables.hpp"
#include "dialect/sqlite/table_sources.hpp"
#include "dialect/sqlite/tokens.hpp"

#include <retort/connection.hpp>
#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

StoredTable parsed(const QualifiedName& name, const std::string& sql) {
  try {
    return parse_table(sql);
  } catch (const UnreadableTable& unreadable) {
    throw UnsupportedOperation(
        {.message =
             fmt::format("the statement that made table {} is not understood near «{}»", quoted(name), unreadable.near),
         .detail = sql,
         .hint = "create a table of the new shape under another name, copy the rows with execute(\"INSERT INTO … "
                 "SELECT …\"), drop the old table and rename the new one"});
  }
}

/// What Retort reads out of the text has to be what SQLite does.
void check_columns(Connection& connection, const QualifiedName& name, const StoredTable& table) {
  const Result found = connection.query("SELECT name FROM pragma_table_xinfo($1, $2) ORDER BY cid",
                                        {name.name, name.schema.empty() ? "main" : name.schema});
  bool is_same = found.size() == table.columns.size();
  for (std::size_t i = 0; is_same && i < found.size(); ++i) is_same = found[i][0].text() == table.columns[i].name;
  if (is_same) return;
  throw UnsupportedOperation({.message = fmt::format("the statement that made table {} is not understood: SQLite and "
                                                     "Retort find different columns in it",
                                                     quoted(name))});
}

/// SQLite drops a column by itself unless something of the table is on it. It cuts the text at what it takes for the
/// comma before the column, though that may be one inside of a comment.
bool can_drop(const TableSources& sources, const StoredTable& table, const std::string& name) {
  const StoredColumn* column = table.column(name);
  if (column == nullptr) return false;
  const bool is_key = clause_of(*column, StoredClause::Kind::primary_key) != nullptr ||
                      clause_of(*column, StoredClause::Kind::unique) != nullptr;
  const auto mentions_it = [&](const StoredColumn& other) {
    return &other != column && std::any_of(other.clauses.begin(), other.clauses.end(), [&](const StoredClause& clause) {
      return clause.kind == StoredClause::Kind::check && mentions(clause.text, name);
    });
  };
  const auto is_on_it = [&](const StoredConstraint& line) { return uses_column(line.constraint, name); };
  const auto indexes_it = [&](const StoredObject& index) { return index_uses(index, name); };
  const bool has_comments =
      sources.table.find("--") != std::string::npos || sources.table.find("/*") != std::string::npos;
  return !is_key && !has_comments && std::none_of(table.columns.begin(), table.columns.end(), mentions_it) &&
         std::none_of(table.constraints.begin(), table.constraints.end(), is_on_it) &&
         std::none_of(sources.indexes.begin(), sources.indexes.end(), indexes_it);
}

bool is_native(const TableSources& sources, const StoredTable& table, const StoredChange& change) {
  if (const auto* added = std::get_if<AddStoredColumn>(&change)) return added->is_native;
  const auto* dropped = std::get_if<op::DropColumn>(&change);
  return dropped != nullptr && can_drop(sources, table, dropped->column);
}

/// .if_exists and .if_not_exists
bool is_done(const StoredTable& table, const StoredChange& change) {
  if (const auto* added = std::get_if<AddStoredColumn>(&change)) {
    return added->if_not_exists && table.column(added->name) != nullptr;
  }
  if (const auto* dropped = std::get_if<op::DropConstraint>(&change)) {
    return dropped->if_exists && !find_constraint(table, *dropped);
  }
  const auto* dropped = std::get_if<op::DropColumn>(&change);
  return dropped != nullptr && dropped->if_exists && table.column(dropped->column) == nullptr;
}

[[noreturn]] void refuse_in_script(const QualifiedName& table) {
  throw UnsupportedOperation(
      {.message = fmt::format("SQLite can make this change only by rebuilding table {}, and the script does not know "
                              "what the table looks like then",
                              quoted(table)),
       .hint = "run it online; a script can rebuild the tables that it creates itself, as long as no SQL of your own "
               "changes them"});
}

/// One group's way through the database.
class Alteration {
 public:
  Alteration(const QualifiedName& name, const Surroundings& surroundings, StatementSink& sink)
      : name_(name), surroundings_(surroundings), sink_(sink) {}

  void run(const ChangeGroup& group) {
    for (const op::RenameColumn& rename : group.renames) emit_native(rename);
    if (group.changes.empty()) return;
    const std::optional<TableSources> sources = this->sources(group);
    if (!sources) return run_unseen(group);
    const StoredTable table = parsed(name_, sources->table);
    if (connection() != nullptr) check_columns(*connection(), name_, table);
    TableEdit edit(table);
    bool all_are_native = true;
    for (const StoredChange& change : group.changes) {
      if (is_done(edit.table(), change)) continue;
      edit.apply(change);
      all_are_native = all_are_native && is_native(*sources, table, change);
      changes_.push_back(change);
    }
    if (!all_are_native) return rebuild(*sources, table, edit);
    for (const StoredChange& change : changes_) emit_native(change);
  }

 private:
  Connection* connection() const { return surroundings_.connection; }

  /// Nothing when a script does not know the table.
  std::optional<TableSources> sources(const ChangeGroup& group) const {
    if (connection() != nullptr) return read_sources(*connection(), name_);
    // Columns that were renamed by this very source are not in what the script holds so far.
    return group.renames.empty() ? script_sources(surroundings_.earlier, name_) : std::nullopt;
  }

  void run_unseen(const ChangeGroup& group) {
    for (const StoredChange& change : group.changes) {
      const auto* added = std::get_if<AddStoredColumn>(&change);
      const auto* dropped = std::get_if<op::DropColumn>(&change);
      if (added != nullptr && added->is_native && !added->if_not_exists) continue;
      if (dropped == nullptr || dropped->if_exists) refuse_in_script(name_);
    }
    for (const StoredChange& change : group.changes) emit_native(change);
  }

  void emit_native(const StoredChange& change) {
    sink_.take({.text = fmt::format("ALTER TABLE {} {}", quoted(name_), native_change(change))});
  }

  void rebuild(const TableSources& sources, const StoredTable& before, const TableEdit& edit) {
    std::optional<Dependents> dependents;
    if (connection() != nullptr) dependents.emplace(*connection(), name_);
    const RebuildStatements statements(name_, sources, before, edit);
    for (Statement& statement : statements.moved_rows()) sink_.take(std::move(statement));
    rename(statements);
    for (Statement& statement : statements.recreated_objects()) sink_.take(std::move(statement));
    if (dependents) dependents->check_still_work(*connection());
  }

  /// Without legacy_alter_table SQLite would refuse the name while views and triggers look for a table that is gone.
  /// Rolling back does not reset the setting.
  void rename(const RebuildStatements& statements) {
    const bool is_set = connection() != nullptr && connection()->query("PRAGMA legacy_alter_table")[0][0].text() == "1";
    if (!is_set) sink_.take({.text = "PRAGMA legacy_alter_table = ON"});
    try {
      sink_.take(statements.taken_name());
    } catch (...) {
      if (!is_set && connection() != nullptr) connection()->execute("PRAGMA legacy_alter_table = OFF");
      throw;
    }
    if (!is_set) sink_.take({.text = "PRAGMA legacy_alter_table = OFF"});
  }

  const QualifiedName& name_;
  const Surroundings& surroundings_;
  StatementSink& sink_;
  std::vector<StoredChange> changes_;
};

}  // namespace

TableRebuild::TableRebuild(QualifiedName table, std::vector<StoredChange> changes)
    : table_(std::move(table)), changes_(std::move(changes)) {}

void TableRebuild::produce(const Surroundings& surroundings, StatementSink& sink) const {
  for (const ChangeGroup& group : grouped(changes_)) Alteration(table_, surroundings, sink).run(group);
}

const SessionSetting* TableRebuild::setting() const noexcept { return &foreign_keys_off(); }

}  // namespace retort::inline v1
