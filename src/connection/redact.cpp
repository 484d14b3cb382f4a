#include "connection/redact.hpp"

#include "connection/secret_words.hpp"
#include "connection/sql_string.hpp"
#include "connection/url.hpp"
#include "sql/scanner.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace retort::inline v1 {

namespace {

constexpr std::string_view hidden = "***";

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// A word or a quoted name, in lower case; empty for anything else.
std::string word_of(std::string_view token) {
  if (token.size() > 2 && token.front() == '"') token = token.substr(1, token.size() - 2);
  return is_word_character(token.front()) ? lower(token) : std::string();
}

/// `key = value …` or a URL: what masked() is for.
bool is_connection_string(std::string_view text) {
  if (!scheme_of(text).empty() && text.find("://") != std::string_view::npos) return true;
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  std::size_t end = begin;
  while (end < text.size() && is_word_character(text[end])) ++end;
  const std::size_t next = text.find_first_not_of(" \t\r\n", end);
  return end > begin && next != std::string_view::npos && text[next] == '=';
}

/// Where a password may stand between quotes, or something else may stand between it and its name.
bool may_stand_between(std::string_view token) {
  constexpr std::string_view words[] = {"=", ":", ">", "&", "to", "u", "n"};
  return std::find(std::begin(words), std::end(words), lower(token)) != std::end(words);
}

/// One pass over a text: statements follow each other, and what a word meant ends with its statement.
class Redactor {
 public:
  explicit Redactor(std::string_view sql) : scanner_(sql) {}

  Redacted run() {
    while (!scanner_.at_end()) see(scanner_.next());
    end_string();
    return std::move(result_);
  }

 private:
  using Token = SqlScanner::Token;

  void see(const Token& token) {
    if (is_sql_string(token.text) && token.kind == SqlScanner::Kind::other) {
      string_ += token.text;
      return;
    }
    const bool was_secret = is_secret_ && !string_.empty();
    end_string();
    const bool is_space = token.kind == SqlScanner::Kind::blank || token.kind == SqlScanner::Kind::comment;
    // What touches the end of a password is a part of it, behind a quote that should have been doubled.
    is_stray_ = (was_secret || is_stray_) && !is_space && token.text.find_first_of(",;)") == std::string_view::npos;
    if (is_stray_) return keep(std::string(token.text));
    const bool is_quotation = token.text.front() == '"' && token.text.find('\'') != std::string_view::npos;
    result_.text += is_quotation ? quotation(token.text) : token.text;
    if (!is_space) follow(token.text);
  }

  /// Whether a string that comes next is a secret.
  void follow(std::string_view token) {
    if (may_stand_between(token) || (awaits_string_ && token != ";")) return;
    const std::string word = word_of(token);
    if (token == ";") is_user_mapping_ = awaits_string_ = false;
    if (token == ";" || token == ")") in_options_ = false;
    if (token == "(") in_options_ = previous_ == "options";
    if (previous_ == "user" && word == "mapping") is_user_mapping_ = true;
    is_secret_ = !word.empty() && (names_secret(word) || (in_options_ && is_secret_option(word)));
    previous_ = word;
  }

  bool is_secret_option(const std::string& name) const {
    const bool is_instruction = name == "add" || name == "set" || name == "drop" || name == "options";
    if (is_user_mapping_ && !is_instruction) return !name.starts_with("user");
    return name.ends_with("key");
  }

  /// Appends what was gathered of a string.
  void end_string() {
    if (string_.empty()) return;
    const std::string literal = std::exchange(string_, {});
    const std::string content = content_of(literal);
    awaits_string_ = false;
    if (std::exchange(is_secret_, false)) {
      result_.text.append("'").append(hidden).append("'");
      keep(content);
    } else {
      const std::string shown = inside(content);
      result_.text += shown == content ? literal : sql_string_of(shown, literal);
    }
    previous_.clear();
  }

  /// The server says `SQL statement "…"`, without doubling the quotes within.
  std::string quotation(std::string_view text) {
    text.remove_prefix(1);
    const bool is_closed = text.ends_with('"');
    if (is_closed) text.remove_suffix(1);
    return '"' + inside(std::string(text)) + (is_closed ? "\"" : "");
  }

  std::string inside(const std::string& content) {
    if (is_connection_string(content)) {
      std::string shown = masked(content);
      if (shown != content) keep(content, shown);
      return shown;
    }
    Redactor inner(content);
    Redacted shown = inner.run();
    for (std::string& secret : shown.secrets) keep(std::move(secret));
    awaits_string_ = is_secret_ = inner.is_secret_;
    return std::move(shown.text);
  }

  void keep(std::string secret) {
    std::vector<std::string>& known = result_.secrets;
    const bool is_known = std::find(known.begin(), known.end(), secret) != known.end();
    if (!secret.empty() && secret != hidden && !is_known) known.push_back(std::move(secret));
  }

  /// What `shown` leaves out of a text.
  void keep(std::string_view text, std::string_view shown) {
    while (!shown.empty()) {
      const std::size_t gap = std::min(shown.find(hidden), shown.size());
      text.remove_prefix(std::min(gap, text.size()));
      shown.remove_prefix(std::min(gap + hidden.size(), shown.size()));
      const std::string_view next = shown.substr(0, shown.find(hidden));
      const std::size_t end = next.empty() ? text.size() : std::min(text.find(next), text.size());
      keep_words(text.substr(0, end));
      text.remove_prefix(end);
    }
  }

  /// Each for itself: a server that cannot read a connection string quotes the word that it stumbled over.
  void keep_words(std::string_view text) {
    constexpr std::string_view separators = " \t\r\n'";
    keep(std::string(text));
    for (std::size_t begin = 0; (begin = text.find_first_not_of(separators, begin)) != std::string_view::npos;) {
      const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
      keep(std::string(text.substr(begin, end - begin)));
      begin = end;
    }
  }

  SqlScanner scanner_;
  Redacted result_;
  std::string string_;    ///< what has been seen of one that goes on
  std::string previous_;  ///< the last word
  bool is_secret_ = false;
  bool awaits_string_ = false;  ///< the secret may be anywhere behind a string that ended with a word for it
  bool is_stray_ = false;
  bool in_options_ = false;
  bool is_user_mapping_ = false;
};

/// Whether the part of a text is not just a part of longer words.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const bool runs_on_before = begin > 0 && is_word_character(text[begin]) && is_word_character(text[begin - 1]);
  const bool runs_on_behind = end < text.size() && is_word_character(text[end]) && is_word_character(text[end - 1]);
  return !runs_on_before && !runs_on_behind;
}

void hide(std::string& text, std::string_view secret) {
  for (std::size_t at = text.find(secret); at != std::string::npos; at = text.find(secret, at)) {
    const bool is_it = stands_alone(text, at, at + secret.size());
    if (is_it) text.replace(at, secret.size(), hidden);
    at += is_it ? hidden.size() : 1;
  }
}

}  // namespace

Redacted redact(std::string_view sql) { return Redactor(sql).run(); }

std::string redacted(std::string_view sql) { return redact(sql).text; }

ErrorDetails redacted(ErrorDetails details) {
  std::vector<std::string> secrets;
  const auto texts = {&details.statement, &details.message, &details.detail, &details.hint};
  for (std::string* text : texts) {
    Redacted one = redact(*text);
    *text = std::move(one.text);
    secrets.insert(secrets.end(), std::make_move_iterator(one.secrets.begin()),
                   std::make_move_iterator(one.secrets.end()));
  }
  // Of two of which one is a part of the other, the longer first.
  std::sort(secrets.begin(), secrets.end(),
            [](const std::string& left, const std::string& right) { return left.size() > right.size(); });
  for (std::string* text : texts) {
    for (const std::string& secret : secrets) hide(*text, secret);
  }
  return details;
}

}  // namespace retort::inline v1
