#pragma once

#include <retort/config.hpp>

#include <string>
#include <string_view>

namespace retort::inline v1 {

/// SHA-256 (FIPS 180-4) of the bytes, as 64 lower-case hexadecimal digits.
RETORT_API std::string sha256(std::string_view bytes);

}  // namespace retort::inline v1
