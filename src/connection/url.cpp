#include "connection/url.hpp"

#include "core/characters.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::string_view forms =
    "PostgreSQL: postgresql://user:password@host:5432/database (or postgres://, postgis://, postgresql+driver://), or "
    "libpq's host=… dbname=…\nSQLite: sqlite:relative/file.db, sqlite:////absolute/file.db, sqlite::memory:";

struct KnownScheme {
  std::string_view name;
  Engine engine;
};
constexpr std::array<KnownScheme, 4> known_schemes{{{"postgresql", Engine::postgres},
                                                    {"postgres", Engine::postgres},
                                                    {"postgis", Engine::postgres},
                                                    {"sqlite", Engine::sqlite}}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// The part in front of the first colon, when it looks like a scheme.
std::string_view scheme_text(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_letter(url[0])) return {};
  const std::string_view scheme = url.substr(0, colon);
  const bool is_scheme = std::all_of(scheme.begin(), scheme.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
  });
  return is_scheme ? scheme : std::string_view();
}

/// `host=…`: libpq's other form.
bool is_conninfo(std::string_view url) {
  const auto is_key_character = [](char c) { return is_letter(c) || c == '_'; };
  const auto key = std::find_if_not(url.begin(), url.end(), is_space);
  const auto key_end = std::find_if_not(key, url.end(), is_key_character);
  const auto equals = std::find_if_not(key_end, url.end(), is_space);
  return key != key_end && equals != url.end() && *equals == '=';
}

/// libpq takes user and password to end at the first @, unless a slash comes before it. A user's name may hold an @ all
/// the same, as those of Azure do: `user@server:password@host`. It is encoded here. Where a password holds an @ or a
/// slash unencoded, a part of it would be taken for the host's name, and shown in errors.
std::string with_encoded_user(std::string_view rest) {
  const std::size_t slash = rest.find('/');
  const std::size_t query = slash == std::string_view::npos ? slash : rest.find('?', slash);
  const std::string_view front = rest.substr(0, query);
  const std::size_t at = front.rfind('@');
  if (at == std::string_view::npos) return std::string(rest);
  const std::size_t user_end = std::min(front.find(':'), at);
  const bool is_clear = front.find('@', user_end) == at && (slash == std::string_view::npos || at < slash);
  if (!is_clear) {
    throw UsageError("it is not clear where the user's name and password end in the PostgreSQL URL",
                     "Write @ as %40 and / as %2F in the user's name, the password and the database's name.");
  }
  std::string encoded;
  for (const char c : rest.substr(0, user_end)) encoded += c == '@' ? std::string("%40") : std::string(1, c);
  return encoded.append(rest.substr(user_end));
}

Url postgres_url(std::string_view rest) {
  if (rest.substr(0, 2) != "//") {
    throw UsageError("two slashes are missing in the PostgreSQL URL", std::string(forms));
  }
  rest.remove_prefix(2);
  return {.engine = Engine::postgres, .target = fmt::format("postgresql://{}", with_encoded_user(rest))};
}

/// `file:path?query`: a query has a meaning only in SQLite's own URIs.
Url sqlite_uri(std::string_view path, std::string_view query) {
  std::string target = path.front() == '/' ? "file://" : "file:";
  for (const char c : path) target += c == '#' ? std::string("%23") : std::string(1, c);
  return {.engine = Engine::sqlite, .target = fmt::format("{}?{}", target, query), .is_uri = true};
}

Url sqlite_file(std::string_view path) {
  const std::size_t question = path.find('?');
  const std::string_view file = path.substr(0, question);
  if (file.empty()) {
    throw UsageError("the SQLite URL names no file", "A database in memory is sqlite::memory: or sqlite://");
  }
  std::string decoded = percent_decoded(file);
  if (question != std::string_view::npos) return sqlite_uri(file, path.substr(question + 1));
  return {.engine = Engine::sqlite, .target = std::move(decoded)};
}

Url sqlite_url(std::string_view rest) {
  if (rest == "//") return {.engine = Engine::sqlite, .target = ":memory:"};
  if (rest.substr(0, 5) == "file:") return {.engine = Engine::sqlite, .target = std::string(rest), .is_uri = true};
  if (rest.substr(0, 2) != "//") return sqlite_file(rest);
  if (rest[2] != '/') {
    throw UsageError("an SQLite URL has no host: a slash is missing",
                     "sqlite:///relative/file.db has three slashes, sqlite:////absolute/file.db has four.");
  }
  return sqlite_file(rest.substr(3));
}

/// What is in front of "://" names a database program; what else stands before a colon may be anything.
[[noreturn]] void refuse_scheme(std::string_view url, const std::string& scheme) {
  const bool is_shown = !scheme.empty() && url.find("://") == url.find(':');
  throw UsageError(is_shown ? fmt::format("\"{}\" is not a database that Retort knows", scheme)
                            : "the database URL does not begin with the kind of database",
                   std::string(forms));
}

std::optional<unsigned char> hex_byte(std::string_view digits) {
  unsigned char byte = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, byte, 16);
  if (digits.size() != 2 || error != std::errc{} || stop != end) return std::nullopt;
  return byte;
}

}  // namespace

Url parse_url(std::string_view url) {
  if (url.empty()) throw UsageError("the database URL is empty", std::string(forms));
  if (url.find('\0') != std::string_view::npos) throw UsageError("the database URL holds a NUL character");
  if (is_conninfo(url)) return {.engine = Engine::postgres, .target = std::string(url)};
  const std::string scheme = scheme_of(url);
  const auto known = std::find_if(known_schemes.begin(), known_schemes.end(),
                                  [&](const KnownScheme& candidate) { return candidate.name == scheme; });
  if (known == known_schemes.end()) refuse_scheme(url, scheme);
  const std::string_view rest = url.substr(url.find(':') + 1);
  return known->engine == Engine::postgres ? postgres_url(rest) : sqlite_url(rest);
}

std::string scheme_of(std::string_view url) {
  std::string_view text = scheme_text(url);
  text = text.substr(0, text.find('+'));
  std::string scheme(text);
  for (char& c : scheme) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return scheme;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    const auto byte = hex_byte(text.substr(i + 1, 2));
    if (!byte.has_value() || *byte == 0) {
      throw UsageError("a percent sign in the database URL is not followed by a character's two hexadecimal digits",
                       "A percent sign itself is written %25.");
    }
    decoded += static_cast<char>(*byte);
    i += 2;
  }
  return decoded;
}

}  // namespace retort::inline v1
