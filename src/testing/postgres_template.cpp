#include "testing/postgres_template.hpp"

#include "server/temporary_database.hpp"
#include "testing/place.hpp"
#include "testing/postgres_session.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <memory>

#include <fmt/format.h>

namespace retort::inline v1::testing {

namespace {

/// The first key of the advisory locks of templates; the second is made from a template's name.
constexpr std::int64_t template_locks = 0x7265'7431;

/// Held as long as it lives. In a transaction, which no pooler divides.
class TemplateLock {
 public:
  TemplateLock(const std::string& server, const std::string& name)
      : connection_(connect(server, {.wait = PostgresSession::patience})) {
    connection_->execute("SET idle_in_transaction_session_timeout = 0");
    connection_->begin();
    connection_->query("SELECT pg_advisory_xact_lock($1::int, hashtext($2))", {template_locks, name});
  }

  bool is_made(const std::string& name) {
    return !connection_->query("SELECT FROM pg_database WHERE datname = $1", {name}).empty();
  }

 private:
  std::unique_ptr<Connection> connection_;
};

void run(Connection& server, const std::string& sql) { server.run({.text = sql, .transactional = false}); }

/// Those of migrations that have changed since. What is dropped and still wanted is made again.
void drop_old_templates(Connection& server) {
  const Result old = server.query(
      "SELECT datname FROM pg_database WHERE datname ~ '^retort_template_' AND now() - interval '7 days' > "
      "to_timestamp(substring(shobj_description(oid, 'pg_database') FROM '^made at ([0-9]+)$')::double precision)");
  for (const Row row : old) {
    try {
      drop_database(server, row[0].text());
    } catch (const SqlError&) {
      continue;  // somebody else's, or in use
    }
  }
}

/// It gets its name when it is complete, so that one whose maker was killed is never taken for it.
void fill(Connection& server, const std::string& url, const std::string& name, const DatabaseOptions& options) {
  const std::string unfinished = name + "_unfinished";
  drop_database(server, unfinished);
  create_empty_database(server, unfinished);
  try {
    migrate(connect(with_database(url, unfinished)), options);
  } catch (...) {
    drop_database(server, unfinished);
    throw;
  }
  const std::string now = server.query("SELECT extract(epoch FROM now())::bigint")[0][0].text();
  run(server, fmt::format("COMMENT ON DATABASE {} IS 'made at {}'", retort::quoted(unfinished), now));
  run(server, fmt::format("ALTER DATABASE {} ALLOW_CONNECTIONS false", retort::quoted(unfinished)));
  run(server, fmt::format("ALTER DATABASE {} RENAME TO {}", retort::quoted(unfinished), retort::quoted(name)));
}

}  // namespace

void make_template(const std::string& server, const std::string& name, const DatabaseOptions& options) {
  TemplateLock lock(server, name);
  if (lock.is_made(name)) return;
  const auto connection = connect(server, {.wait = PostgresSession::patience});
  drop_old_templates(*connection);
  fill(*connection, server, name, options);
}

}  // namespace retort::inline v1::testing
