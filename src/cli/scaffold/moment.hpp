#pragma once

#include <ctime>
#include <string>

namespace retort::inline v1::cli {

/// A point in time, as the clocks of a time zone show it.
struct Moment {
  std::time_t epoch = 0;
  std::tm local{};
  std::string zone{};  ///< "UTC", "CET"
};

/// "UTC", "Europe/Berlin", or "" for the machine's own. Throws ConfigError for a zone that the system does not know.
/// Sets TZ while it looks, so no other thread may ask for the time meanwhile.
Moment moment_in(const std::string& zone, std::time_t when);

}  // namespace retort::inline v1::cli
