#pragma once

#include <retort/diff.hpp>

namespace retort::inline v1::diffing {

/// The schema as it is when the object has its new name, wherever that is mentioned. Throws UsageError when there is no
/// such object, or one of the new name.
void apply(const Rename& rename, Schema& schema);

}  // namespace retort::inline v1::diffing
