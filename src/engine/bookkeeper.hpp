#pragma once

#include "engine/session.hpp"
#include "engine/version_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// Writes the statements that keep Retort's own tables in step with what a run does.
class Bookkeeper {
 public:
  /// `unknown_rows` are version rows that stay as they are because this program does not know them; sorted.
  Bookkeeper(const Session& session, std::int64_t last_entry, std::vector<std::string> unknown_rows);

  /// The version rows that have to be there when the step begins, unknown ones included; sorted.
  std::vector<std::string> rows_before(const PlanStep& step) const;

  Script create_tables() const;
  /// The run is a single transaction: its first fence moves the version rows as far as the whole plan does, and there
  /// is nothing left to do for those of the steps after it.
  void move_at_once(const std::vector<PlanStep>& plan);

  /// Stands first in a transaction: makes sure that the step starts from what was planned, and moves the version rows.
  Script fence(const PlanStep& step);
  /// The same check for a transaction that does only a part of the step: the rows stay.
  Script fence_without_change(const PlanStep& step) const;
  Script fence(const HeadsChange& change) const;

  /// Stands last in a transaction. Each call takes the next number.
  Statement entry(std::string action, std::string_view revision, std::string checksum, int step = -1);

 private:
  std::vector<std::string> with_unknown(std::vector<std::string> rows) const;

  const Session& session_;
  std::int64_t last_entry_;
  std::vector<std::string> unknown_rows_;
  std::string applied_by_;
  bool moves_at_once_ = false;
  std::optional<HeadsChange> whole_change_{};  ///< until it has been made
};

/// user@host, as far as the system says.
std::string this_user();

}  // namespace retort::inline v1
