#include "server/temporary_database.hpp"

#include "server/room.hpp"

#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace retort::inline v1 {

std::string with_database(const std::string& url, const std::string& name) {
  const std::size_t scheme = url.find("://");
  // The last mention wins, in both of libpq's forms.
  if (scheme == std::string::npos) return fmt::format("{} dbname={}", url, name);
  const std::size_t query = std::min(url.find('?'), url.size());
  if (url.find("dbname=", query) != std::string::npos) return fmt::format("{}&dbname={}", url, name);
  const std::size_t path = std::min(url.find('/', scheme + std::string_view("://").size()), query);
  return fmt::format("{}/{}{}", url.substr(0, path), name, url.substr(query));
}

std::string copy_strategy(Connection& server) {
  constexpr int first_with_a_choice = 150'000;
  if (server.server_version() < first_with_a_choice) return {};
  try {
    const Result result = server.query("SELECT current_setting('data_directory')");
    return is_in_memory(result[0][0].text()) ? " STRATEGY file_copy" : " STRATEGY wal_log";
  } catch (const SqlError&) {
    return " STRATEGY wal_log";  // not for everybody to know
  }
}

void create_empty_database(Connection& server, const std::string& name) {
  const Result like = server.query(
      "SELECT format('ENCODING %L LC_COLLATE %L LC_CTYPE %L', pg_encoding_to_char(encoding), datcollate, datctype) "
      "FROM pg_database WHERE datname = current_database()");
  server.run({.text = fmt::format("CREATE DATABASE {} TEMPLATE template0 {}{}", retort::quoted(name), like[0][0].text(),
                                  copy_strategy(server)),
              .transactional = false});
}

void drop_database(Connection& server, const std::string& name) {
  server.run(
      {.text = fmt::format("DROP DATABASE IF EXISTS {} WITH (FORCE)", retort::quoted(name)), .transactional = false});
}

}  // namespace retort::inline v1
