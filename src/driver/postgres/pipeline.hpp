#pragma once

#include "driver/postgres/outcomes.hpp"
#include "driver/postgres/prepared_names.hpp"

#include <retort/connection.hpp>

#include <cstddef>
#include <deque>

#include <libpq-fe.h>

namespace retort::inline v1::postgres {

/// Sends units ahead in libpq's pipeline mode: a unit's statements and a Sync, without waiting for answers. Each unit
/// stands between BEGIN and COMMIT, unless a transaction was open already: a failed unit leaves its transaction open,
/// and the server refuses everything that was sent after it.
///
/// Knows nothing of listeners: what became of the units is left in Outcomes.
class Pipeline {
 public:
  Pipeline(PGconn* connection, Outcomes& outcomes, PreparedNames& names);
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  /// Whether the connection is in pipeline mode, and not to be used for anything else before finish().
  bool is_active() const noexcept { return is_active_; }
  /// Whether the connection was lost; nothing can be done with it.
  bool is_lost() const noexcept { return is_lost_; }
  /// Whether a transaction was open when the first unit was sent.
  bool is_inside_transaction() const noexcept { return is_inside_transaction_; }

  /// Sends a unit whose statements can be pipelined, and takes the answers that have arrived. Enters pipeline mode.
  /// With `opens_transaction` a BEGIN goes first, and the transaction stays open; only outside of pipeline mode.
  void send(Unit unit, bool opens_transaction = false);

  /// Waits for all answers and leaves pipeline mode. After a failure the unit's own transaction is rolled back.
  void finish();

 private:
  enum class Kind { begin, prepare, statement, commit, sync };

  /// Something that was sent and will be answered. `index` is the statement's place in its unit.
  struct Message {
    Kind kind = Kind::sync;
    std::size_t index = 0;
  };

  bool enter(const Unit& unit, bool opens_transaction);
  void leave();
  void send_statements(const Unit& unit);
  bool send_statement(const Unit& unit, std::size_t index);
  bool send_prepared(const Statement& statement, std::size_t index);
  bool expect(int is_sent, Kind kind, std::size_t index);
  void pump();
  void wait_for_input();
  void receive();
  void take(const PGresult* result);
  void fail(const Message& message, const PGresult* result);
  void finish_unit();
  void lose(const PGresult* result);
  Statement statement_of(const Message& message) const;

  PGconn* connection_;
  Outcomes& outcomes_;
  PreparedNames& names_;
  std::deque<Unit> units_;       // in flight, oldest first
  std::deque<Message> awaited_;  // of all units, oldest first
  std::size_t unsent_bytes_ = 0;
  bool is_active_ = false;
  bool is_lost_ = false;
  bool is_inside_transaction_ = false;
};

}  // namespace retort::inline v1::postgres
