#pragma once

#include <retort/sql/statement.hpp>

#include <exception>
#include <string>
#include <string_view>

#include <libpq-fe.h>

namespace retort::inline v1::postgres {

/// Whether this is the end of the session: the server said so, or the connection is gone. `result` may be null.
bool is_lost(const PGresult* result, const PGconn* connection);

/// The error that a result reports or, where there is none, the connection does: an SqlError, or a ConnectionError
/// when the connection is lost.
std::exception_ptr error_of(const PGresult* result, const PGconn* connection, const Statement& statement);

/// The SQLSTATE of a result; empty when it has none.
std::string sqlstate_of(const PGresult* result);

/// libpq's text without the line break at its end.
std::string_view trimmed(std::string_view text);

/// "line 2, column 8" of a position that counts characters from 1.
std::string line_and_column(std::string_view sql, std::size_t position);

}  // namespace retort::inline v1::postgres
