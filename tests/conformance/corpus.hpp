#pragma once

#include "support/graph/node.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace retort_test {

using Names = std::vector<std::string>;

/// What a graph looks like from outside. Sorted.
struct Structure {
  Names heads, real_heads, bases, real_bases, branch_points, merge_points;
  std::map<std::string, Names> labels;  ///< the revisions that carry each
};

/// A question, and what Alembic answered.
struct Question {
  std::string operation;  ///< resolve, upgrade, downgrade, stamp or history
  Names targets{};        ///< one, but for stamp
  Names from{};           ///< rows of the version table
  std::string lower{};    ///< of history; empty: left out
  std::string upper{};    ///< of history; empty: left out
  std::string error{};    ///< its kind; empty when there was an answer
  Names revisions{};      ///< sorted: what an identifier stands for, what history shows, or the revisions of a plan
  Names rows{};           ///< sorted
  bool is_quirk = false;  ///< Alembic breaks its own rules here: any right answer and any clear error will do
};

struct Case {
  std::string name;
  std::vector<Node> graph;
  std::optional<Structure> structure{};
  std::vector<Question> questions{};
};

/// A graph that is not in order, and what is wrong with it; nothing where it loads all the same.
struct BrokenCase {
  std::string name;
  std::vector<Node> graph;
  std::optional<std::string> error;
};

struct Corpus {
  std::vector<Case> cases{};
  std::vector<BrokenCase> broken{};
};

/// NAME.json with NAME.oracle.json, random-dags*.json and bad-graphs*.json of a folder. Throws for what cannot be read.
Corpus read_corpus(const std::filesystem::path& folder);

}  // namespace retort_test
