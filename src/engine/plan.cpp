#include "engine/failure.hpp"
#include "engine/migrator_state.hpp"
#include "engine/prepared.hpp"
#include "engine/revision_info.hpp"
#include "op/recorder.hpp"

#include <exception>
#include <utility>

namespace retort::inline v1 {

namespace {

/// A migration asks for the database that it is not running on: what it would do there is not known.
struct ReadsDatabase {};

class NoDatabase final : public ConnectionSource {
 public:
  Connection& connection(OperationList, Location) override { throw ReadsDatabase{}; }
};

PlannedMigration planned(const Session& session, Direction direction, const PlanStep& step) {
  PlannedMigration migration{.revision = info_of(session.revisions(), step.revision)};
  const Prepared prepared{.revision = &session.revisions().revisions()[step.revision], .step = &step};
  NoDatabase no_database;
  try {
    const OperationList operations = record(session.registry.migration(step.revision), direction == Direction::upgrade,
                                            session.dialect.name(), no_database, parts_done(*prepared.revision, step));
    migration.statements = session.dialect.compiler(session.compile_context())->compile(operations);
  } catch (const ReadsDatabase&) {
    migration.not_known = "it reads the database through op.connection(), so its statements show when it runs";
  } catch (...) {
    rethrow_explained(std::current_exception(), {.dialect = session.dialect, .prepared = prepared});
  }
  return migration;
}

}  // namespace

std::vector<RevisionInfo> Migrator::plan(Direction direction, std::string_view target) {
  std::vector<RevisionInfo> result;
  for (const PlanStep& step : state_->plan(direction, target, state_->rows())) {
    result.push_back(info_of(state_->revisions(), step.revision));
  }
  return result;
}

std::vector<PlannedMigration> Migrator::plan_with_statements(Direction direction, std::string_view target) {
  std::vector<PlannedMigration> result;
  for (const PlanStep& step : state_->plan(direction, target, state_->rows())) {
    result.push_back(planned(state_->session, direction, step));
  }
  return result;
}

}  // namespace retort::inline v1
