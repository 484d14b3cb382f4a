#pragma once

#include <retort/sql/statement.hpp>

namespace retort::inline v1 {

/// Asks whether another session of this database is at work on a statement of this text. Sessions of other roles
/// are seen only by those who may read all of pg_stat_activity.
Statement postgres_running(const Statement& statement);

}  // namespace retort::inline v1
