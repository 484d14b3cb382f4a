#pragma once

#include "engine/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// What Retort's own tables say.
struct VersionState {
  bool tables_exist = false;
  std::vector<std::string> rows{};  ///< of the version table, sorted by byte value
  std::int64_t last_entry = 0;      ///< the journal's last number; 0: none
};

/// A line of an unfinished migration: a step outside a transaction that was begun, or one that is done.
struct StepRecord {
  std::string action{};
  int step = 0;
  std::string checksum{};
};

/// What the journal says last of a migration that has steps since it was last completed.
struct UnfinishedRecord {
  std::string revision{};
  std::string action{};  ///< "upgrade step", "upgrade intent", …
  int step = 0;
  std::string at{};
  std::string applied_by{};
};

/// Reads Retort's own tables. Creates nothing.
class VersionStore {
 public:
  explicit VersionStore(const Session& session) : session_(session) {}

  /// The version rows: one query. Empty, too, when there is no table.
  std::vector<std::string> rows() const;
  /// The same; nothing when there is no table.
  std::optional<std::vector<std::string>> find_rows() const;

  VersionState state() const;
  /// The same, after find_rows() has found no table: where there is still none this, too, is one query.
  VersionState state_without_table() const;
  /// What the journal says of this migration since it was last completed.
  std::vector<StepRecord> unfinished_steps(std::string_view revision) const;
  /// Of every migration that was begun and not completed: the last record; in the order of the journal.
  std::vector<UnfinishedRecord> unfinished() const;

 private:
  std::optional<Result> query(std::string sql, std::vector<Value> parameters = {}) const;

  const Session& session_;
};

}  // namespace retort::v1
