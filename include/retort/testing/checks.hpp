#pragma once

#include <retort/schema.hpp>
#include <retort/testing/database.hpp>

#include <string>
#include <string_view>

namespace retort::inline v1::testing {

/// What came of a check: whether it holds, and if not, why.
struct CheckResult {
  bool holds = true;
  std::string message{};  ///< in several lines; empty when it holds

  explicit operator bool() const noexcept { return holds; }
};

/// There is one revision that nothing comes after. Asks no database.
RETORT_API CheckResult single_head(const DatabaseOptions& options = {});

/// Each migration has a downgrade(), or one can be derived. Asks no database; where one reads the database, it is taken
/// at its word.
RETORT_API CheckResult every_migration_is_reversible(std::string_view dialect = "postgresql",
                                                     const DatabaseOptions& options = {});

/// An empty database can be migrated; and each migration, undone, leaves the schema that was there before it, and
/// applied again the one that it left the first time. Migrations that say that they cannot be undone are only applied.
RETORT_API CheckResult up_down_up(std::string_view dialect = "postgresql", const DatabaseOptions& options = {});

/// The migrations, all of them, lead to the schema that is declared (RETORT_SCHEMA): nobody has changed one and
/// forgotten the other. `declared` empty: what is registered for the set, or without the name of one.
RETORT_API CheckResult no_drift(std::string_view dialect = "postgresql", const DatabaseOptions& options = {},
                                const Declarations& declared = {});

/// A database has the schema that is declared; Retort's own tables do not count. It is only read: the declaration is
/// built on a database of its own, to be compared as the database itself would write it.
RETORT_API CheckResult schema_equals_declaration(Connection& connection, const DatabaseOptions& options = {},
                                                 const Declarations& declared = {});

}  // namespace retort::inline v1::testing
