#pragma once

#include "corpus.hpp"
#include "model.hpp"

#include <retort/revision_map.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort_test {

/// What Retort answers to a question.
struct Answer {
  std::string error;                   ///< the message; empty when there was an answer
  std::vector<retort::PlanStep> plan;  ///< of upgrades and downgrades
  std::vector<std::string> revisions;  ///< sorted, as in Question
  std::vector<std::string> rows;       ///< sorted
};

Answer ask(const retort::RevisionMap& map, const Question& question);

/// The kind of error, in the words of the corpora, that a message tells of.
std::string_view error_kind(std::string_view message);

/// A decision of the design that is not Alembic's. It must hold wherever it applies.
struct Decision {
  std::string_view name;
  bool (*applies)(const Model& model, const Question& question, const Answer& answer);
};
std::span<const Decision> decisions();

/// "label@head-N": the shape of the targets, to count questions by.
std::string form(const Model& model, const Question& question);

/// What is wrong with an answer by Alembic's recorded one, or by the rules where Alembic breaks them; empty when
/// nothing is.
std::string disagreement(const Model& model, const Question& question, const Answer& answer);

}  // namespace retort_test
