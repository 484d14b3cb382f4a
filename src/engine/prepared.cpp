#include "engine/prepared.hpp"

#include <algorithm>
#include <iterator>

namespace retort::inline v1 {

namespace {

bool continues(const Script& script, const Segment& segment, Transaction mode) {
  const Statement& statement = script[segment.end];
  if (segment.is_bare || !statement.transactional) return false;
  return mode == Transaction::per_migration || statement.operation == script[segment.begin].operation;
}

}  // namespace

std::string Prepared::checksum(const Segment& segment) const {
  const auto first = operations.begin() + static_cast<std::ptrdiff_t>(script[segment.begin].operation);
  const auto last = operations.begin() + static_cast<std::ptrdiff_t>(script[segment.end - 1].operation);
  return retort::checksum(OperationList(first, last + 1));
}

std::span<const std::string_view> parts_done(const Revision& revision, const PlanStep& step) {
  const std::span<const std::string_view> parts = revision.replaces;
  const auto last = std::find(parts.begin(), parts.end(), step.half_way);
  return last == parts.end() ? parts.first(0) : parts.first(static_cast<std::size_t>(last - parts.begin()) + 1);
}

std::vector<Segment> cut(const Script& script, Transaction mode) {
  std::vector<Segment> segments;
  for (std::size_t i = 0; i < script.size(); ++i) {
    if (!segments.empty() && continues(script, segments.back(), mode)) {
      ++segments.back().end;
    } else {
      segments.push_back({.begin = i, .end = i + 1, .is_bare = !script[i].transactional});
    }
  }
  return segments;
}

void append(Script& script, Script more) {
  script.insert(script.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace retort::inline v1
