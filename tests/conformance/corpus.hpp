#pragma once

#include <retort/revision_map.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace retort_test {

/// A revision as a file of the corpora has it.
struct Node {
  std::string revision;
  std::vector<std::string> down_revisions;
  std::vector<std::string> depends_on;
  std::vector<std::string> branch_labels;
};

/// What a graph looks like from outside. Sorted.
struct Structure {
  std::vector<std::string> heads, real_heads, bases, branch_points, merge_points;
};

/// A question, and what Alembic answered.
struct Question {
  std::string operation;               ///< resolve, upgrade, downgrade, stamp or history
  std::vector<std::string> targets;    ///< one, but for stamp
  std::vector<std::string> from;       ///< rows of the version table
  std::string error;                   ///< its kind; empty when there was an answer
  std::vector<std::string> revisions;  ///< sorted: what an identifier stands for, or the revisions of a plan
  std::vector<std::string> rows;       ///< sorted
  bool quirk = false;                  ///< Alembic breaks its own rules here
};

struct Case {
  std::string name;
  std::vector<Node> graph;
  Structure structure;
  std::vector<Question> questions;
};

/// A graph that is not in order, and what is wrong with it; nothing where it loads all the same.
struct BrokenCase {
  std::string name;
  std::vector<Node> graph;
  std::optional<std::string> error;
};

/// The folder of the graphs; nothing when the shared corpora are not there.
std::optional<std::filesystem::path> graphs_folder();
std::vector<Case> read_cases(const std::filesystem::path& folder);
std::vector<BrokenCase> read_broken_cases(const std::filesystem::path& folder);

/// The nodes must outlive what is made of the revisions.
std::vector<retort::Revision> revisions_of(const std::vector<Node>& graph);

}  // namespace retort_test
