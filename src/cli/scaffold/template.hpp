#pragma once

#include <map>
#include <string>
#include <string_view>

namespace retort::inline v1::cli {

/// What stands for each @name@ of a template.
using Fields = std::map<std::string, std::string, std::less<>>;

/// The template with its fields filled in. A line that holds nothing but fields without a value is left out. `name` is
/// the template's, for messages. Throws ConfigError, with the line, for a field that there is not.
std::string filled(std::string_view text, const Fields& fields, const std::string& name);

/// Whether a template says @field@.
bool mentions(std::string_view text, std::string_view field);

}  // namespace retort::inline v1::cli
