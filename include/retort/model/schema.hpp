#pragma once

#include <retort/model/table.hpp>

#include <vector>

namespace retort::inline v1 {

/// What a database holds, or should hold.
struct Schema {
  std::vector<Table> tables{};
  bool operator==(const Schema&) const = default;
};

}  // namespace retort::inline v1
