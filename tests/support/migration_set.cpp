#include "support/migration_set.hpp"

#include <algorithm>
#include <utility>

namespace retort_test {

Steps table(std::string name) {
  return [name = std::move(name)](retort::Op& op) {
    using namespace retort::dsl;
    op.create_table(runtime(name), {{"id", integer, {.primary_key = true}}});
  };
}

MigrationSet& MigrationSet::add(const std::string& id, Steps upgrade, Steps downgrade,
                                retort::Transaction transaction) {
  retort::Revision revision;
  if (!ids_.empty()) revision.down_revisions.emplace_back(ids_.back());
  return add(std::move(revision), id, {std::move(upgrade), std::move(downgrade)}, transaction);
}

MigrationSet& MigrationSet::add_after(const std::vector<std::string>& parents, const std::string& id, Steps upgrade) {
  retort::Revision revision;
  for (const std::string& parent : parents) {
    revision.down_revisions.emplace_back(*std::find(ids_.begin(), ids_.end(), parent));
  }
  return add(std::move(revision), id, {std::move(upgrade), {}}, retort::Transaction::per_migration);
}

MigrationSet& MigrationSet::add(retort::Revision revision, const std::string& id, Scripted migration,
                                retort::Transaction transaction) {
  revision.where = {.file = __FILE__, .line = __LINE__};
  revision.id = ids_.emplace_back(id);
  registry_.add(revision, migrations_.emplace_back(std::move(migration)), transaction);
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
