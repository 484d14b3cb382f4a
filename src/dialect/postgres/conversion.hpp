#pragma once

#include <retort/model/type.hpp>

#include <string>
#include <string_view>

namespace retort::inline v1 {

/// `"age"::text::integer`: what USING needs where there is no cast by assignment. Empty where there is one.
std::string postgres_conversion(std::string_view column, const Type& from, const Type& to);

}  // namespace retort::inline v1
