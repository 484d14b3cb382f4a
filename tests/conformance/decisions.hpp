#pragma once

#include "conformance/answer.hpp"
#include "conformance/corpus.hpp"
#include "support/graph/model.hpp"

#include <span>
#include <string_view>

namespace retort_test {

/// A decision of the design that is not Alembic's: a rule, by which an answer that differs from the recorded one is
/// right. It says nothing of single cases.
struct Decision {
  std::string_view rule;
  bool (*makes_right)(const Model& model, const Question& question, const Answer& answer);
};

std::span<const Decision> decisions();

}  // namespace retort_test
