#pragma once

#include <retort/dialect/implementation.hpp>

#include <string_view>

namespace retort::inline v1 {

/// The one that was registered; empty where there is none.
Implementation find_implementation(std::string_view kind, std::string_view dialect);

}  // namespace retort::inline v1
