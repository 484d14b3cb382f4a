#pragma once

#include "store.hpp"

#include <retort/connection.hpp>

/// Retort's view of a Store.
class StoreConnection final : public retort::Connection {
 public:
  explicit StoreConnection(Store& store) : store_(store) {}

  std::string_view dialect() const noexcept override { return "sqlite"; }
  int server_version() const override;
  retort::Result run(const retort::Statement& statement) override;
  void begin() override;
  void commit() override;
  void rollback() override;
  bool in_transaction() const override { return store_.is_in_transaction(); }
  std::string describe() const override { return "store: " + store_.path(); }

 private:
  Store& store_;
};
