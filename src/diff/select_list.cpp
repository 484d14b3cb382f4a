#include "diff/select_list.hpp"

#include "sql/scanner.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace retort::inline v1::diffing {

namespace {

struct Query {
  std::vector<std::string> columns{};  ///< what stands between the commas of its SELECT
  std::vector<std::string> sources{};  ///< the words between FROM and what filters and sorts
};

bool is_word(std::string_view text, std::string_view word) {
  return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                    [](char left, char right) { return (left | 0x20) == (right | 0x20); });
}

bool ends_sources(std::string_view text) {
  for (const std::string_view word : {"where", "group", "having", "window", "order", "limit", "offset", "fetch"}) {
    if (is_word(text, word)) return true;
  }
  return false;
}

/// Reads queries of one SELECT; the columns of others are empty.
class Reader {
 public:
  Query read(std::string_view sql) {
    SqlScanner scanner(sql);
    while (!scanner.at_end()) {
      const SqlScanner::Token token = scanner.next();
      if (token.kind == SqlScanner::Kind::blank || token.kind == SqlScanner::Kind::comment) continue;
      if (!take(token.text)) return {};
    }
    return state_ == State::start ? Query{} : query_;
  }

 private:
  enum class State { start, columns, sources, rest };

  bool take(std::string_view text) {
    if (text == "(") ++depth_;
    if (text == ")") --depth_;
    if (depth_ == 0 && (is_word(text, "union") || is_word(text, "intersect") || is_word(text, "except"))) return false;
    if (state_ == State::start) return start(text);
    if (depth_ == 0 && state_ == State::columns && is_word(text, "from")) {
      state_ = State::sources;
    } else if (depth_ == 0 && state_ == State::sources && ends_sources(text)) {
      state_ = State::rest;
    } else if (state_ == State::columns && depth_ == 0 && text == ",") {
      query_.columns.emplace_back();
    } else if (state_ == State::columns) {
      query_.columns.back() += std::string(text) + " ";
    } else if (state_ == State::sources) {
      query_.sources.emplace_back(text);
    }
    return true;
  }

  bool start(std::string_view text) {
    if (!is_word(text, "select")) return false;
    state_ = State::columns;
    query_.columns.emplace_back();
    return true;
  }

  Query query_;
  State state_ = State::start;
  int depth_ = 0;
};

template <class Range>
bool is_prefix(const Range& prefix, const Range& of) {
  return prefix.size() <= of.size() && std::equal(prefix.begin(), prefix.end(), of.begin());
}

bool is_star(const std::string& column) { return column.ends_with("* "); }

}  // namespace

bool keeps_columns(std::string_view from, std::string_view to) {
  const Query before = Reader().read(from);
  const Query after = Reader().read(to);
  return !before.columns.empty() && std::none_of(before.columns.begin(), before.columns.end(), is_star) &&
         is_prefix(before.columns, after.columns) && is_prefix(before.sources, after.sources);
}

}  // namespace retort::inline v1::diffing
