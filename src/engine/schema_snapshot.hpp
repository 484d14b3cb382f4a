#pragma once

#include "engine/session.hpp"

#include <string>
#include <vector>

namespace retort::inline v1 {

/// What a schema consists of, a text an object, sorted.
using SchemaSnapshot = std::vector<std::string>;

/// Throws UnsupportedOperation where the dialect has no listing.
SchemaSnapshot take_snapshot(const Session& session);

/// "- index i: …" for what only the first has, "+ …" for what only the second has.
std::vector<std::string> difference(const SchemaSnapshot& before, const SchemaSnapshot& after);

}  // namespace retort::inline v1
