#include "cli/squash/migration_source.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <cctype>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

namespace {

constexpr std::string_view registration = "RETORT_MIGRATION";

bool is_word_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Walks over C++ as far as it takes to tell code from strings and comments.
class CodeScanner {
 public:
  explicit CodeScanner(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ >= text_.size(); }
  std::size_t position() const { return at_; }

  /// The next word, string, comment or character.
  std::string_view next() {
    const std::size_t begin = at_;
    skip();
    return text_.substr(begin, at_ - begin);
  }

 private:
  bool next_is(std::string_view word) const { return text_.substr(at_, word.size()) == word; }

  void skip() {
    const char c = text_[at_];
    if (next_is("//")) {
      skip_to("\n", 0);
    } else if (next_is("/*")) {
      skip_to("*/", 2);
    } else if (c == '"' || c == '\'') {
      skip_quoted(c);
    } else if (is_word_character(c)) {
      skip_word();
    } else {
      ++at_;
    }
  }
  void skip_to(std::string_view end, std::size_t from) {
    const std::size_t found = text_.find(end, at_ + from);
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
  }
  void skip_quoted(char quote) {
    for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    at_ = std::min(at_ + 1, text_.size());
  }
  /// A word; with the raw string that begins where the word is R, LR, u8R, …; a number with its separators.
  void skip_word() {
    const std::size_t begin = at_;
    const bool is_number = std::isdigit(static_cast<unsigned char>(text_[at_])) != 0;
    while (at_ < text_.size() && (is_word_character(text_[at_]) || (is_number && text_[at_] == '\''))) ++at_;
    if (at_ < text_.size() && text_[at_] == '"' && text_[at_ - 1] == 'R' && at_ - begin <= 3) skip_raw_string();
  }
  void skip_raw_string() {
    const std::size_t open = text_.find('(', at_);
    if (open == std::string_view::npos) return;
    skip_to(fmt::format("){}\"", text_.substr(at_ + 1, open - at_ - 1)), 0);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_blank(std::string_view token) {
  return token.size() == 1 && std::isspace(static_cast<unsigned char>(token[0])) != 0;
}
bool is_comment(std::string_view token) { return token.starts_with("//") || token.starts_with("/*"); }

/// Finds the registration, and the named namespaces around it.
class RegistrationFinder {
 public:
  RegistrationFinder(std::string_view text, const std::string& path) : scanner_(text), text_(text), path_(path) {}

  struct Registration {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string class_name{};
  };

  Registration find() {
    std::vector<Registration> found;
    while (!scanner_.at_end()) {
      const std::size_t begin = scanner_.position();
      const std::string_view token = scanner_.next();
      if (token == registration) {
        found.push_back(read(begin));
      } else {
        follow(token);
      }
    }
    if (found.size() == 1) return std::move(found.front());
    if (found.empty()) throw ConfigError(fmt::format("{} registers no migration", path_));
    throw ConfigError(fmt::format("{} registers {} migrations", path_, found.size()),
                      "give each a file of its own before you squash them");
  }

 private:
  /// Keeps account of the braces that are open, and of which of them are named namespaces.
  void follow(std::string_view token) {
    if (is_blank(token) || is_comment(token)) return;
    if (token == "namespace") {
      in_namespace_head_ = true;
      head_.clear();
    } else if (token == "{") {
      open_.push_back(in_namespace_head_ ? head_ : std::string());
      in_namespace_head_ = false;
    } else if (token == "}") {
      if (!open_.empty()) open_.pop_back();
    } else if (token == ";" || token == "=") {
      in_namespace_head_ = false;
    } else if (in_namespace_head_ && token != "inline") {
      head_ += token;
    }
  }

  Registration read(std::size_t begin) {
    const std::size_t open = text_.find('(', begin);
    const std::size_t close = text_.find(')', begin);
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
      throw ConfigError(fmt::format("{}: {} without a class", path_, registration));
    }
    std::string name(text_.substr(open + 1, close - open - 1));
    std::erase_if(name, [](unsigned char c) { return std::isspace(c) != 0; });
    std::string scope;
    for (const std::string& each : open_) {
      if (!each.empty()) scope += each + "::";
    }
    const std::size_t semicolon = text_.find(';', close);
    std::size_t end = semicolon == std::string_view::npos ? close + 1 : semicolon + 1;
    if (end < text_.size() && text_[end] == '\n') ++end;
    return {.begin = begin, .end = end, .class_name = scope + name};
  }

  CodeScanner scanner_;
  std::string_view text_;
  const std::string& path_;
  std::vector<std::string> open_;
  std::string head_;
  bool in_namespace_head_ = false;
};

bool is_include(std::string_view line) {
  const std::size_t hash = line.find_first_not_of(" \t");
  if (hash == std::string_view::npos || line[hash] != '#') return false;
  const std::size_t word = line.find_first_not_of(" \t", hash + 1);
  return word != std::string_view::npos && line.substr(word).starts_with("include");
}

/// Without blank lines at both ends.
std::string without_outer_lines(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  const std::size_t begin = text.rfind('\n', first);
  return text.substr(begin == std::string::npos ? 0 : begin + 1,
                     text.find_last_not_of(" \t\r\n") - (begin == std::string::npos ? 0 : begin + 1) + 1);
}

}  // namespace

MigrationSource migration_source(std::string_view text, const std::string& path) {
  const RegistrationFinder::Registration found = RegistrationFinder(text, path).find();
  MigrationSource source{.class_name = found.class_name};
  std::string rest(text.substr(0, found.begin));
  rest += text.substr(found.end);
  std::string code;
  for (std::size_t begin = 0; begin < rest.size();) {
    const std::size_t end = std::min(rest.find('\n', begin), rest.size());
    const std::string line = rest.substr(begin, end - begin);
    if (is_include(line)) {
      source.includes.push_back(line);
    } else {
      code += line + '\n';
    }
    begin = end + 1;
  }
  source.code = without_outer_lines(code);
  return source;
}

}  // namespace retort::inline v1::cli
