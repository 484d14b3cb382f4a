#pragma once

#include <retort/connection.hpp>
#include <retort/dialect/ddl_compiler.hpp>
#include <retort/dialect/inspection.hpp>
#include <retort/dialect/script.hpp>
#include <retort/error.hpp>
#include <retort/model/schema.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// The names of Retort's own two tables.
struct VersionTables {
  QualifiedName version{.name = "retort_version"};
  QualifiedName journal{.name = "retort_journal"};
  bool operator==(const VersionTables&) const = default;
};

/// One step's effect on the version rows. All three lists are sorted by byte value.
struct HeadsChange {
  std::vector<std::string> before{};  ///< every row that must be there when the step begins
  std::vector<std::string> removed{};
  std::vector<std::string> added{};
};

/// A line of the journal. Its number is chosen by the writer, one more than the last: two writers who both believe
/// that it is their turn collide on it.
struct JournalEntry {
  static constexpr std::int64_t next = 0;  ///< let the database count: for scripts, which nobody races with

  std::int64_t id = next;
  std::string revision{};
  std::string action{};  ///< upgrade, downgrade, stamp; of a step outside a transaction: intent, done
  int step = -1;         ///< index of the statement; -1: the whole migration
  std::string checksum{};
  std::string applied_by{};
  std::string version{};  ///< of Retort
  /// As the client measured it; unset: the database measures the transaction it is in.
  std::optional<std::chrono::microseconds> duration{};
};

/// How one process at a time is let in. Runs on a session of its own, by the simple protocol.
struct GuardSql {
  std::string begin{};    ///< opens a transaction that may stay idle for long
  std::string attempt{};  ///< returns true when the lock is held, without ever waiting
  std::string holder{};   ///< says who holds it: one row, one text; no row when nobody does any more
};

/// One kind of database: how operations become SQL, and how Retort keeps its own books there. Stateless and shared
/// between threads. Built-in dialects and a user's own are found by name; see register_dialect().
class RETORT_API Dialect {
 public:
  virtual ~Dialect();

  /// "postgresql", "sqlite", …: what Connection::dialect() says.
  virtual std::string_view name() const noexcept = 0;

  virtual std::unique_ptr<DdlCompiler> compiler(const CompileContext& context) const = 0;

  /// A value as SQL text, for scripts that are written to a file. Throws UnsupportedOperation for what has no text
  /// form.
  virtual std::string literal(const Value& value) const = 0;

  /// Creates Retort's tables where they are missing.
  virtual Script create_version_tables(const VersionTables& tables) const = 0;
  /// Whether an error means that the version table is not there.
  virtual bool is_missing_table(const SqlError& error) const = 0;

  /// Statements that fail unless the version rows are exactly `change.before`, and then change them. They stand first
  /// in their transaction and make any rival writer wait or fail.
  virtual Script fence(const VersionTables& tables, const HeadsChange& change) const = 0;
  virtual Statement journal(const VersionTables& tables, const JournalEntry& entry) const = 0;

  /// How offline scripts are written. Plain SQL, unless overridden.
  virtual ScriptStyle script_style(const VersionTables& tables) const;
  /// fence() for a script, in which nobody looks at what a statement returns: what has to fail must fail by itself.
  /// fence(), unless overridden.
  virtual Script script_fence(const VersionTables& tables, const HeadsChange& change) const;
  /// For scripts that may be run again. Nothing, unless overridden: there are none.
  virtual std::unique_ptr<ScriptGuards> script_guards(const VersionTables& tables) const;

  /// Nothing where the database's own write lock is enough.
  virtual std::optional<GuardSql> guard(const VersionTables& tables) const;

  /// Asks whether another session is at work on this statement: one row, a truth value. A server goes on with what it
  /// was told by a client that has been killed. Nothing where a statement ends with the process that runs it.
  virtual std::optional<Statement> running(const Statement& statement) const;
  /// A query that lists what a schema consists of: rows of (kind, name, definition), in a fixed order, such that two
  /// databases with equal rows have equal schemas. Retort's own tables are left out. Empty, unless overridden: there is
  /// none.
  virtual std::string schema_listing(const VersionTables& tables) const;

  /// What the database holds, in a number of queries that does not depend on how much that is. What belongs to an
  /// extension is left out. Throws UnsupportedOperation, unless overridden.
  virtual Schema inspect(Connection& connection, const Inspection& inspection) const;

  /// Whether foreign keys, views and triggers may name what is not there yet, and stay when it changes: no, unless
  /// overridden.
  virtual bool resolves_names_late() const noexcept;
  /// The expression that gives a column's values another type, where the database does not find one by itself; empty,
  /// unless overridden.
  virtual std::string conversion(std::string_view column, const Type& from, const Type& to) const;

  /// What to do about an error, in the words of someone who runs migrations; empty when there is nothing to add.
  virtual std::string hint(const SqlError& error) const;
};

/// The dialect of that name. Throws UsageError, which lists the known ones.
RETORT_API const Dialect& find_dialect(std::string_view name);

/// Makes a dialect known; it must live as long as the program. Call it before any Migrator is used. Throws ConfigError
/// when another one of that name is known. Thread-safe.
RETORT_API void register_dialect(const Dialect& dialect);

}  // namespace retort::inline v1
