#include "driver/postgres/connect_parameters.hpp"

#include "connection/url.hpp"
#include "driver/postgres/handle.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <charconv>
#include <new>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

bool is_port(std::string_view text) {
  int port = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, port);
  return text.empty() || (error == std::errc{} && stop == end && port > 0 && port < 65'536);
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view plain = "-._~/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  std::string encoded;
  for (const char c : text) {
    if (plain.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return encoded;
}

std::string_view known(const char* text) { return text == nullptr ? std::string_view() : std::string_view(text); }

}  // namespace

ConnectParameters ConnectParameters::parsed(const std::string& connection_string) {
  char* reason = nullptr;
  const OptionsHandle options(PQconninfoParse(connection_string.c_str(), &reason));
  PQfreemem(reason);  // quotes what it could not read, in whatever language; it may be the password
  if (options == nullptr) {
    throw UsageError(fmt::format("libpq cannot understand the connection string {}", masked(connection_string)),
                     "Options have libpq's names and the form key=value. In a URL special characters are written %XX; "
                     "after host=… a value with spaces stands in single quotes.");
  }
  ConnectParameters parameters = copied(options.get());
  parameters.check_ports();
  return parameters;
}

ConnectParameters ConnectParameters::of(PGconn* connection) {
  const OptionsHandle options(PQconninfo(connection));
  if (options == nullptr) throw std::bad_alloc();
  ConnectParameters parameters = copied(options.get());
  if (parameters.get("host").find(',') != std::string::npos ||
      parameters.get("hostaddr").find(',') != std::string::npos) {
    parameters.set("host", std::string(known(PQhost(connection))));
    parameters.set("hostaddr", "");
    parameters.set("port", std::string(known(PQport(connection))));
  }
  return parameters;
}

ConnectParameters ConnectParameters::copied(const PQconninfoOption* options) {
  ConnectParameters parameters;
  for (; options->keyword != nullptr; ++options) {
    if (options->val != nullptr) parameters.options_.emplace_back(options->keyword, options->val);
  }
  return parameters;
}

void ConnectParameters::check_ports() const {
  const std::string ports = get("port");
  std::string_view rest = ports;
  for (;;) {
    const std::size_t comma = rest.find(',');
    if (!is_port(rest.substr(0, comma))) {
      throw UsageError("the port in the PostgreSQL URL is not a number from 1 to 65535",
                       "A colon in a user's name or password is written %3A, an @ is written %40.");
    }
    if (comma == std::string_view::npos) return;
    rest.remove_prefix(comma + 1);
  }
}

std::string ConnectParameters::get(std::string_view keyword) const {
  const auto found =
      std::find_if(options_.begin(), options_.end(), [&](const auto& option) { return option.first == keyword; });
  return found == options_.end() ? std::string() : found->second;
}

void ConnectParameters::set(std::string_view keyword, std::string value) {
  for (auto& option : options_) {
    if (option.first != keyword) continue;
    option.second = std::move(value);
    return;
  }
  options_.emplace_back(std::string(keyword), std::move(value));
}

std::vector<const char*> ConnectParameters::keywords() const {
  std::vector<const char*> keywords;
  for (const auto& option : options_) keywords.push_back(option.first.c_str());
  keywords.push_back(nullptr);
  return keywords;
}

std::vector<const char*> ConnectParameters::values() const {
  std::vector<const char*> values;
  for (const auto& option : options_) values.push_back(option.second.c_str());
  values.push_back(nullptr);
  return values;
}

std::string description(const PGconn* connection) {
  const std::string_view host = known(PQhost(connection));
  const std::string user = percent_encoded(known(PQuser(connection)));
  const std::string database = percent_encoded(known(PQdb(connection)));
  const std::string_view port = known(PQport(connection));
  const bool is_socket = !host.empty() && (host.front() == '/' || host.front() == '@');
  if (is_socket) return fmt::format("postgresql://{}@/{}?host={}&port={}", user, database, percent_encoded(host), port);
  const bool is_ipv6 = host.find(':') != std::string_view::npos;
  const std::string bracketed = is_ipv6 ? fmt::format("[{}]", host) : std::string(host);
  return fmt::format("postgresql://{}@{}:{}/{}", user, bracketed, port, database);
}

}  // namespace retort::inline v1::postgres
