#pragma once

#include <retort/testing/database.hpp>

#include <string>
#include <string_view>

namespace retort::inline v1::testing {

/// A text that is the same for two templates only if the same migrations were applied to both: hexadecimal digits, made
/// from the checksums of all that leads to the revision. What a checksum does not see (what a migration does after it
/// has read the database, rows from a stream) is taken to change with the program and its libraries.
std::string template_key(std::string_view dialect, const DatabaseOptions& options);

}  // namespace retort::inline v1::testing
