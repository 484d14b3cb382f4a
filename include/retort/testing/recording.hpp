#pragma once

#include <retort/operation.hpp>
#include <retort/registry.hpp>

#include <string>
#include <string_view>

namespace retort::inline v1::testing {

/// What a migration does, recorded without a database.
struct Recording {
  std::string dialect{};
  OperationList operations{};

  /// The statements that the operations come to, each with a semicolon and a line of its own, parameters written out.
  /// `server_version` as Connection::server_version(); 0: the newest. Throws UnsupportedOperation for what the dialect
  /// cannot do, or does only when it sees the database.
  RETORT_API std::string sql(int server_version = 0) const;
};

struct RecordOptions {
  std::string dialect = "postgresql";
  std::string set{};                   ///< of migrations; see retort::registry()
  const Registry* registry = nullptr;  ///< in place of a set
};

/// The upgrade() of a migration, by its id or the beginning of it. Throws RevisionError when there is none, what the
/// migration throws, and UsageError for one that asks for op.connection().
RETORT_API Recording record_upgrade(std::string_view revision, const RecordOptions& options = {});
/// The same of downgrade(), the derived one where it is left out.
RETORT_API Recording record_downgrade(std::string_view revision, const RecordOptions& options = {});

/// The same of a migration that is at hand: `record_upgrade(CreateCustomers{}, "sqlite")`.
RETORT_API Recording record_upgrade(const Migration& migration, std::string_view dialect = "postgresql");
RETORT_API Recording record_downgrade(const Migration& migration, std::string_view dialect = "postgresql");

}  // namespace retort::inline v1::testing
