#include "testing/server.hpp"

#include "server/own_server.hpp"

#include <retort/error.hpp>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string_view>

#include <fmt/format.h>

namespace retort::inline v1::testing {

namespace {

constexpr const char* url_variable = "RETORT_TEST_POSTGRES_URL";
constexpr const char* linger_variable = "RETORT_TEST_POSTGRES_LINGER";

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

std::chrono::seconds linger() {
  constexpr int usual = 10;
  const std::string_view text = variable(linger_variable);
  if (text.empty()) return std::chrono::seconds{usual};
  unsigned seconds = 0;
  constexpr unsigned day = 86'400;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || end != text.data() + text.size() || seconds > day) {
    throw UsageError(fmt::format("{} is no number of seconds: \"{}\"", linger_variable, text),
                     "a whole number up to 86400");
  }
  return std::chrono::seconds{seconds};
}

/// Ours until this program ends, and the operating system sees to it that it ends then. Never let go of before: what
/// cleans up at the end of the program needs it.
const std::string& shared_server_url() {
  static std::mutex mutex;
  static const OwnServer* server = nullptr;
  const std::lock_guard lock(mutex);
  if (server == nullptr) server = OwnServer::share(linger()).release();
  return server->url();
}

}  // namespace

bool has_postgres_server() { return !variable(url_variable).empty() || OwnServer::is_available(); }

std::string postgres_server_url() {
  const std::string_view named = variable(url_variable);
  return named.empty() ? shared_server_url() : std::string(named);
}

std::string server_of(const DatabaseOptions& options) {
  return options.server.empty() ? postgres_server_url() : options.server;
}

}  // namespace retort::inline v1::testing
