#pragma once

#include "dialect/sqlite/stored_table.hpp"
#include "dialect/sqlite/table_change.hpp"

#include <set>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// A table on its way from what it is to what it shall be.
class TableEdit {
 public:
  explicit TableEdit(StoredTable table);

  /// Throws UsageError for a change of what is not there, or that would leave a generated column without its source.
  void apply(const StoredChange& change);

  const StoredTable& table() const noexcept { return table_; }
  /// The columns whose values are to be copied: those that are neither computed nor new.
  std::vector<std::string> copied_columns() const;
  const std::vector<std::string>& dropped_columns() const noexcept { return dropped_; }

 private:
  void change(const AddStoredColumn& added);
  void change(const op::DropColumn& dropped);
  void change(const op::RenameColumn& renamed);
  void change(const AlterStoredColumn& altered);
  void change(const AddStoredConstraint& added);
  void change(const op::DropConstraint& dropped);
  void change(const op::RenameConstraint& renamed);
  void change(const AlterStoredOptions& altered);
  void set_autoincrement(bool is_wanted);

  StoredColumn& existing(const std::string& column);
  void drop_constraints_on(const std::string& column);
  void set_clause(StoredColumn& column, StoredClause::Kind kind, const std::string& text);
  void erase_constraint(std::size_t index);
  StoredLine take_last_line();

  StoredTable table_;
  std::set<std::string> copied_;
  std::vector<std::string> dropped_;
};

}  // namespace retort::inline v1
