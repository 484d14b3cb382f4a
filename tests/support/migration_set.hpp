#pragma once

#include <retort/registry.hpp>

#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace retort_test {

using Steps = std::function<void(retort::Op&)>;

/// Creates a table with a key and nothing else.
Steps table(std::string name);

/// Migrations that a test writes in place, in one line: each follows the one before.
class MigrationSet {
 public:
  /// `downgrade` left out: what Retort derives.
  MigrationSet& add(const std::string& id, Steps upgrade, Steps downgrade = {},
                    retort::Transaction transaction = retort::Transaction::per_migration);

  /// One that follows these ids instead of the one before: a branch, a merge, or with none a base.
  MigrationSet& add_after(const std::vector<std::string>& parents, const std::string& id, Steps upgrade);

  const retort::Registry& registry() const noexcept { return registry_; }

 private:
  struct Scripted final : retort::Migration {
    Scripted(Steps given_up, Steps given_down) : up(std::move(given_up)), down(std::move(given_down)) {}
    void upgrade(retort::Op& op) const override { up(op); }
    void downgrade(retort::Op& op) const override;

    Steps up;
    Steps down;
  };

  MigrationSet& add(retort::Revision revision, const std::string& id, Scripted migration,
                    retort::Transaction transaction);

  std::deque<std::string> ids_;
  std::deque<Scripted> migrations_;
  retort::Registry registry_;
};

}  // namespace retort_test
