#pragma once

#include <retort/connection.hpp>

#include <cstddef>
#include <exception>
#include <optional>

namespace retort::inline v1 {

/// Why a unit was not done.
struct UnitFailure {
  std::size_t index = 0;  ///< of the statement; the number of statements when the commit failed
  std::exception_ptr error{};
};

/// Runs a unit statement by statement, in a transaction of its own or as a part of the one that is open. After a
/// failure a transaction of its own has been rolled back.
std::optional<UnitFailure> run_unit(Connection& connection, const Unit& unit);

/// Throws SqlError when the statement has to return something and returned something else.
void check_must_return(const Statement& statement, const Result& result);

}  // namespace retort::inline v1
