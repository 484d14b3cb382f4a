#pragma once

#include "diff/step.hpp"

namespace retort::inline v1::diffing {

/// Whether a function's body mentions something that is there only later, because the two need each other.
bool mention_later_objects(const std::vector<Step>& steps, const std::vector<StepIndex>& order,
                           const std::vector<Order>& orders);

/// Lets functions be created before what their bodies mention, up to the end of the transaction.
PlannedChange unchecked_bodies();

}  // namespace retort::inline v1::diffing
