#pragma once

#include <retort/model/object.hpp>

#include <vector>

namespace retort::inline v1::diffing {

/// What it takes to make one object into another of the same name.
enum class Effort { none, alter, recreate };

Effort effort(const Object& from, const Object& to);

/// The object as CREATE makes it: a sequence has no owner yet, and a materialized view's indexes come after it.
Object bare(Object object);

}  // namespace retort::inline v1::diffing
