#pragma once

#include "diff/step.hpp"

namespace retort::inline v1::diffing {

/// Marks what is lost by a step, and says what it may stumble over.
void note_hazard(Step& step);

}  // namespace retort::inline v1::diffing
