#pragma once

#include <string_view>

namespace retort::inline v1 {

/// Whether a semicolon that is not part of a string, a quoted name or a comment is followed by more than blanks and
/// comments. In doubt the answer is yes: the body of a BEGIN ATOMIC function counts as several statements, and so does
/// text whose quotes do not close.
bool may_hold_several(std::string_view sql);

}  // namespace retort::inline v1
