#pragma once

#include <retort/schema.hpp>

namespace retort::inline v1 {

/// Gives the unnamed constraints and indexes of an operation the names of a convention. Throws UsageError for a
/// convention that is not understood, and for a name that would be too long.
void apply_naming(Operation& operation, const NamingConvention& naming);

}  // namespace retort::inline v1
