#pragma once

#include "operation/canonical_writer.hpp"

#include <retort/model/table.hpp>

// The canonical form of what operations are about. Names and their order are fixed for ever; what is added later is
// left out where it equals its default, so that checksums in journals stay true.
namespace retort::inline v1 {

void write_canonical(CanonicalWriter& out, const Table& table);
void write_canonical(CanonicalWriter& out, const Column& column);
void write_canonical(CanonicalWriter& out, const Constraint& constraint);
void write_canonical(CanonicalWriter& out, const Index& index);
void write_canonical(CanonicalWriter& out, const PartitionBound& bound);
void write_canonical(CanonicalWriter& out, const SequenceOptions& options);
void write_canonical(CanonicalWriter& out, const ReplicaIdentity& identity);

}  // namespace retort::inline v1
