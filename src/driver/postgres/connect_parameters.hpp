#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <libpq-fe.h>

namespace retort::inline v1::postgres {

/// libpq's connection options by keyword. Holds the password; never shown.
class ConnectParameters {
 public:
  /// Reads a URL or a key=value string. Throws UsageError, which does not show the password.
  static ConnectParameters parsed(const std::string& connection_string);
  /// Those of a connection: another one made with them leads to the same server.
  static ConnectParameters of(PGconn* connection);

  /// Empty when it is not set.
  std::string get(std::string_view keyword) const;
  void set(std::string_view keyword, std::string value);

  /// Ended by a null pointer, as libpq takes them; valid until the next change.
  std::vector<const char*> keywords() const;
  std::vector<const char*> values() const;

 private:
  static ConnectParameters copied(const PQconninfoOption* options);
  void check_ports() const;

  std::vector<std::pair<std::string, std::string>> options_;
};

/// "postgresql://user@host:5432/database" of a connection, without its password.
std::string description(const PGconn* connection);

}  // namespace retort::inline v1::postgres
