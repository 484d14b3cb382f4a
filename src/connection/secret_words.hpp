#pragma once

#include <string_view>

namespace retort::inline v1 {

/// Whether the name of an option, in lower case, or a part of it gives away that its value is for no one to see.
bool names_secret(std::string_view name);

}  // namespace retort::inline v1
