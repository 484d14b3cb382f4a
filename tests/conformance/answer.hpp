#pragma once

#include "corpus.hpp"
#include "model.hpp"

#include <retort/revision_map.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort_test {

/// What Retort answers to a question.
struct Answer {
  std::string error;                   ///< the message; empty when there was an answer
  std::vector<retort::PlanStep> plan;  ///< of upgrades and downgrades
  std::vector<std::string> revisions;  ///< sorted, as in Question
  std::vector<std::string> rows;       ///< sorted
};

/// Whether RevisionMap answers questions of this kind.
bool can_ask(const Question& question);
Answer ask(const retort::RevisionMap& map, const Question& question);

/// The kind of error, in the words of the corpora, that a message tells of.
std::string_view error_kind(std::string_view message);

/// "label" and "head" of "label@head"; of "head" nothing and "head".
std::pair<std::string, std::string> split_branch(const std::string& target);

/// "label@head-N": the shape of the targets, to count questions by.
std::string form(const Model& model, const Question& question);

/// What is wrong with an answer by Alembic's recorded one, or by the rules where Alembic breaks them; empty when
/// nothing is.
std::string disagreement(const Model& model, const Question& question, const Answer& answer);

}  // namespace retort_test
