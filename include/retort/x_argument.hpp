#pragma once

#include <retort/config.hpp>

namespace retort::inline v1 {

/// What the command line was given as -x KEY=VALUE, for migrations and programs that want to know; null when it was not
/// given, "" for -x KEY alone. Holds for the thread that runs the command, and as long as the command runs.
RETORT_API const char* x_argument(const char* key) noexcept;

}  // namespace retort::inline v1
