#pragma once

#include "engine/session.hpp"

#include <retort/migration_class.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// A part of a migration that is done or not done as a whole: statements [begin, end) of its script. A bare one is a
/// single statement that the server refuses inside a transaction.
struct Segment {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_bare = false;
};

/// A migration, recorded and compiled: nothing of it has run.
struct Prepared {
  std::size_t plan_index = 0;
  const Revision* revision = nullptr;
  const PlanStep* step = nullptr;
  OperationList operations{};
  Script script{};

  std::string checksum() const { return retort::checksum(operations); }
  /// Of the operations that a segment's statements come from.
  std::string checksum(const Segment& segment) const;
};

/// The parts of a migration that replaces others which the database has run already; see Op::part().
std::span<const std::string_view> parts_done(const Revision& revision, const PlanStep& step);

/// Cuts a script where a transaction has to end. Statements of one operation stay together; with Transaction::none
/// every operation is a segment of its own.
std::vector<Segment> cut(const Script& script, Transaction mode);

void append(Script& script, Script more);

}  // namespace retort::inline v1
