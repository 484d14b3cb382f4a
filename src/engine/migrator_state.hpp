#pragma once

#include "engine/session.hpp"
#include "engine/version_store.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::inline v1 {

struct Migrator::State {
  State(std::unique_ptr<Connection> given, const Registry& migrations, MigratorOptions given_options)
      : connection(std::move(given)),
        options(std::move(given_options)),
        session{*connection, find_dialect(connection->dialect()), migrations, options, observers} {}

  std::unique_ptr<Connection> connection;
  MigratorOptions options;
  std::vector<Observer*> observers;
  Session session;  // looks at the members before it

  std::vector<std::string> rows() const { return VersionStore(session).rows(); }
  const RevisionMap& revisions() const { return session.revisions(); }

  /// Rows of revisions that this program does not have; sorted as they come.
  std::vector<std::string> unknown(const std::vector<std::string>& rows) const {
    std::vector<std::string> result;
    for (const std::string& row : rows) {
      const bool is_known =
          revisions().find(row) != RevisionMap::npos || revisions().replacement(row) != RevisionMap::npos;
      if (!is_known) result.push_back(row);
    }
    return result;
  }

  /// Answered without the graph of revisions where that is possible: most starts of a program end here.
  bool has_nothing_to_do(Direction direction, std::string_view target, const std::vector<std::string>& rows) const {
    const bool is_head = direction == Direction::upgrade && (target == "head" || target == "heads");
    return (is_head && session.registry.is_surely_at_head(rows)) || plan(direction, target, rows).empty();
  }

  std::vector<PlanStep> plan(Direction direction, std::string_view target, const std::vector<std::string>& rows) const {
    if (direction == Direction::downgrade) return revisions().plan_downgrade(target, rows);
    return revisions().plan_upgrade(target, rows, options.tolerate_unknown_revisions);
  }

  Report migrate(Direction direction, std::string_view target);
  Report stamp(const std::vector<std::string>& targets, bool purge);
  /// Retort's own statements, in a transaction.
  void run_own(const Script& script) const;
  void tell_planned(Direction direction, const std::vector<PlanStep>& plan) const;
};

}  // namespace retort::inline v1
