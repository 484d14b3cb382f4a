#include "engine/revision_info.hpp"
#include "engine/runner.hpp"
#include "engine/schema_snapshot.hpp"
#include "engine/version_store.hpp"

#include <retort/verification.hpp>

#include <algorithm>
#include <iterator>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

/// What undoes a step, from where the step leads. Lives no longer than the step.
PlanStep inverse(const PlanStep& step) {
  std::vector<std::string_view> before;
  std::set_difference(step.before.begin(), step.before.end(), step.removed.begin(), step.removed.end(),
                      std::back_inserter(before));
  before.insert(before.end(), step.added.begin(), step.added.end());
  std::sort(before.begin(), before.end());
  const std::shared_ptr<std::string_view[]> storage(new std::string_view[before.size()]);
  std::copy(before.begin(), before.end(), storage.get());
  return {.revision = step.revision,
          .before = {storage.get(), before.size()},
          .removed = step.added,
          .added = step.removed,
          .storage = storage};
}

/// The migrations, one after the other, on one database.
class Trial {
 public:
  explicit Trial(const Session& session) : session_(session) {}

  Verification::Check fresh{.id = "upgrade", .promise = "a fresh database can be migrated"};
  Verification::Check round_trip{.id = "round_trip", .promise = "each migration can be undone and applied again"};

  void run() {
    const std::vector<PlanStep> plan = session_.revisions().plan_upgrade("heads", {});
    SchemaSnapshot before = take_snapshot(session_);
    for (const PlanStep& step : plan) {
      if (!try_step(step, before)) return;
    }
  }

 private:
  /// Returns whether it makes sense to go on; `schema` becomes what the step leaves.
  bool try_step(const PlanStep& step, SchemaSnapshot& schema) {
    if (!go(step, Direction::upgrade, fresh)) return false;
    const SchemaSnapshot after = take_snapshot(session_);
    if (is_irreversible(step)) {
      schema = after;
      return true;
    }
    if (!go(inverse(step), Direction::downgrade, round_trip)) return false;
    compare(step, "undone, it leaves another schema than was there before", schema, take_snapshot(session_));
    if (!go(step, Direction::upgrade, round_trip)) return false;
    schema = take_snapshot(session_);
    compare(step, "applied a second time, it leaves another schema than the first time", after, schema);
    return true;
  }

  bool is_irreversible(const PlanStep& step) {
    try {
      record_without_database(session_.registry.migration(step.revision), false, session_.dialect.name());
    } catch (const IrreversibleMigration& error) {
      round_trip.skipped.push_back(fmt::format("{} cannot be undone: {}", name(step), error.details().message));
      return true;
    } catch (const std::exception&) {
      return false;  // what else is wrong shows when it runs
    }
    return false;
  }

  bool go(const PlanStep& step, Direction direction, Verification::Check& check) {
    try {
      if (run(step, direction)) return true;
      check.findings.push_back({.message = fmt::format("{}: another process uses this database", name(step))});
    } catch (const Error& error) {
      check.findings.push_back(
          {.message =
               fmt::format("{}:\n{}", direction == Direction::upgrade ? "it cannot be applied" : "it cannot be undone",
                           error.what())});
    }
    return false;
  }

  /// A second time where the migration turns out to need a setting of the session.
  bool run(const PlanStep& step, Direction direction) {
    const std::vector<PlanStep> plan{step};
    const VersionState state = VersionStore(session_).state();
    Runner first(session_, direction, plan, state, {}, nullptr);
    if (first.run()) return true;
    return first.setting() != nullptr && Runner(session_, direction, plan, state, {}, first.setting()).run();
  }

  void compare(const PlanStep& step, const char* what, const SchemaSnapshot& expected, const SchemaSnapshot& found) {
    std::vector<std::string> lines = difference(expected, found);
    if (lines.empty()) return;
    round_trip.findings.push_back(
        {.message = fmt::format("{}: {}", name(step), what), .differences = std::move(lines)});
  }

  std::string name(const PlanStep& step) const {
    return "migration " + name_of(session_.revisions().revisions()[step.revision]);
  }

  const Session& session_;
};

Verification::Check check_heads(const RevisionMap& revisions) {
  Verification::Check check{.id = "single_head", .promise = "there is a single head"};
  const auto heads = revisions.real_heads();
  if (heads.size() <= 1) return check;
  std::vector<std::string_view> ids;
  for (const std::size_t head : heads) ids.push_back(revisions.revisions()[head].id);
  check.findings.push_back({.message = fmt::format("there are {}: {}; merge them", ids.size(), fmt::join(ids, ", "))});
  return check;
}

/// A stamp, and then an upgrade that finds nothing to do and does nothing. Leaves the database at base.
Verification::Check check_stamp(Migrator& migrator, const Session& session) {
  Verification::Check check{.id = "stamp", .promise = "a stamped database has nothing to do"};
  migrator.stamp("heads");
  const Report report = migrator.upgrade("heads");
  if (!report.applied.empty()) {
    check.findings.push_back({.message = fmt::format("it applied {}", fmt::join(report.applied, ", "))});
  }
  std::vector<std::string> lines = difference({}, take_snapshot(session));
  if (!lines.empty() && !report.applied.empty()) check.findings.back().differences = std::move(lines);
  migrator.stamp("base");
  return check;
}

void check_is_empty(Migrator& migrator, const Session& session) {
  const SchemaSnapshot schema = take_snapshot(session);
  const bool is_bare = std::all_of(schema.begin(), schema.end(), [](const std::string& line) {
    return line.starts_with("schema ") || line.starts_with("extension ");
  });
  if (is_bare && migrator.current().empty()) return;
  throw UsageError("the database to try the migrations out on is not empty",
                   "give it one of its own: everything in it will be changed");
}

}  // namespace

bool Verification::is_clean() const noexcept {
  return std::all_of(checks.begin(), checks.end(), [](const Check& check) { return check.findings.empty(); });
}

Verification verify(std::unique_ptr<Connection> empty_database, const Registry& registry,
                    const MigratorOptions& options) {
  MigratorOptions each_its_own = options;
  each_its_own.single_transaction = false;
  Migrator migrator(std::move(empty_database), registry, each_its_own);
  const std::vector<Observer*> nobody;
  const Session session{migrator.connection(), find_dialect(migrator.connection().dialect()), registry, each_its_own,
                        nobody};
  check_is_empty(migrator, session);
  Verification result;
  result.checks.push_back(check_heads(registry.revisions()));
  result.checks.push_back(check_stamp(migrator, session));
  Trial trial(session);
  trial.run();
  result.checks.push_back(std::move(trial.fresh));
  result.checks.push_back(std::move(trial.round_trip));
  return result;
}

}  // namespace retort::inline v1
