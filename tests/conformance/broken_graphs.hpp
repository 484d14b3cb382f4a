#pragma once

#include "conformance/corpus.hpp"
#include "conformance/score.hpp"

namespace retort_test {

/// Loads a graph that is not in order, and compares how it is refused.
void judge_broken(const BrokenCase& item, Score& score);

}  // namespace retort_test
