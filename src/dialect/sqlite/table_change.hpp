#pragma once

#include <retort/operation/nodes.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace retort::inline v1 {

// The changes of a table with their SQL already made: what is left to do when the table is rebuilt is to put them into
// its text.

struct AddStoredColumn {
  std::string name{};
  std::string definition{};  ///< with its constraints
  bool is_native = false;    ///< SQLite's own ADD COLUMN can do it
  bool if_not_exists = false;
};

struct AlterStoredColumn {
  std::string column{};
  std::optional<std::string> type{};
  bool is_integer = false;  ///< the type; a row id stays INTEGER then
  std::optional<bool> nullable{};
  std::optional<std::string> collate_clause{};  ///< empty: there is to be none
  std::optional<std::string> default_clause{};  ///< empty: there is to be none
};

struct AddStoredConstraint {
  std::string definition{};
  Constraint constraint{};
};

/// What stands behind the columns, and AUTOINCREMENT.
struct AlterStoredOptions {
  std::optional<bool> strict{};
  std::optional<bool> without_rowid{};
  std::optional<bool> autoincrement{};
};

using StoredChange = std::variant<AddStoredColumn, op::DropColumn, op::RenameColumn, AlterStoredColumn,
                                  AddStoredConstraint, op::DropConstraint, op::RenameConstraint, AlterStoredOptions>;

/// What follows ALTER TABLE and the table's name, for a change that SQLite makes by itself.
std::string native_change(const StoredChange& change);

}  // namespace retort::inline v1
