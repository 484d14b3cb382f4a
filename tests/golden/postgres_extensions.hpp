#pragma once

#include "golden/ddl_cases.hpp"
#include "support/postgres_database.hpp"

namespace golden {

/// Whether the server has the extensions that the case's setup creates; says so when it has not.
bool has_extensions(support::PostgresSession& session, const DdlCase& ddl_case);

}  // namespace golden
