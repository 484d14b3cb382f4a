#pragma once

#include <retort/config.hpp>
#include <retort/sql/result.hpp>
#include <retort/sql/statement.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// What is executed as a whole: the statements of one transaction, in order.
struct Unit {
  std::uint64_t id = 0;  ///< the caller's; comes back in UnitListener
  std::vector<Statement> statements{};
};

/// Told when a unit is done, in the order of submission.
class RETORT_API UnitListener {
 public:
  virtual void unit_done(std::uint64_t id) = 0;
  /// `index` is the failed statement's place in its unit, or the number of its statements when their commit failed.
  /// The unit's own transaction has been rolled back; one that was open before is the caller's to roll back. Called at
  /// most once until the next drain(); units after it have not been applied, and those submitted from now on are
  /// ignored until then. After a ConnectionError the unit and those after it are each done or undone as a whole.
  virtual void unit_failed(std::uint64_t id, std::size_t index, std::exception_ptr error) = 0;

 protected:
  UnitListener() = default;
  UnitListener(const UnitListener&) = default;
  UnitListener& operator=(const UnitListener&) = default;
  ~UnitListener() = default;
};

/// A session with a database. Retort brings one for libpq and one for SQLite; a program that has its own client
/// library derives from this class (examples/ shows one). Not thread-safe; one thread at a time.
///
/// Every function throws SqlError when the database refuses a statement and ConnectionError when it cannot be reached.
class RETORT_API Connection {
 public:
  virtual ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Which SQL it speaks: "postgresql", "sqlite", or the name of a registered Dialect.
  virtual std::string_view dialect() const noexcept = 0;

  /// As the engine counts: PostgreSQL 150004 for 15.4, SQLite 3040001 for 3.40.1.
  virtual int server_version() const = 0;

  /// Runs one statement with its parameters and returns its rows. `may_hold_several` asks for all the statements in
  /// the text; the last one's rows are returned.
  virtual Result run(const Statement& statement) = 0;

  /// Starts a transaction that can write: on SQLite with the write lock taken. An error when one is open.
  virtual void begin() = 0;
  /// Throws, and the transaction is rolled back, when a statement in it had failed; an error when none is open.
  virtual void commit() = 0;
  /// Does nothing when none is open: a database may already have ended it on an error.
  virtual void rollback() = 0;
  virtual bool in_transaction() const = 0;

  /// Runs a unit in a transaction of its own, or as a part of the one that is open. May return before it is done:
  /// results reach the listener from this or a later call (of any function), and drain() waits for all of them; the
  /// listener has to live until then. Unless overridden the unit is done, and the listener told, when this returns.
  /// What goes wrong with a unit reaches the listener and is not thrown; what the listener throws is.
  ///
  /// A connection that sends ahead must not let a unit take effect once an earlier one has failed; Retort's own units
  /// start with a statement that fails in that case.
  virtual void submit(Unit unit, UnitListener& listener);
  virtual void drain(UnitListener& listener);

  /// Another session with the same database and the same rights, for the migration lock; null when there can be none.
  virtual std::unique_ptr<Connection> sibling();

  /// Whether run() takes a statement with `rows`, whose text is a COPY from the client, and sends them. Retort inserts
  /// rows by the statement otherwise.
  virtual bool can_copy() const noexcept { return false; }

  /// Where this leads, for people: never with a password.
  virtual std::string describe() const = 0;

  /// Runs a statement and returns its rows: `connection.query("SELECT id FROM users WHERE age > $1", {18})`.
  Result query(std::string_view sql, std::vector<Value> parameters = {});

  /// Runs a statement and returns how many rows it inserted, updated or deleted.
  std::uint64_t execute(std::string_view sql, std::vector<Value> parameters = {});

 protected:
  Connection() = default;

 private:
  bool ignores_units_ = false;  // a unit has failed since the last drain()
};

}  // namespace retort::inline v1
