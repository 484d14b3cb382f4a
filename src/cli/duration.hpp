#pragma once

#include <chrono>
#include <string>

namespace retort::inline v1::cli {

/// "30s", "500ms", "2m", "1h"; a bare number is seconds. Throws UsageError.
std::chrono::milliseconds parse_duration(const std::string& text);

}  // namespace retort::inline v1::cli
