#include "diff/function_bodies.hpp"

namespace retort::inline v1::diffing {

bool mention_later_objects(const std::vector<Step>& steps, const std::vector<StepIndex>& order,
                           const std::vector<Order>& orders) {
  std::vector<std::size_t> places(steps.size());
  for (std::size_t place = 0; place < order.size(); ++place) places[order[place]] = place;
  for (const Order& pair : orders) {
    const Step& step = steps[pair.later];
    const bool has_body =
        step.to != nullptr && step.to->object != nullptr && std::holds_alternative<objects::Function>(*step.to->object);
    if (has_body && pair.is_soft && places[pair.earlier] > places[pair.later]) return true;
  }
  return false;
}

PlannedChange unchecked_bodies() {
  return {.operation = {op::ExecuteSql{.sql = "SET LOCAL check_function_bodies = off",
                                       .reverse = "SET LOCAL check_function_bodies = off"}},
          .hazard = "functions and tables need each other: bodies of functions are not checked when they are created"};
}

}  // namespace retort::inline v1::diffing
