#pragma once

#include <retort/model/column.hpp>
#include <retort/model/constraint.hpp>
#include <retort/model/index.hpp>

#include <string>
#include <vector>

namespace retort::inline v1 {

/// A table: what create_table makes, what a declaration states and what reflection finds.
struct Table {
  QualifiedName name{};
  std::vector<Column> columns{};
  std::vector<Constraint> constraints{};
  std::vector<Index> indexes{};
  std::string comment{};
  bool operator==(const Table&) const = default;
};

}  // namespace retort::inline v1
