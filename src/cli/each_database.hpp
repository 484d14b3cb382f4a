#pragma once

#include "cli/command.hpp"

#include <vector>

namespace retort::inline v1::cli {

/// Runs a command for one database after the other, under its name, and says at the end what became of each. Where the
/// command changes databases, the first failure leaves the rest as they are. Returns the first exit code that is not 0.
int run_each(const Invocation& invocation, const std::vector<Settings>& databases);

/// Tells of an error as every command does, and returns its exit code.
int report(const Error& error, bool as_json, std::ostream& out, std::ostream& err);

}  // namespace retort::inline v1::cli
