#include "autogenerate/plan/proof.hpp"

#include "autogenerate/plan/apply.hpp"
#include "autogenerate/scratch/scratch_database.hpp"

#include <retort/error.hpp>

#include <functional>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr const char* copy_id = "copy";

std::string id_of(std::size_t plan) { return fmt::format("plan{}", plan + 1); }

class Trial {
 public:
  Trial(std::span<const SchemaPlan> plans, const Workshop& workshop, const CompileContext& context)
      : plans_(plans), workshop_(workshop), context_(context) {}

  Proof run(Migrator& migrator) {
    const bool is_copied = step("a copy of the schema as it is cannot be made", migrator, plans_.front().from,
                                [&] { migrator.upgrade(copy_id); });
    if (is_copied && applied(migrator)) undone(migrator);
    return std::move(proof_);
  }

 private:
  bool applied(Migrator& migrator) {
    for (std::size_t plan = 0; plan < plans_.size(); ++plan) {
      if (!step("the plan does not lead to the schema that is wanted", migrator, plans_[plan].to,
                [&] { migrator.upgrade(id_of(plan)); })) {
        return false;
      }
    }
    return true;
  }

  void undone(Migrator& migrator) {
    for (std::size_t plan = plans_.size(); plan-- > 0;) {
      const std::string before = plan == 0 ? copy_id : id_of(plan - 1);
      if (!step("undoing the plan does not give the schema back", migrator, plans_[plan].from,
                [&] { migrator.downgrade(before); })) {
        return;
      }
    }
  }

  bool step(const char* failure, Migrator& migrator, const Schema& expected, const std::function<void()>& go) {
    try {
      go();
    } catch (const Error& error) {
      return fail(fmt::format("{}:\n{}", failure, error.what()), {});
    }
    const Schema found =
        find_dialect(migrator.connection().dialect()).inspect(migrator.connection(), workshop_.inspection());
    std::vector<std::string> differences;
    for (const PlannedChange& change :
         diff(found, expected, {.context = context_, .is_same_type = workshop_.is_same_type})) {
      differences.push_back(describe(change.operation));
    }
    return differences.empty() || fail(failure, std::move(differences));
  }

  bool fail(std::string failure, std::vector<std::string> differences) {
    proof_ = {.failure = std::move(failure), .differences = std::move(differences)};
    return false;
  }

  std::span<const SchemaPlan> plans_;
  const Workshop& workshop_;
  CompileContext context_;
  Proof proof_{};
};

}  // namespace

Proof prove(std::span<const SchemaPlan> plans, const Workshop& workshop) {
  const ScratchDatabase scratch(workshop.server, workshop.connect);
  auto connection = scratch.connect();
  const std::string dialect(connection->dialect());
  const CompileContext context{.dialect = dialect, .server_version = connection->server_version()};
  OperationsAsMigrations migrations(workshop.tables);
  migrations.add(copy_id, operations_of(diff({}, plans.front().from, {.context = context})), {});
  for (std::size_t plan = 0; plan < plans.size(); ++plan) {
    migrations.add(id_of(plan), operations_of(plans[plan].up), operations_of(plans[plan].down));
  }
  Migrator migrator = migrations.on(std::move(connection));
  return Trial(plans, workshop, context).run(migrator);
}

}  // namespace retort::inline v1
