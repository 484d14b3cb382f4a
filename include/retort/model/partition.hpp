#pragma once

#include <retort/dsl/partition.hpp>
#include <retort/model/column.hpp>
#include <retort/model/index.hpp>

#include <vector>

namespace retort::inline v1 {

/// How a table's rows are spread over its partitions.
struct PartitionBy {
  dsl::partition strategy = dsl::partition::unset;
  std::vector<IndexElement> elements{};  ///< none of them has an order
  bool operator==(const PartitionBy&) const = default;
};

/// Which rows a partition takes.
struct PartitionBound {
  using Kind = dsl::PartitionBound::Kind;

  Kind kind = Kind::unset;
  std::vector<Default> from{};  ///< of a list: its values. The expressions MINVALUE and MAXVALUE have no end.
  std::vector<Default> to{};
  int modulus = 0;
  int remainder = 0;
  bool operator==(const PartitionBound&) const = default;
};

}  // namespace retort::inline v1
