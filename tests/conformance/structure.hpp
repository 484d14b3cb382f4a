#pragma once

#include "conformance/corpus.hpp"
#include "conformance/score.hpp"
#include "support/graph/model.hpp"

#include <retort/revision_map.hpp>

#include <string>

namespace retort_test {

/// Compares what the map sees of the graph with what Alembic sees.
void judge_structure(const retort::RevisionMap& map, const Model& model, const Case& item, Score& score);

}  // namespace retort_test
