#pragma once

#include "driver/sqlite/handle.hpp"

#include <retort/sql/result.hpp>
#include <retort/sql/statement.hpp>

#include <string_view>

namespace retort::inline v1::sqlite {

/// One compiled statement out of a text that may hold several. Errors are reported as those of the whole `statement`.
class PreparedStatement {
 public:
  /// Compiles the first statement in `text`, a part of `statement.text`.
  PreparedStatement(sqlite3* database, std::string_view text, const Statement& statement);

  /// There was no statement in the text: only spaces, comments and semicolons.
  bool is_empty() const noexcept { return handle_ == nullptr; }
  /// What follows it in the text.
  std::string_view tail() const noexcept { return tail_; }

  /// Runs it with the parameters it names. It can be run again afterwards, whether or not it failed.
  Result run(const Statement& statement);

 private:
  void bind(const Statement& statement);
  void check_parameters_are_used(const Statement& statement) const;
  Result step_through(const Statement& statement);

  sqlite3* database_;
  StatementHandle handle_;
  std::string_view tail_;
};

}  // namespace retort::inline v1::sqlite
