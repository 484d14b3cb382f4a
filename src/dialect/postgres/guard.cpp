#include "dialect/postgres/guard.hpp"

#include <cstdint>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::int32_t lock_namespace = 0x7265746F;  // "reto": keeps clear of the application's own advisory locks

/// FNV-1a: the same in every program and every version of Retort.
std::uint32_t lock_number(std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 16777619U;
  }
  return hash;
}

// No row when the lock has become free. What another role's session does not share is NULL and left out.
constexpr std::string_view holder_text = R"(SELECT concat_ws(', ', 'pid ' || a.pid, nullif(a.application_name, ''),
  'started ' || to_char(a.xact_start, 'HH24:MI:SS'), 'from ' || host(a.client_addr))
FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid
WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = {}::oid AND l.objid = {}::oid
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
LIMIT 1)";

}  // namespace

GuardSql postgres_guard(const QualifiedName& version_table) {
  const std::uint32_t number = lock_number(version_table.text());
  return {
      .begin = "BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0",
      .attempt =
          fmt::format("SELECT pg_try_advisory_xact_lock({}, {})", lock_namespace, static_cast<std::int32_t>(number)),
      .holder = fmt::format(holder_text, lock_namespace, number),
  };
}

}  // namespace retort::inline v1
