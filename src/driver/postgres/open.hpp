#pragma once

#include "driver/postgres/connect_parameters.hpp"
#include "driver/postgres/handle.hpp"

#include <chrono>
#include <string>

namespace retort::inline v1::postgres {

/// Connects, and goes on trying for as long as `wait` says while the server cannot be reached or is starting up.
/// `where` is the database for people, in errors. Throws ConnectionError, and UsageError for options that libpq
/// refuses.
ConnectionHandle open(ConnectParameters parameters, const std::string& where, std::chrono::milliseconds wait);

/// What libpq says about a failed attempt.
struct ConnectFailure {
  std::string text{};      ///< without SQLSTATE and source locations
  std::string sqlstate{};  ///< of the last server that answered; empty when none did or libpq was not asked to tell
};
ConnectFailure read_failure(std::string_view message);

}  // namespace retort::inline v1::postgres
