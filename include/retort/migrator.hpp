#pragma once

#include <retort/connect.hpp>
#include <retort/dialect/dialect.hpp>
#include <retort/observer.hpp>
#include <retort/registry.hpp>
#include <retort/status.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// What to do when another process holds the migration lock.
enum class LockPolicy {
  wait,  ///< until it is done, or lock_wait is over
  fail,  ///< throw LockTimeout at once
  skip,  ///< return without doing anything
};

struct MigratorOptions {
  VersionTables tables{};
  /// One transaction for the whole run: all or nothing. Otherwise each migration has its own.
  bool single_transaction = false;
  LockPolicy lock_policy = LockPolicy::wait;
  /// How long to wait for another process; zero: for ever.
  std::chrono::milliseconds lock_wait{std::chrono::minutes{10}};
  /// Accept a database that is ahead of this program: its unknown revisions are left alone.
  bool tolerate_unknown_revisions = false;
  /// Who, in the journal. Empty: user@host.
  std::string applied_by{};
};

/// What a run did.
struct Report {
  std::vector<std::string> applied{};  ///< ids, in order; for a downgrade those that were undone
  bool skipped = false;                ///< another process held the lock and the policy was skip
};

struct StampOptions {
  bool purge = false;  ///< empty the version table first, whatever it holds: unknown revisions too
};

/// A migration that a run would apply or undo, and how.
struct PlannedMigration {
  RevisionInfo revision{};
  Script statements{};      ///< its own; those of Retort's tables are left out
  std::string not_known{};  ///< why the statements cannot be told before it runs; empty when they are
};

/// Brings a database to a revision. Safe to run from any number of processes at once, and to be killed at any point:
/// the next run finishes the work. One thread at a time; different Migrators are independent.
///
///   retort::Migrator migrator{retort::connect(url)};
///   migrator.upgrade("head");
///
/// Every function throws a subclass of Error.
class RETORT_API Migrator {
 public:
  /// With the migrations that are linked into the program; see registry().
  explicit Migrator(std::unique_ptr<Connection> connection, MigratorOptions options = {});
  /// With these migrations; the registry must outlive the Migrator.
  Migrator(std::unique_ptr<Connection> connection, const Registry& registry, MigratorOptions options = {});
  ~Migrator();
  Migrator(Migrator&&) noexcept;
  Migrator& operator=(Migrator&&) noexcept;

  /// Applies what is missing up to a revision. At head this is one query, without a lock.
  Report upgrade(std::string_view target = "head");
  /// Undoes everything above a revision; "base" undoes all.
  Report downgrade(std::string_view target);
  /// Changes the version rows without running a migration.
  Report stamp(std::string_view target);
  Report stamp(const std::vector<std::string>& targets, const StampOptions& options = {});
  /// Creates Retort's tables where they are missing, and nothing else.
  void ensure_version();

  /// The revisions whose rows are in the database. Creates nothing.
  std::vector<RevisionInfo> current();
  /// The heads of the migrations in the program; no database is asked.
  std::vector<RevisionInfo> heads() const;
  /// Every migration, newest first; `is_applied` and `is_current` are filled in from the database.
  std::vector<RevisionInfo> history();
  /// Whether upgrade(target) would do anything. One query.
  bool is_pending(std::string_view target = "head");

  /// What upgrade(target) or downgrade(target) would run, in order, from where the database is. One query.
  std::vector<RevisionInfo> plan(Direction direction, std::string_view target);
  /// The same, with the statements as this database would get them. Runs nothing.
  std::vector<PlannedMigration> plan_with_statements(Direction direction, std::string_view target);
  /// Where the database is, and what stands in the way of a run. Creates nothing.
  DatabaseStatus status();

  /// Must live as long as the Migrator.
  Migrator& observe(Observer& observer);

  Connection& connection() noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace retort::inline v1
