#pragma once

#include <retort/error.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// SQL for people, and what was taken out of it.
struct Redacted {
  std::string text{};
  std::vector<std::string> secrets{};  ///< as the server reads them; none is empty
};

/// Replaces by *** what is, or may be, a password: the strings behind words such as PASSWORD, TOKEN or SECRET, the
/// options of user mappings, all but the user's name, and what is secret in connection strings. Looks into strings and
/// the bodies of functions too. When in doubt it hides too much; it does not know which column of a VALUES list is one.
Redacted redact(std::string_view sql);

/// Its text.
RETORT_API std::string redacted(std::string_view sql);

/// The details for people: the statement redacted, and what is secret in it hidden wherever the server quotes it.
ErrorDetails redacted(ErrorDetails details);

}  // namespace retort::inline v1
