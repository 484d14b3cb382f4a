#pragma once

#include <string_view>

namespace retort::inline v1 {

/// What to do about an error of this SQLSTATE; empty when there is nothing to add.
std::string_view postgres_hint(std::string_view sqlstate);

}  // namespace retort::inline v1
