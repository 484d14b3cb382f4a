#pragma once

#include <retort/connection.hpp>

#include <memory>
#include <utility>

namespace warehouse {

/// Hands everything on, and kills the process, as kill -9 does, instead of handing on one call of many. What calls
/// before it sent may still be on its way.
class DyingConnection final : public retort::Connection {
 public:
  /// Dies at this call, the first being 1; at none for 0.
  DyingConnection(std::unique_ptr<retort::Connection> connection, int last_call)
      : connection_(std::move(connection)), last_call_(last_call) {}

  int calls() const noexcept { return calls_; }

  std::string_view dialect() const noexcept override { return connection_->dialect(); }
  int server_version() const override { return connection_->server_version(); }
  retort::Result run(const retort::Statement& statement) override { return next().run(statement); }
  void begin() override { next().begin(); }
  void commit() override { next().commit(); }
  void rollback() override { connection_->rollback(); }
  bool in_transaction() const override { return connection_->in_transaction(); }
  void submit(retort::Unit unit, retort::UnitListener& listener) override { next().submit(std::move(unit), listener); }
  void drain(retort::UnitListener& listener) override { next().drain(listener); }
  std::unique_ptr<retort::Connection> sibling() override { return connection_->sibling(); }
  std::string describe() const override { return connection_->describe(); }

 private:
  /// The connection, for one more call.
  retort::Connection& next();

  std::unique_ptr<retort::Connection> connection_;
  int last_call_;
  int calls_ = 0;
};

}  // namespace warehouse
