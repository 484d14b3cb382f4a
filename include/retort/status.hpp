#pragma once

#include <retort/revision_info.hpp>

#include <string>
#include <vector>

namespace retort::inline v1 {

/// A migration of which only some steps are applied: it was interrupted, or is at work right now.
struct UnfinishedMigration {
  RevisionInfo revision{};
  std::string action{};  ///< upgrade or downgrade
  int steps_done = 0;
  bool is_announced = false;  ///< the step after those, outside a transaction, was begun and has not been confirmed
  std::string at{};           ///< of the last journal entry, as the database writes it
  std::string applied_by{};
};

/// Where a database is.
struct DatabaseStatus {
  std::vector<RevisionInfo> current{};  ///< the version rows that this program knows
  std::vector<std::string> unknown{};   ///< and those that it does not
  std::vector<RevisionInfo> pending{};  ///< what upgrade("heads") would run, in order
  std::vector<UnfinishedMigration> unfinished{};
  std::string lock_holder{};  ///< who is migrating it now; empty: nobody, or it cannot be told
  bool has_version_table = false;
};

}  // namespace retort::inline v1
