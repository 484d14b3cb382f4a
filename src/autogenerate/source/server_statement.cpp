#include "autogenerate/source/server_statement.hpp"

#include "core/lists.hpp"
#include "sql/scanner.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>

namespace retort::inline v1 {

namespace {

using Kind = ServerStatement::Kind;

/// As the server would know it: lower case where it is not quoted.
std::string identifier(std::string_view token) {
  std::string name;
  if (token.starts_with('"')) {
    for (std::size_t i = 1; i + 1 < token.size(); ++i) {
      name += token[i];
      if (token[i] == '"') ++i;
    }
    return name;
  }
  for (const char c : token) name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name;
}

/// Whether a token goes on with the quoted name before it: two quotes in a name stand for one.
bool goes_on(std::string_view word, std::string_view token) {
  return word.starts_with('"') && token.starts_with('"') && word.data() + word.size() == token.data();
}

/// The statement's words outside of parentheses.
std::vector<std::string_view> words_of(std::string_view sql) {
  std::vector<std::string_view> words;
  int depth = 0;
  for (SqlScanner scanner(sql); !scanner.at_end();) {
    const SqlScanner::Token token = scanner.next();
    if (token.kind != SqlScanner::Kind::other) continue;
    if (!words.empty() && goes_on(words.back(), token.text)) {
      words.back() = {words.back().data(), words.back().size() + token.text.size()};
      continue;
    }
    if (token.text == ")") --depth;
    if (depth == 0) words.push_back(token.text);
    if (token.text == "(") ++depth;
  }
  return words;
}

class Reader {
 public:
  explicit Reader(std::string_view sql) : words_(words_of(sql)) {}

  ServerStatement read() {
    if (is_about_server()) return {.kind = Kind::server};
    if (is(0, {"GRANT"})) return naming(Kind::privileges, {"TO"});
    if (is(0, {"REVOKE"})) return naming(Kind::privileges, {"FROM"});
    if (is(0, {"ALTER"}) && is(1, {"DEFAULT"})) return naming(Kind::privileges, {"TO", "FROM", "ROLE", "USER"});
    if (is(0, {"CREATE", "ALTER"}) && is(1, {"POLICY"})) return naming(Kind::naming, {"TO"});
    if (is(0, {"CREATE"}) && is(1, {"SCHEMA"})) return naming(Kind::naming, {"AUTHORIZATION"});
    if (is(0, {"ALTER"})) return owning();
    return {};
  }

 private:
  using Choice = std::initializer_list<std::string_view>;

  bool is(std::size_t place, Choice choice) const {
    return place < words_.size() &&
           std::ranges::any_of(choice, [&](std::string_view word) { return is_keyword(words_[place], word); });
  }
  std::size_t find(std::string_view word) const {
    std::size_t place = 0;
    while (place < words_.size() && !is(place, {word})) ++place;
    return place;
  }
  bool says_more() const { return std::ranges::count(words_, ",") != 0; }

  bool is_of_server(std::size_t place) const {
    return is(place, {"ROLE", "GROUP", "DATABASE", "TABLESPACE", "PARAMETER", "SYSTEM"}) ||
           (is(place, {"USER"}) && !is(place + 1, {"MAPPING"}));
  }
  /// A right on nothing is membership in a role.
  bool is_about_server() const {
    const std::size_t on = find("ON");
    if (is(0, {"GRANT", "REVOKE"})) return on == words_.size() || is_of_server(on + 1);
    if (is(0, {"COMMENT"})) return is_of_server(on + 1);
    return is(0, {"CREATE", "ALTER", "DROP"}) && is_of_server(1);
  }
  /// Not where something called owner has another name from now on.
  ServerStatement owning() const {
    ServerStatement statement;
    for (std::size_t place = 2; place + 1 < words_.size(); ++place) {
      const bool is_owner = is(place, {"OWNER"}) && is(place + 1, {"TO"}) && !is(place - 1, {"RENAME", "COLUMN"});
      if (!is_owner) continue;
      statement.kind = says_more() ? Kind::naming : Kind::privileges;
      add(statement.roles, place + 2);
    }
    return statement;
  }

  /// The names in lists that begin behind one of these words.
  ServerStatement naming(Kind kind, Choice beginnings) const {
    ServerStatement statement{.kind = kind};
    for (std::size_t place = 0; place < words_.size(); ++place) {
      if (!is(place, beginnings)) continue;
      do {
        if (is(++place, {"GROUP"})) ++place;
        add(statement.roles, place);
      } while (++place < words_.size() && words_[place] == ",");
      --place;
    }
    return statement;
  }

  void add(std::vector<std::string>& roles, std::size_t place) const {
    constexpr std::array anybody{"public", "current_user", "current_role", "session_user"};
    if (place >= words_.size() || words_[place] == ";") return;
    std::string name = identifier(words_[place]);
    const bool is_word = words_[place].front() != '"' && std::ranges::count(anybody, name) != 0;
    if (!is_word && !holds(roles, name)) roles.push_back(std::move(name));
  }

  std::vector<std::string_view> words_;
};

}  // namespace

ServerStatement server_statement(std::string_view sql) { return Reader(sql).read(); }

}  // namespace retort::inline v1
