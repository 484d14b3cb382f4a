#include "engine/script_text.hpp"

#include "engine/inline_parameters.hpp"
#include "sql/scanner.hpp"

namespace retort::inline v1 {

namespace {

/// What has to follow a statement so that the next one can: a comment at its end would swallow a semicolon.
std::string_view terminator(std::string_view sql) {
  if (sql.find("--") == std::string_view::npos) return sql.ends_with(';') ? "\n" : ";\n";
  bool is_terminated = false;
  bool is_in_comment = false;
  SqlScanner scanner(sql);
  while (!scanner.at_end()) {
    const SqlScanner::Token token = scanner.next();
    if (token.kind == SqlScanner::Kind::blank) continue;
    is_in_comment = token.kind == SqlScanner::Kind::comment && !token.text.ends_with('\n');
    if (token.kind != SqlScanner::Kind::comment) is_terminated = token.text == ";";
  }
  if (is_terminated) return "\n";
  return is_in_comment ? "\n;\n" : ";\n";
}

std::string_view without_blanks_at_end(std::string_view sql) {
  const std::size_t last = sql.find_last_not_of(" \t\r\n\f\v");
  return sql.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace

ScriptText& ScriptText::statement(const Statement& statement) {
  if (statement.must_return) return *this;
  if (statement.source != nullptr) {
    statement.source->produce({.earlier = written_}, *this);
    return *this;
  }
  const std::string inlined = inline_parameters(statement, dialect_);
  const std::string_view sql = without_blanks_at_end(inlined);
  if (statement.parameters.empty()) written_.push_back(statement);
  return raw(sql).raw(terminator(sql));
}

ScriptText& ScriptText::statements(const Script& script) {
  for (const Statement& each : script) statement(each);
  return *this;
}

}  // namespace retort::inline v1
