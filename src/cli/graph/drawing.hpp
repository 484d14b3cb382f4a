#pragma once

#include "cli/revision_view.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// A line from a revision up to one that comes after it, or that depends on it.
struct DrawnEdge {
  std::size_t child = 0;   ///< row
  std::size_t parent = 0;  ///< row
  bool is_dependency = false;
};

/// The revision graph laid out: a revision a row, newest first, and each branch in a lane of its own.
struct Drawing {
  std::vector<RevisionView> rows{};
  std::vector<std::size_t> lanes{};  ///< of each row
  std::vector<DrawnEdge> edges{};
  std::size_t lane_count = 0;
  bool asked_database = false;
};

/// `revisions` are indices into the map, each before its parents.
Drawing draw(const RevisionMap& revisions, const RevisionViews& views, const std::vector<std::size_t>& shown);

std::string plain_text_of(const Drawing& drawing);
std::string dot_of(const Drawing& drawing);
std::string mermaid_of(const Drawing& drawing);
std::string svg_of(const Drawing& drawing);

}  // namespace retort::inline v1::cli
