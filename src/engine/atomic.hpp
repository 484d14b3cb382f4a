#pragma once

#include <retort/connection.hpp>

#include <exception>

namespace retort::inline v1 {

/// Thrown where a statement fails: which one, and what the database said.
struct StatementFailure {
  Statement statement{};
  std::exception_ptr error{};
};

/// Runs statements in order, in the transaction that is open. Throws StatementFailure.
void run_all(Connection& connection, const Script& script);

/// Runs statements in a transaction of their own; after a failure nothing of them is left. Throws StatementFailure.
void run_atomically(Connection& connection, const Script& script);

/// Ends a transaction that failed. A connection that is beyond that has already ended it.
void roll_back(Connection& connection) noexcept;

}  // namespace retort::inline v1
