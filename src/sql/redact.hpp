#pragma once

#include <string>
#include <string_view>

namespace retort::inline v1 {

/// The SQL with every string that follows the word PASSWORD replaced by '***': for messages.
std::string redacted(std::string_view sql);

}  // namespace retort::inline v1
