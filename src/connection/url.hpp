#pragma once

#include <string>
#include <string_view>

namespace retort::inline v1 {

enum class Engine { postgres, sqlite };

/// A database URL, understood as far as it takes to choose a driver.
struct Url {
  Engine engine = Engine::sqlite;
  std::string target{};  ///< what the client library takes: a libpq connection string, or an SQLite file name
  bool is_uri = false;   ///< SQLite: `target` is a file: URI
};

/// Throws UsageError, which never shows a password.
Url parse_url(std::string_view url);

/// The URL for people: whatever is, or may be meant as, a password is replaced by ***. Takes any string; when in doubt
/// it hides too much.
std::string masked(std::string_view url);

/// "postgresql" of "postgresql+psycopg://host"; in lower case, empty when the text does not begin with a scheme.
std::string scheme_of(std::string_view url);

/// Replaces %XX. Throws UsageError for a percent sign that starts no such thing and for %00.
std::string percent_decoded(std::string_view text);

}  // namespace retort::inline v1
