#include "acceptance/failures/migration_set.hpp"

#include <utility>

namespace retort_test {

MigrationSet& MigrationSet::add(const std::string& id, Steps upgrade, Steps downgrade,
                                retort::Transaction transaction) {
  retort::Revision revision{.where = {.file = __FILE__, .line = __LINE__}};
  if (!ids_.empty()) revision.down_revisions.emplace_back(ids_.back());
  revision.id = ids_.emplace_back(id);
  registry_.add(revision, migrations_.emplace_back(std::move(upgrade), std::move(downgrade)), transaction);
  return *this;
}

void MigrationSet::Scripted::downgrade(retort::Op& op) const {
  if (down) {
    down(op);
  } else {
    Migration::downgrade(op);
  }
}

}  // namespace retort_test
