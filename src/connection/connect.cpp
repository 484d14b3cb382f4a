#include "connection/drivers.hpp"
#include "connection/url.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

using Open = std::unique_ptr<Connection>(const Url&, const ConnectOptions&);

#ifdef RETORT_WITH_POSTGRES
constexpr Open* postgres = open_postgres;
#else
constexpr Open* postgres = nullptr;
#endif

#ifdef RETORT_WITH_SQLITE
constexpr Open* sqlite = open_sqlite;
#else
constexpr Open* sqlite = nullptr;
#endif

struct Driver {
  Engine engine;
  Open* open;  ///< null when it was not built
  std::string_view name;
  std::string_view build_option;
};

constexpr std::array<Driver, 2> drivers{{{Engine::postgres, postgres, "PostgreSQL", "RETORT_WITH_POSTGRES"},
                                         {Engine::sqlite, sqlite, "SQLite", "RETORT_WITH_SQLITE"}}};

}  // namespace

std::string_view dialect_of_url(std::string_view url) {
  return parse_url(url).engine == Engine::postgres ? "postgresql" : "sqlite";
}

std::unique_ptr<Connection> connect(std::string_view url, const ConnectOptions& options) {
  const Url parsed = parse_url(url);
  const auto driver = std::find_if(drivers.begin(), drivers.end(),
                                   [&](const Driver& candidate) { return candidate.engine == parsed.engine; });
  if (driver->open == nullptr) {
    throw UsageError(
        fmt::format("this program's Retort was built without {}", driver->name),
        fmt::format("Configure Retort with -D{}=ON, or write a Connection of your own.", driver->build_option));
  }
  return driver->open(parsed, options);
}

}  // namespace retort::inline v1
