#pragma once

#include <retort/operation.hpp>
#include <retort/sql/statement.hpp>

#include <string_view>

namespace retort::inline v1 {

/// What became of a DETACH PARTITION CONCURRENTLY; `statement` is its text. One that was interrupted half-way is
/// finished by the repair.
Probe detach_partition_probe(const op::DetachPartition& operation, std::string_view statement);

}  // namespace retort::inline v1
