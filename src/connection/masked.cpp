#include "connection/secret_words.hpp"
#include "connection/url.hpp"
#include "core/characters.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace retort::inline v1 {

namespace {

/// What may follow a password and is shown again. A key that is not here may as well be a part of the password.
constexpr std::string_view harmless_keys =
    " application_name cache channel_binding client_encoding connect_timeout dbname fallback_application_name "
    "gssencmode gsslib host hostaddr immutable keepalives keepalives_count keepalives_idle keepalives_interval "
    "krbsrvname load_balance_hosts mode nolock options passfile port psow replication require_auth requirepeer service "
    "ssl_max_protocol_version ssl_min_protocol_version sslcert sslcertmode sslcompression sslcrl sslcrldir sslkey "
    "sslmode sslnegotiation sslrootcert sslsni target_session_attrs tcp_user_timeout user vfs ";

bool is_harmless(const std::string& key) {
  return !key.empty() && harmless_keys.find(" " + key + " ") != std::string_view::npos;
}

bool is_secret(const std::string& key) { return !is_harmless(key) && (key == "key" || names_secret(key)); }

std::string key_of(std::string_view text) {
  std::string key(text);
  try {
    key = percent_decoded(text);
  } catch (const UsageError&) {
    // A key that cannot be decoded is compared as it stands.
  }
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

/// A text and which of its characters are not for people.
class Masking {
 public:
  explicit Masking(std::string_view text) : text_(text), hidden_(text.size(), false) {}

  void hide(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < std::min(end, text_.size()); ++i) hidden_[i] = true;
  }

  /// Follows the keys from left to right: hides a secret's value, and all that comes after it up to a harmless key.
  void see_pair(std::size_t begin, std::string_view key_text, std::size_t value_begin, std::size_t end) {
    const std::string key = key_of(key_text);
    if (is_secret(key)) {
      if (inside_secret_) hide(begin, value_begin);
      hide(value_begin, end);
      inside_secret_ = true;
    } else if (is_harmless(key)) {
      inside_secret_ = false;
    } else if (inside_secret_) {
      hide(begin, end);
    }
  }

  std::string str() const {
    std::string shown;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (!hidden_[i]) {
        shown += text_[i];
      } else if (i == 0 || !hidden_[i - 1]) {
        shown += "***";
      }
    }
    return shown;
  }

 private:
  std::string_view text_;
  std::vector<bool> hidden_;
  bool inside_secret_ = false;
};

/// `host:5432,[::1]:5433`: a colon is followed by digits only.
bool is_host_list(std::string_view authority) {
  bool in_brackets = false;
  bool in_port = false;
  for (const char c : authority) {
    if (c == '[' || c == ']') in_brackets = c == '[';
    if (c == ',') in_port = false;
    if (in_port && (c < '0' || c > '9')) return false;
    if (c == ':' && !in_brackets) in_port = true;
  }
  return true;
}

/// Everything from the first colon to the last @, so that no @, / or ? in a password ends it too early. Without any @,
/// what stands where the port belongs but is no number.
void hide_user_info(std::string_view text, Masking& masking) {
  // A "://" further behind is not the scheme's.
  const bool has_scheme = text.substr(std::min(text.find(':'), text.size())).starts_with("://");
  const std::size_t begin = has_scheme ? text.find(':') + 3 : 0;
  const std::size_t colon = text.find(':', begin);
  const std::size_t at = text.rfind('@');
  if (colon == std::string_view::npos) return;
  if (at != std::string_view::npos && at > colon) return masking.hide(colon + 1, at);
  const std::string_view authority = text.substr(begin, text.find_first_of("/?", begin) - begin);
  if (has_scheme && !is_host_list(authority)) masking.hide(colon + 1, text.size());
}

/// `?key=value&key=value`. A second question mark may be the real first one, after one in a password.
void hide_query(std::string_view text, Masking& masking) {
  std::size_t begin = text.find('?');
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of("?&", begin + 1), text.size());
    const std::size_t equals = std::min(text.find('=', begin), end);
    const std::string_view key = text.substr(begin + 1, equals - begin - 1);
    masking.see_pair(begin, key, std::min(equals + 1, end), end);
    begin = end < text.size() ? end : std::string_view::npos;
  }
}

std::size_t after_spaces(std::string_view text, std::size_t position) {
  while (position < text.size() && is_space(text[position])) ++position;
  return position;
}

/// The end of a value as libpq reads it: in single quotes or up to a space, with backslashes. npos: the closing quote
/// is missing.
std::size_t end_of_value(std::string_view text, std::size_t position) {
  const bool is_quoted = position < text.size() && text[position] == '\'';
  if (is_quoted) ++position;
  for (; position < text.size(); ++position) {
    if (text[position] == '\\') {
      ++position;
    } else if (is_quoted && text[position] == '\'') {
      return position + 1;
    } else if (!is_quoted && is_space(text[position])) {
      return position;
    }
  }
  return is_quoted ? std::string_view::npos : text.size();
}

/// `key=value key = 'value'`. From the first thing on that libpq would not understand, everything is hidden.
void hide_pairs(std::string_view text, Masking& masking) {
  std::size_t begin = 0;
  while ((begin = after_spaces(text, begin)) < text.size()) {
    std::size_t key_end = begin;
    while (key_end < text.size() && text[key_end] != '=' && !is_space(text[key_end])) ++key_end;
    const std::size_t equals = after_spaces(text, key_end);
    if (equals >= text.size() || text[equals] != '=') return masking.hide(begin, text.size());
    const std::size_t value = after_spaces(text, equals + 1);
    const std::size_t end = end_of_value(text, value);
    if (end == std::string_view::npos) return masking.hide(value, text.size());
    masking.see_pair(begin, text.substr(begin, key_end - begin), value, end);
    begin = end;
  }
}

/// An SQLite file's name; unless it looks like another database's URL, pasted behind the wrong scheme.
bool has_no_host(std::string_view url) {
  const std::string_view rest = url.substr(url.find(':') + 1);
  const bool is_path = !rest.starts_with("//") || rest.starts_with("///");
  return scheme_of(url) == "sqlite" && is_path && rest.find("://") == std::string_view::npos;
}

}  // namespace

std::string masked(std::string_view url) {
  Masking masking(url);
  if (scheme_of(url).empty() && url.find('=') != std::string_view::npos) {
    hide_pairs(url, masking);
  } else {
    hide_query(url, masking);
  }
  if (!has_no_host(url)) hide_user_info(url, masking);
  return masking.str();
}

}  // namespace retort::inline v1
