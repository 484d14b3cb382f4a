#pragma once

#include <retort/diff.hpp>

namespace retort::inline v1::diffing {

/// `to` with the types of `from` wherever `is_same_type` takes them for the same.
Schema with_same_types(const Schema& from, Schema to, const TypeComparator& is_same_type);

}  // namespace retort::inline v1::diffing
