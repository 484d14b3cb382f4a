#include "cli/scaffold/moment.hpp"

#include <retort/error.hpp>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

namespace fs = std::filesystem;

/// The C library takes any name that it does not know for UTC, without a word.
void check_timezone(const std::string& zone) {
  const char* const folder = std::getenv("TZDIR");
  const fs::path zones = folder == nullptr ? "/usr/share/zoneinfo" : folder;
  std::error_code ignored;
  if (zone == "UTC" ||
      (zone.front() != '/' && zone.find("..") == std::string::npos && fs::is_regular_file(zones / zone, ignored))) {
    return;
  }
  throw ConfigError(fmt::format("timezone = {}: there is no such time zone in {}", zone, zones.string()),
                    "write UTC, or a name such as Europe/Berlin");
}

/// Another TZ, for as long as this lives.
class TimezoneScope {
 public:
  explicit TimezoneScope(const std::string& zone) {
    if (const char* const before = std::getenv("TZ"); before != nullptr) before_ = before;
    setenv("TZ", zone.c_str(), 1);
    tzset();
  }
  ~TimezoneScope() {
    if (before_) {
      setenv("TZ", before_->c_str(), 1);
    } else {
      unsetenv("TZ");
    }
    tzset();
  }
  TimezoneScope(const TimezoneScope&) = delete;
  TimezoneScope& operator=(const TimezoneScope&) = delete;

 private:
  std::optional<std::string> before_{};
};

}  // namespace

Moment moment_in(const std::string& zone, std::time_t when) {
  std::optional<TimezoneScope> scope;
  if (!zone.empty()) {
    check_timezone(zone);
    scope.emplace(zone);
  }
  Moment moment{.epoch = when};
  localtime_r(&when, &moment.local);
  moment.zone = moment.local.tm_zone == nullptr ? "" : moment.local.tm_zone;
  return moment;
}

}  // namespace retort::inline v1::cli
