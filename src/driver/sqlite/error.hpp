#pragma once

#include <retort/error.hpp>
#include <retort/sql/statement.hpp>

#include <string>

struct sqlite3;

namespace retort::inline v1::sqlite {

/// Throws the SqlError that the database's last call ended with. Errors that concern the file name it.
[[noreturn]] void throw_error(sqlite3* database, const Statement& statement);

/// Throws an SqlError that SQLite itself would not raise.
[[noreturn]] void refuse(std::string message, const Statement& statement, std::string hint = {});

/// The file as SQLite knows it; ":memory:" when there is none.
std::string file_of(sqlite3* database);

/// What to do about an error with this result code; empty when there is nothing to say.
std::string hint_for(int code);

}  // namespace retort::inline v1::sqlite
