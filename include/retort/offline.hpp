#pragma once

#include <retort/migrator.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

struct ScriptOptions {
  MigratorOptions migrator{};
  /// The script may be run again, and on a database anywhere on its way: each step runs where it is missing.
  bool idempotent = false;
};

/// The script with which psql or sqlite3 does what a run does: the same statements, version rows and journal, as
/// transactions that fail where the database is not at the revision they start from. `from` stands for the version rows
/// to start from: an identifier, several separated by commas, or "base". Throws UnsupportedOperation, naming the
/// migration, for what a script cannot do.
RETORT_API std::string offline_script(const Registry& registry, const Dialect& dialect, Direction direction,
                                      std::string_view from, std::string_view to, const ScriptOptions& options = {});

/// The same for Migrator::stamp().
RETORT_API std::string offline_stamp(const Registry& registry, const Dialect& dialect, std::string_view from,
                                     const std::vector<std::string>& targets, const ScriptOptions& options = {});

/// The same for Migrator::ensure_version().
RETORT_API std::string offline_ensure_version(const Dialect& dialect, const ScriptOptions& options = {});

}  // namespace retort::inline v1
