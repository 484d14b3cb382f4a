#pragma once

#include "golden/ddl_cases.hpp"
#include "support/postgres_database.hpp"

namespace golden {

/// Whether the server has what the case needs: its extensions, and what DdlCase::needs asks for; says so when it has
/// not.
bool can_run(support::PostgresSession& session, const DdlCase& ddl_case);

}  // namespace golden
