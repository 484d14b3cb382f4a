#pragma once

#include <retort/config.hpp>

#include <string>
#include <string_view>

namespace retort::inline v1::cli {

/// As XML and HTML hold it, in text and in quotes; what they have no character for becomes a blank.
std::string xml_text(std::string_view text);

}  // namespace retort::inline v1::cli
