#pragma once

#include <retort/migrator.hpp>

#include <memory>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// Something that is wrong with a set of migrations.
struct VerificationFinding {
  std::string message{};                   ///< which migration, and what
  std::vector<std::string> differences{};  ///< lines of two schemas, marked "-" and "+"
};

/// What became of each promise that a set of migrations makes.
struct RETORT_API Verification {
  struct Check {
    std::string id{};       ///< "single_head", "stamp", "upgrade" or "round_trip"
    std::string promise{};  ///< "there is a single head"
    std::vector<VerificationFinding> findings{};
    std::vector<std::string> skipped{};  ///< what could not be looked at, and why
  };
  std::vector<Check> checks{};

  bool is_clean() const noexcept;
};

/// Tries a set of migrations out on an empty database, which is left with all of them applied: there is a single head;
/// a stamped database has nothing to do; a fresh one can be migrated; and each migration, applied, undone and applied
/// again, leaves the schema that it had left before, and undone the one that was there before it. Schemas are compared
/// by Dialect::schema_listing(). Throws UsageError for a database that is not empty.
RETORT_API Verification verify(std::unique_ptr<Connection> empty_database, const Registry& registry,
                               const MigratorOptions& options = {});

}  // namespace retort::inline v1
