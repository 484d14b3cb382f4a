#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1::cli {

/// Advice for a word that is none of `known`: the nearest, "did you mean \"upgrade\"?", or, where none is near, all of
/// them after `introduction`.
std::string suggestion(const std::vector<std::string>& known, std::string_view typed, std::string_view introduction);

}  // namespace retort::inline v1::cli
