#pragma once

#include <retort/connection.hpp>

#include <memory>
#include <string>

#include <pqxx/pqxx>

/// Retort on a connection of libpqxx. A second one to the same place is opened for the migration lock.
class PqxxConnection final : public retort::Connection {
 public:
  explicit PqxxConnection(const std::string& url);

  std::string_view dialect() const noexcept override { return "postgresql"; }
  int server_version() const override { return connection_.server_version(); }
  retort::Result run(const retort::Statement& statement) override;
  void begin() override;
  void commit() override;
  void rollback() override;
  bool in_transaction() const override { return transaction_ != nullptr; }
  std::unique_ptr<Connection> sibling() override { return std::make_unique<PqxxConnection>(url_); }
  std::string describe() const override { return "libpqxx: " + name_; }

 private:
  std::string url_;
  pqxx::connection connection_;
  std::string name_;  // of the database
  std::unique_ptr<pqxx::work> transaction_{};
  bool has_failed_ = false;  // a statement of the transaction has
};
