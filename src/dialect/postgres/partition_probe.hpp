#pragma once

#include <retort/operation.hpp>
#include <retort/sql/statement.hpp>

namespace retort::inline v1 {

/// What became of a DETACH PARTITION CONCURRENTLY. One that was interrupted half-way is finished by the repair.
Probe detach_partition_probe(const op::DetachPartition& operation);

}  // namespace retort::inline v1
