#include "engine/schema_snapshot.hpp"

#include "sql/scanner.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// Without what has no meaning: how many blanks there are, comments, and quotes around plain names.
std::string normalized(std::string_view sql) {
  std::string text;
  SqlScanner scanner(sql);
  bool is_blank = false;
  while (!scanner.at_end()) {
    const SqlScanner::Token token = scanner.next();
    if (token.kind == SqlScanner::Kind::blank || token.kind == SqlScanner::Kind::comment) {
      is_blank = true;
      continue;
    }
    if (is_blank && !text.empty()) text += ' ';
    is_blank = false;
    const bool is_quoted = token.text.size() > 2 && token.text.front() == '"';
    text += is_quoted ? token.text.substr(1, token.text.size() - 2) : token.text;
  }
  return text;
}

}  // namespace

SchemaSnapshot take_snapshot(const Session& session) {
  const std::string query = session.dialect.schema_listing(session.options.tables);
  if (query.empty()) {
    throw UnsupportedOperation({.message = fmt::format("schemas of {} cannot be compared", session.dialect.name()),
                                .hint = "a dialect that overrides schema_listing() makes it possible"});
  }
  SchemaSnapshot snapshot;
  for (const Row row : session.connection.run({.text = query})) {
    snapshot.push_back(
        fmt::format("{} {}: {}", row[0].text(), row[1].text(), normalized(row[2].optional_text().value_or(""))));
  }
  std::sort(snapshot.begin(), snapshot.end());
  return snapshot;
}

std::vector<std::string> difference(const SchemaSnapshot& before, const SchemaSnapshot& after) {
  const auto only_in = [](const SchemaSnapshot& one, const SchemaSnapshot& other, const char* mark) {
    SchemaSnapshot lines;
    std::set_difference(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(lines));
    for (std::string& line : lines) line.insert(0, mark);
    return lines;
  };
  std::vector<std::string> lines = only_in(before, after, "- ");
  const std::vector<std::string> added = only_in(after, before, "+ ");
  lines.insert(lines.end(), added.begin(), added.end());
  return lines;
}

}  // namespace retort::inline v1
