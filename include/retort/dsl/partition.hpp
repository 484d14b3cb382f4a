#pragma once

#include <retort/dsl/default.hpp>
#include <retort/dsl/index.hpp>

namespace retort::inline v1::dsl {

/// How PostgreSQL spreads a table's rows over its partitions.
enum class partition : std::uint8_t { unset = 1, range, list, hash };

/// `.partition_by = {partition::range, {"created_at"}}`; the elements are an index's, without an order.
struct PartitionBy {
  partition strategy = partition::unset;
  IndexElements elements{};
};

using BoundValues = List<Default>;

/// Which rows a partition takes. Made by range_bound(), list_bound() and hash_bound(), or default_bound.
struct PartitionBound {
  enum class Kind : std::uint8_t { unset = 1, range, list, hash, standard };

  Kind kind = Kind::unset;
  BoundValues from{};  ///< of a list: its values
  BoundValues to{};
  std::int32_t modulus = -1;
  std::int32_t remainder = -1;
};

/// From the first values, inclusive, to the second, exclusive: `range_bound({"2024-01-01"}, {maxvalue})`.
constexpr PartitionBound range_bound(BoundValues from, BoundValues to) noexcept {
  return {.kind = PartitionBound::Kind::range, .from = from, .to = to};
}

/// `list_bound({"de", "at", null})`
constexpr PartitionBound list_bound(BoundValues values) noexcept {
  return {.kind = PartitionBound::Kind::list, .from = values};
}

/// The rows whose hash, divided by the modulus, leaves this remainder.
constexpr PartitionBound hash_bound(std::int32_t modulus, std::int32_t remainder) noexcept {
  return {.kind = PartitionBound::Kind::hash, .modulus = modulus, .remainder = remainder};
}

/// The rows that no other partition takes.
inline constexpr PartitionBound default_bound{.kind = PartitionBound::Kind::standard};

inline constexpr Sql minvalue{"MINVALUE", nullptr, 0};
inline constexpr Sql maxvalue{"MAXVALUE", nullptr, 0};

}  // namespace retort::inline v1::dsl
