#pragma once

#include <retort/testing/database.hpp>

#include <string>

namespace retort::inline v1::testing {

/// Sees to it that the server has a database of that name with what the options describe. Of all processes that want
/// it, one makes it, and the others wait.
void make_template(const std::string& server, const std::string& name, const DatabaseOptions& options);

}  // namespace retort::inline v1::testing
