#pragma once

#include <retort/model/partition.hpp>

#include <string_view>

namespace retort::inline v1::postgres {

/// As pg_get_partkeydef() writes it: `RANGE (created_at)`.
PartitionBy parse_partition_key(std::string_view text);

/// As the server writes it: `FOR VALUES FROM ('2024-01-01') TO (MAXVALUE)`, `DEFAULT`.
PartitionBound parse_partition_bound(std::string_view text);

}  // namespace retort::inline v1::postgres
