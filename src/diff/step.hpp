#pragma once

#include "diff/inventory.hpp"

#include <retort/diff.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace retort::inline v1::diffing {

/// One step of a plan before it is put in order. Changes of a table are kept apart until it is known which of them can
/// be made together.
struct Step {
  enum class Stage { drop, alter, create };

  Stage stage = Stage::alter;
  const Part* from = nullptr;
  const Part* to = nullptr;
  std::vector<op::TableChange> changes{};  ///< of the part's table
  std::vector<Operation> operations{};     ///< where it is something else
  bool destroys_data = false;
  std::string hazard{};

  /// Whether it only stands between others, and is about no part.
  bool is_barrier() const { return from == nullptr && to == nullptr; }
  const Part& part() const { return to == nullptr ? *from : *to; }
};

using StepIndex = std::size_t;

struct Order {
  StepIndex later = 0;
  StepIndex earlier = 0;
  bool is_soft = false;
};

/// Where the steps stand: each after what it has to come after. Soft orders give way where they close a circle. Throws
/// UsageError for a circle without a soft one.
std::vector<StepIndex> in_order(const std::vector<Step>& steps, std::vector<Order> orders);

/// The operations of steps in order; changes of one table are one operation wherever that keeps the order.
std::vector<PlannedChange> merged(std::vector<Step> steps, const std::vector<StepIndex>& order,
                                  const std::vector<Order>& orders);

}  // namespace retort::inline v1::diffing
