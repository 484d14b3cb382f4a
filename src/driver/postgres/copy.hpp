#pragma once

#include "driver/postgres/handle.hpp"

#include <retort/sql/statement.hpp>

#include <string>
#include <string_view>

namespace retort::inline v1::postgres {

/// Sends the rows of a COPY that has been sent, and returns its result. Throws as a statement does; what reading the
/// rows throws ends the COPY and is thrown on.
ResultHandle copy_rows(PGconn* connection, const Statement& statement);

/// Appends a value in COPY's text format. False for text that PostgreSQL cannot hold.
bool append_copied(std::string& line, const Value& value);

}  // namespace retort::inline v1::postgres
