#pragma once

#include "conformance/answer.hpp"
#include "conformance/corpus.hpp"
#include "support/graph/model.hpp"

#include <string>

namespace retort_test {

/// What is wrong with an answer by Alembic's recorded one, or by the rules where Alembic breaks them; empty when
/// nothing is.
std::string disagreement(const Model& model, const Question& question, const Answer& answer);

/// What was recorded, and what was answered, in words.
std::string expected_text(const Question& question);
std::string got_text(const Question& question, const Answer& answer);

}  // namespace retort_test
