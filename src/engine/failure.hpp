#pragma once

#include "engine/prepared.hpp"

#include <exception>
#include <string>

namespace retort::inline v1 {

/// What the caller of a run is told when a migration fails.
struct FailureContext {
  const Dialect& dialect;
  const Prepared& prepared;
  const Statement* statement = nullptr;  ///< the one that failed; null when none was running
  std::string outcome{};
};

/// Turns whatever was thrown into an Error that says which migration, which operation, where, and what is left of it.
/// Errors that callers tell apart keep their class.
[[noreturn]] void rethrow_explained(const std::exception_ptr& error, const FailureContext& context);

/// "nothing of it is applied; the 3 migrations before it are"; of a downgrade: "undone".
std::string outcome_of_rollback(Direction direction, std::size_t done_before);

}  // namespace retort::inline v1
