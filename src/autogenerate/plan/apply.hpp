#pragma once

#include <retort/migrator.hpp>
#include <retort/operation.hpp>

#include <list>
#include <memory>
#include <string>

namespace retort::inline v1 {

/// Operations that were found and not written, as migrations: so they run as they will when they are written, with
/// rebuilt tables, settings of the session, and what runs outside of transactions.
class OperationsAsMigrations {
 public:
  explicit OperationsAsMigrations(const VersionTables& tables);
  ~OperationsAsMigrations();

  /// Each follows the one before it.
  void add(const std::string& id, OperationList upgrade, OperationList downgrade);
  /// Lives no longer than this object.
  Migrator on(std::unique_ptr<Connection> connection);

 private:
  class OfOperations;

  std::list<OfOperations> migrations_;
  Registry registry_{};
  MigratorOptions options_{};
};

}  // namespace retort::inline v1
