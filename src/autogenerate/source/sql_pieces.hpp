#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace retort::inline v1 {

/// A statement of a file, or the rows that follow a COPY FROM stdin.
struct SqlPiece {
  std::string_view text{};
  std::size_t line = 0;                    ///< where its first word stands, from 1
  std::optional<std::string_view> rows{};  ///< of a COPY: the lines up to \.
};

/// Takes a file apart that psql, pg_dump or the sqlite3 shell would understand. The text has to outlive it.
class SqlPieces {
 public:
  /// `name` is the file's, for messages.
  SqlPieces(std::string_view text, std::string name) : text_(text), name_(std::move(name)) {}

  /// Nothing at the end. Throws ConfigError for a command of a shell that means something to the database, and for
  /// quotes and comments without an end.
  std::optional<SqlPiece> next();

 private:
  std::size_t line_at(std::size_t position);
  void skip_blank();
  bool skip_command();
  bool skip_statement();
  std::string_view take_rows();
  [[noreturn]] void fail(std::size_t position, const std::string& problem, const std::string& hint);

  std::string_view text_;
  std::string name_;
  std::size_t at_ = 0;
  std::size_t counted_ = 0;
  std::size_t line_ = 1;
};

}  // namespace retort::inline v1
