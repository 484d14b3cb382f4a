#pragma once

#include <retort/connection.hpp>

namespace retort::inline v1 {

/// What op.connection() hands out: the run's connection, without the say over its transaction.
class MigrationConnection final : public Connection {
 public:
  explicit MigrationConnection(Connection& connection) : connection_(connection) {}

  std::string_view dialect() const noexcept override { return connection_.dialect(); }
  int server_version() const override { return connection_.server_version(); }
  Result run(const Statement& statement) override { return connection_.run(statement); }
  void begin() override;
  void commit() override;
  void rollback() override;
  bool in_transaction() const override { return connection_.in_transaction(); }
  bool can_copy() const noexcept override { return connection_.can_copy(); }
  std::string describe() const override { return connection_.describe(); }

 private:
  Connection& connection_;
};

}  // namespace retort::inline v1
