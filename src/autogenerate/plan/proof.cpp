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
constexpr const char* plan_id = "plan";

class Trial {
 public:
  Trial(const SchemaPlan& plan, const Workshop& workshop, const CompileContext& context)
      : plan_(plan), workshop_(workshop), context_(context) {}

  Proof run(Migrator& migrator) {
    step("a copy of the schema as it is cannot be made", migrator, plan_.from, [&] { migrator.upgrade(copy_id); }) &&
        step("the plan does not lead to the schema that is wanted", migrator, plan_.to,
             [&] { migrator.upgrade(plan_id); }) &&
        step("undoing the plan does not give the schema back", migrator, plan_.from,
             [&] { migrator.downgrade(copy_id); });
    return std::move(proof_);
  }

 private:
  bool step(const char* failure, Migrator& migrator, const Schema& expected, const std::function<void()>& go) {
    try {
      go();
    } catch (const Error& error) {
      return fail(fmt::format("{}:\n{}", failure, error.what()), {});
    }
    const Schema found =
        find_dialect(migrator.connection().dialect()).inspect(migrator.connection(), workshop_.inspection());
    std::vector<std::string> differences;
    for (const PlannedChange& change : diff(found, expected, {.context = context_})) {
      differences.push_back(describe(change.operation));
    }
    return differences.empty() || fail(failure, std::move(differences));
  }

  bool fail(std::string failure, std::vector<std::string> differences) {
    proof_ = {.failure = std::move(failure), .differences = std::move(differences)};
    return false;
  }

  const SchemaPlan& plan_;
  const Workshop& workshop_;
  CompileContext context_;
  Proof proof_{};
};

}  // namespace

Proof prove(const SchemaPlan& plan, const Workshop& workshop) {
  const ScratchDatabase scratch(workshop.server, workshop.connect);
  auto connection = scratch.connect();
  const std::string dialect(connection->dialect());
  const CompileContext context{.dialect = dialect, .server_version = connection->server_version()};
  OperationsAsMigrations migrations(workshop.tables);
  migrations.add(copy_id, operations_of(diff({}, plan.from, {.context = context})), {});
  migrations.add(plan_id, operations_of(plan.up), operations_of(plan.down));
  Migrator migrator = migrations.on(std::move(connection));
  return Trial(plan, workshop, context).run(migrator);
}

}  // namespace retort::inline v1
