#pragma once

#include "driver/postgres/handle.hpp"
#include "driver/postgres/outcomes.hpp"
#include "driver/postgres/pipeline.hpp"
#include "driver/postgres/prepared_names.hpp"

#include <retort/connection.hpp>

#include <memory>
#include <string>

namespace retort::inline v1::postgres {

/// A session through libpq. Between submit() and drain() it may be in pipeline mode; every other function waits for
/// what is in flight first and leaves it.
class PostgresConnection final : public Connection {
 public:
  explicit PostgresConnection(ConnectionHandle owned);
  /// Uses a connection that stays the caller's.
  explicit PostgresConnection(PGconn* borrowed);
  ~PostgresConnection() override;

  std::string_view dialect() const noexcept override { return "postgresql"; }
  int server_version() const override;
  Result run(const Statement& statement) override;
  void begin() override;
  void commit() override;
  void rollback() override;
  bool in_transaction() const override;
  void submit(Unit unit, UnitListener& listener) override;
  void drain(UnitListener& listener) override;
  std::unique_ptr<Connection> sibling() override;
  bool can_copy() const noexcept override { return true; }
  std::string describe() const override;

 private:
  void settle();
  void begin_now();
  void submit_alone(const Unit& unit);
  bool is_refused(const Unit& unit);
  void tell_listener();
  void check_not_lost() const;
  ResultHandle execute(const Statement& statement);
  ResultHandle last_result(const Statement& statement);
  Result copy(const Statement& statement);
  void hand_back() noexcept;

  ConnectionHandle owned_;
  PGconn* connection_;
  Outcomes outcomes_;
  PreparedNames names_;
  Pipeline pipeline_;
  bool is_begin_due_ = false;         // begin() was called, and BEGIN goes with what is sent next
  UnitListener* listener_ = nullptr;  // of the last submit() since the last drain()
};

}  // namespace retort::inline v1::postgres
