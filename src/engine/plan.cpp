#include "engine/failure.hpp"
#include "engine/migrator_state.hpp"
#include "engine/prepared.hpp"
#include "engine/revision_info.hpp"
#include "op/recorder.hpp"

#include <exception>
#include <optional>
#include <utility>

namespace retort::inline v1 {

namespace {

PlannedMigration planned(const Session& session, Direction direction, const PlanStep& step) {
  PlannedMigration migration{.revision = info_of(session.revisions(), step.revision)};
  const Prepared prepared{.revision = &session.revisions().revisions()[step.revision], .step = &step};
  try {
    const std::optional<OperationList> operations =
        record_without_database(session.registry.migration(step.revision), direction == Direction::upgrade,
                                session.dialect.name(), parts_done(*prepared.revision, step));
    if (operations) {
      migration.statements = session.dialect.compiler(session.compile_context())->compile(*operations);
    } else {
      migration.not_known = "it reads the database through op.connection(), so its statements show when it runs";
    }
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
