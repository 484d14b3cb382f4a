#pragma once

#include <retort/connection.hpp>

#include <memory>
#include <string>

namespace retort_test {

/// What someone writes who has a client library of their own: the pure virtuals, here by another connection.
class MinimalConnection final : public retort::Connection {
 public:
  explicit MinimalConnection(std::unique_ptr<retort::Connection> inner);

  std::string_view dialect() const noexcept override;
  int server_version() const override;
  retort::Result run(const retort::Statement& statement) override;
  void begin() override;
  void commit() override;
  void rollback() override;
  bool in_transaction() const override;
  std::string describe() const override;

 private:
  std::unique_ptr<retort::Connection> inner_;
};

}  // namespace retort_test
