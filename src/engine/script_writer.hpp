#pragma once

#include "engine/prepared.hpp"
#include "engine/script_text.hpp"

#include <retort/offline.hpp>
#include <retort/sql/statement_source.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// Writes the script of a plan: what Runner and Stepwise would do, with the same journal.
class ScriptWriter {
 public:
  /// Throws UnsupportedOperation for an idempotent script where the dialect has none.
  ScriptWriter(const Registry& registry, const Dialect& dialect, Direction direction, const ScriptOptions& options);

  std::string write(const std::vector<PlanStep>& plan, const std::vector<std::string>& rows);

 private:
  void begin_script(const std::vector<PlanStep>& plan, const std::vector<std::string>& rows);
  void write_revision(const PlanStep& step);
  Prepared prepare(const PlanStep& step) const;
  void write_at_once(const Prepared& prepared);
  void write_steps(const Prepared& prepared, const std::vector<Segment>& segments);
  void write_bare(const Prepared& prepared, const Segment& segment, int step);
  void write_slice(const Prepared& prepared, const Segment& segment);

  void fence(const PlanStep& step);
  void fence_and_move(const PlanStep& step);
  void journal(const Prepared& prepared, std::string action, std::string checksum, int step = -1);
  void write(const Prepared& prepared, const Statement& statement);
  /// The setting has to be made before the transaction begins.
  void open(const SessionSetting* setting = nullptr);
  void close(const SessionSetting* setting = nullptr);
  void close_single(std::size_t begin);

  const Registry& registry_;
  const Dialect& dialect_;
  std::string action_;
  bool is_upgrade_;
  const ScriptOptions& options_;
  ScriptStyle style_;
  std::unique_ptr<ScriptGuards> guards_;
  ScriptText text_;
  const SessionSetting* setting_ = nullptr;  ///< that a script which is one transaction needs
};

/// A line of the journal that the database numbers.
JournalEntry script_entry(const ScriptOptions& options, std::string_view revision, std::string action,
                          std::string checksum = {}, int step = -1);

}  // namespace retort::inline v1
