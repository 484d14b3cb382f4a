#include "dialect/postgres/running.hpp"

namespace retort::inline v1 {

namespace {

// The server keeps the beginning of a long text, cut where a character ends.
constexpr const char* running_text = R"(SELECT EXISTS (
  SELECT 1 FROM pg_stat_activity AS a
  WHERE a.datname = current_database() AND a.pid <> pg_backend_pid() AND a.state = 'active' AND (a.query = $1 OR
    octet_length(a.query) > pg_size_bytes(current_setting('track_activity_query_size')) - 5 AND
      starts_with($1, a.query))))";

}  // namespace

Statement postgres_running(const Statement& statement) {
  return {.text = running_text, .parameters = {statement.text}};
}

}  // namespace retort::inline v1
