#pragma once

#include <retort/model/constraint.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

// A CREATE TABLE statement in pieces. Together the pieces are the text, comments and blanks included, so that what is
// not changed stays as its author wrote it.

/// A constraint or another clause of a column: `CONSTRAINT "n" NOT NULL ON CONFLICT FAIL`.
struct StoredClause {
  enum class Kind {
    primary_key,
    not_null,
    null,
    unique,
    check,
    default_value,
    collate,
    references,
    generated,
    deferral
  };
  Kind kind = Kind::null;
  std::string text{};                      ///< with the blanks before it
  std::optional<Constraint> constraint{};  ///< what it means, if it is one; on this column alone
};

/// What surrounds a line of the statement.
struct StoredLine {
  std::string before{};        ///< blanks and comments
  std::string after{};         ///< blanks and comments up to the comma or the closing parenthesis
  std::string note{};          ///< a comment behind the comma, with the end of its line
  bool without_comma = false;  ///< SQLite lets constraints of a table follow each other without one
};

struct StoredColumn : StoredLine {
  std::string name{};
  std::string name_text{};  ///< as written, with its quotes
  std::string type{};       ///< with the blanks before it
  std::vector<StoredClause> clauses{};
};

struct StoredConstraint : StoredLine {
  std::string text{};
  Constraint constraint{};
};

struct StoredTable {
  std::string head{};  ///< up to the name
  std::string name{};
  std::string open{};  ///< from behind the name to the parenthesis
  std::vector<StoredColumn> columns{};
  std::vector<StoredConstraint> constraints{};
  std::string close{};  ///< from the closing parenthesis on
  bool without_rowid = false;
  bool strict = false;

  const StoredColumn* column(std::string_view column_name) const;
  StoredColumn* column(std::string_view column_name);
  /// The table's primary key, wherever it is written; columns are empty when there is none.
  PrimaryKey primary_key() const;
  /// The column whose values are the rows' ids; null when there is none.
  const StoredColumn* row_id() const;
};

/// Where a text stopped being a CREATE TABLE that Retort understands.
struct UnreadableTable {
  std::string near{};
};

/// Throws UnreadableTable.
StoredTable parse_table(std::string_view sql);

/// The statement; with another name when one is given, which is a part of SQL.
std::string text_of(const StoredTable& table, std::string_view name = {});

/// The column's type and clauses of this kind.
const StoredClause* clause_of(const StoredColumn& column, StoredClause::Kind kind);

}  // namespace retort::inline v1
