#pragma once

#include <retort/registry.hpp>

#include <deque>
#include <functional>
#include <string>

namespace retort_test {

using Steps = std::function<void(retort::Op&)>;

/// Migrations that a test writes in place, in one line: each follows the one before.
class MigrationSet {
 public:
  /// `downgrade` left out: what Retort derives.
  MigrationSet& add(const std::string& id, Steps upgrade, Steps downgrade = {},
                    retort::Transaction transaction = retort::Transaction::per_migration);

  const retort::Registry& registry() const noexcept { return registry_; }

 private:
  struct Scripted final : retort::Migration {
    Scripted(Steps given_up, Steps given_down) : up(std::move(given_up)), down(std::move(given_down)) {}
    void upgrade(retort::Op& op) const override { up(op); }
    void downgrade(retort::Op& op) const override;

    Steps up;
    Steps down;
  };

  std::deque<std::string> ids_;
  std::deque<Scripted> migrations_;
  retort::Registry registry_;
};

}  // namespace retort_test
