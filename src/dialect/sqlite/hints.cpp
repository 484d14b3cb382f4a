#include "dialect/sqlite/hints.hpp"

#include <algorithm>
#include <array>

namespace retort::inline v1 {

namespace {

struct Hint {
  std::string_view sign;  ///< how the code's name begins, or words of the message
  std::string_view text;
};

constexpr std::string_view exists_already =
    "if the database got its schema by other means, stamp it with the revision it corresponds to";
constexpr std::string_view missing_column =
    "check the spelling, and that the migration which adds the column comes before this one";

constexpr std::array by_code{
    Hint{"SQLITE_CONSTRAINT_UNIQUE", "existing rows hold the same key twice: remove or merge them first"},
    Hint{"SQLITE_CONSTRAINT_PRIMARYKEY", "existing rows hold the same key twice: remove or merge them first"},
    Hint{"SQLITE_CONSTRAINT_NOTNULL",
         "existing rows hold NULL in this column: fill them in an earlier migration, or give a default"},
    Hint{"SQLITE_CONSTRAINT_FOREIGNKEY",
         "existing rows refer to rows that are not there: remove or correct them first"},
    Hint{"SQLITE_CONSTRAINT_CHECK", "existing rows violate this condition: correct them first"},
    Hint{"SQLITE_CONSTRAINT", "existing rows violate this constraint: correct them first"},
    Hint{"SQLITE_READONLY", "the file or its folder is not writable for this user, or was opened read-only"},
    Hint{"SQLITE_FULL", "the disk is full, or the file has reached its max_page_count: make room, then run again"},
    Hint{"SQLITE_CORRUPT", "the file is damaged: restore a backup, or try the recover command of the sqlite3 shell"},
    Hint{"SQLITE_NOTADB", "the file is not an SQLite database, or it is encrypted: check the path"},
    Hint{"SQLITE_CANTOPEN", "the file cannot be opened: check the path, and that its folder exists and is writable"},
    Hint{"SQLITE_BUSY",
         "another process is writing to the file: wait and run again; a longer busy timeout waits by itself"},
    Hint{"SQLITE_LOCKED", "another statement of this process still uses the table: finish or reset it first"},
};

// The first that fits counts: what an index or a view reports holds the words of its own error.
constexpr std::array by_message{
    Hint{"already exists", exists_already},
    Hint{"duplicate column name", exists_already},
    Hint{"error in index", "an index uses the column: drop the index first"},
    Hint{"error in view", "a view uses the table: drop the view first and create it again afterwards"},
    Hint{"error in trigger", "a trigger uses the table: drop the trigger first and create it again afterwards"},
    Hint{"cannot drop",
         "create a table of the new shape under another name, copy the rows, drop the old one and rename the new one"},
    Hint{"non-constant default", "give a constant default, or fill the column with an UPDATE after adding it"},
    Hint{"no such column", missing_column},
    Hint{"no column named", missing_column},
    Hint{"no such table", "check the name, and that the migration which creates the table comes before this one"},
    Hint{"unknown database", "a schema on SQLite is an attached file: attach it first, or leave the schema out"},
    Hint{"syntax error", "SQLite cannot read this SQL: check its spelling at the place that the message names"},
};

}  // namespace

std::string_view sqlite_hint(const ErrorDetails& error) {
  if (!error.hint.empty()) return {};
  const auto code = std::find_if(by_code.begin(), by_code.end(),
                                 [&](const Hint& hint) { return error.sqlstate.starts_with(hint.sign); });
  if (code != by_code.end()) return code->text;
  const auto message = std::find_if(by_message.begin(), by_message.end(), [&](const Hint& hint) {
    return error.message.find(hint.sign) != std::string::npos;
  });
  return message == by_message.end() ? std::string_view() : message->text;
}

}  // namespace retort::inline v1
