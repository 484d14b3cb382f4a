#include "engine/guard.hpp"
#include "engine/migrator_state.hpp"
#include "engine/revision_info.hpp"

#include <retort/status.hpp>

#include <algorithm>
#include <utility>

namespace retort::inline v1 {

namespace {

RevisionInfo info_or_unknown(const RevisionMap& revisions, const std::string& id) {
  const std::size_t revision = revisions.find(id);
  return revision == RevisionMap::npos ? RevisionInfo{.id = id} : info_of(revisions, revision);
}

/// "upgrade intent" → upgrade, and that the step was only announced.
UnfinishedMigration unfinished_migration(const RevisionMap& revisions, const UnfinishedRecord& record) {
  const std::size_t blank = record.action.find(' ');
  const bool is_announced = record.action.ends_with(" intent");
  return {.revision = info_or_unknown(revisions, record.revision),
          .action = record.action.substr(0, blank),
          .steps_done = is_announced ? record.step : record.step + 1,
          .is_announced = is_announced,
          .at = record.at,
          .applied_by = record.applied_by};
}

}  // namespace

DatabaseStatus Migrator::status() {
  const RevisionMap& revisions = state_->revisions();
  const VersionStore store(state_->session);
  const VersionState state = store.state();
  DatabaseStatus status{.unknown = state_->unknown(state.rows),
                        .lock_holder = Guard(state_->session).holder_now(),
                        .has_version_table = state.tables_exist || !state.rows.empty()};
  for (RevisionInfo& revision : current()) {
    const bool is_unknown =
        std::find(status.unknown.begin(), status.unknown.end(), revision.id) != status.unknown.end();
    if (!is_unknown) status.current.push_back(std::move(revision));
  }
  for (const PlanStep& step : revisions.plan_upgrade("heads", state.rows, true)) {
    status.pending.push_back(info_of(revisions, step.revision));
  }
  for (const UnfinishedRecord& record : store.unfinished()) {
    status.unfinished.push_back(unfinished_migration(revisions, record));
  }
  return status;
}

}  // namespace retort::inline v1
