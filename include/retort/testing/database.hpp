#pragma once

#include <retort/migrator.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace retort::inline v1::testing {

/// Whether there is a PostgreSQL server for tests: RETORT_TEST_POSTGRES_URL names one, or its programs are there
/// (initdb and postgres; POSTGRES_BINDIR says where, if not in PATH or in the distribution's place).
RETORT_API bool has_postgres_server();

/// The server for tests: the one that RETORT_TEST_POSTGRES_URL names, by a database in which to connect as a user who
/// may create others; or else one that Retort starts, for a superuser. The programs of a test run share that; it has
/// its own data directory, in memory where there is room, a Unix socket only, and no durability. It is gone ten seconds
/// after the last program that uses it has ended, in whatever way (RETORT_TEST_POSTGRES_LINGER: other seconds). Started
/// by root, it runs as postgres or nobody. Throws Error. Thread-safe.
RETORT_API std::string postgres_server_url();

/// What is in a database when a test begins.
struct DatabaseOptions {
  std::string set{};                   ///< of migrations; see retort::registry()
  const Registry* registry = nullptr;  ///< in place of a set; must outlive the database
  std::string revision = "heads";      ///< up to which migrations are applied; "base": none, and no tables of Retort's
  MigratorOptions migrator{};
  std::string server{};  ///< PostgreSQL: the URL of a server, not through a pooler; empty: postgres_server_url()
};

/// A migrated database for one test, and for nobody else. The first that asks for it has the migrations applied to a
/// template; each database is a copy of that. The template is found by the migrations' checksums, so that it is never
/// older than they are.
///
///   retort::testing::TestDatabase database;                  // PostgreSQL
///   retort::testing::TestDatabase database{"sqlite"};        // in memory
///   retort::testing::TestDatabase database{"postgresql", {.revision = "5cd038a8f131"}};
///
/// On PostgreSQL databases that are no longer needed are dropped at the end of the program, or when there are many of
/// them; those of a program that was killed, by the next one that uses the server. One thread at a time; different
/// databases are independent.
class RETORT_API TestDatabase {
 public:
  /// `dialect` is "postgresql" or "sqlite". Throws Error: what a migration fails with, what is wrong with the server.
  explicit TestDatabase(std::string_view dialect = "postgresql", DatabaseOptions options = {});
  /// Whoever is still connected to it is cut off.
  ~TestDatabase();
  TestDatabase(TestDatabase&&) noexcept;
  TestDatabase& operator=(TestDatabase&&) noexcept;

  /// For connect(), for libpq, or for SQLite 3.36 and later in this process, as in
  /// `sqlite:file:/retort_test_1?vfs=memdb`.
  const std::string& url() const noexcept;
  /// A session that lives as long as the database; opened when it is first asked for.
  Connection& connection();
  /// Another session.
  std::unique_ptr<Connection> connect() const;

  /// With the migrations that this database was made with, on a session of its own.
  Migrator migrator() const;
  /// Goes on from where it is: `upgrade("+1")` runs one migration, with the rows that the test has put in before it.
  Report upgrade(std::string_view target = "heads");
  Report downgrade(std::string_view target);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace retort::inline v1::testing
