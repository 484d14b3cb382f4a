#include "autogenerate/plan/apply.hpp"

#include <retort/migration_class.hpp>
#include <retort/op.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace retort::inline v1 {

class OperationsAsMigrations::OfOperations final : public Migration {
 public:
  OfOperations(std::string id, OperationList up, OperationList down)
      : id_(std::move(id)), up_(std::move(up)), down_(std::move(down)) {}

  void upgrade(Op& op) const override { record(op, up_); }
  void downgrade(Op& op) const override { record(op, down_); }

  std::string_view id() const { return id_; }

 private:
  static void record(Op& op, const OperationList& operations) {
    for (const Operation& operation : operations) op.invoke(operation);
  }

  std::string id_;
  OperationList up_;
  OperationList down_;
};

OperationsAsMigrations::OperationsAsMigrations(const VersionTables& tables) { options_.tables = tables; }
OperationsAsMigrations::~OperationsAsMigrations() = default;

void OperationsAsMigrations::add(const std::string& id, OperationList upgrade, OperationList downgrade) {
  std::vector<std::string_view> parents;
  if (!migrations_.empty()) parents.push_back(migrations_.back().id());
  const OfOperations& migration = migrations_.emplace_back(id, std::move(upgrade), std::move(downgrade));
  registry_.add({.id = migration.id(), .down_revisions = std::move(parents)}, migration);
}

Migrator OperationsAsMigrations::on(std::unique_ptr<Connection> connection) {
  return Migrator(std::move(connection), registry_, options_);
}

}  // namespace retort::inline v1
