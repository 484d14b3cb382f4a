#include "graph/revision_errors.hpp"

#include "core/source_path.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

std::string described(const Revision& revision) {
  const std::string place = source_path(revision.where);
  return place.empty() ? std::string(revision.id) : fmt::format("{} ({})", revision.id, place);
}

std::vector<std::string> ids_of(const RevisionGraph& graph, std::span<const Vertex> vertices) {
  std::vector<std::string> ids;
  for (const Vertex vertex : vertices) ids.emplace_back(graph.id(vertex));
  return ids;
}

std::string listed(std::span<const std::string> names, std::string_view last_word) {
  constexpr std::size_t most = 12;
  if (names.empty()) return {};
  if (names.size() == 1) return names.front();
  if (names.size() > most) {
    return fmt::format("{} and {} more", fmt::join(names.first(most), ", "), names.size() - most);
  }
  return fmt::format("{} {} {}", fmt::join(names.first(names.size() - 1), ", "), last_word, names.back());
}

std::string did_you_mean(std::span<const std::string> candidates) {
  return candidates.empty() ? std::string() : fmt::format("did you mean {}?", listed(candidates, "or"));
}

}  // namespace retort::inline v1
