#include "dialect/sqlite/inspector/read.hpp"
#include "dialect/sqlite/token_reader.hpp"

#include <utility>

namespace retort::inline v1 {

namespace {

/// Without the parentheses around all of it, which mean nothing.
std::string without_parentheses(std::string expression) {
  const std::vector<SqliteToken> tokens = sqlite_tokens(expression);
  int depth = 0;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].is_symbol('(')) ++depth;
    if (tokens[i].is_symbol(')')) --depth;
    const bool is_last = i + 2 == tokens.size();
    if (depth == 0 && !is_last) return expression;
  }
  if (!tokens.front().is_symbol('(')) return expression;
  const std::size_t begin = tokens.front().end();
  return without_parentheses(expression.substr(begin, tokens[tokens.size() - 2].begin - begin));
}

bool ends_element(const TokenReader& reader) {
  return reader.at_end() || reader.peek().is_symbol(',') || reader.peek().is_symbol(')');
}

bool is_order(const SqliteToken& token) { return token.is_one_of({"ASC", "DESC"}); }

/// A name alone, perhaps with how it is compared and sorted.
bool is_column(const TokenReader& reader) {
  if (!reader.peek().is_name()) return false;
  const std::size_t next = reader.peek(1).is("COLLATE") ? 3 : 1;
  const SqliteToken& after = reader.peek(next);
  return after.is_symbol(',') || after.is_symbol(')') || is_order(after);
}

std::string take_expression(TokenReader& reader) {
  const std::size_t begin = reader.peek().begin;
  while (!ends_element(reader) && !is_order(reader.peek())) {
    if (reader.peek().is_symbol('(')) {
      reader.skip_parentheses();
    } else {
      reader.take_any();
    }
  }
  return reader.text(begin, reader.behind());
}

IndexElement read_element(TokenReader& reader) {
  IndexElement element;
  if (is_column(reader)) {
    element.column = reader.take_name();
    if (reader.accept("COLLATE")) element.collation = reader.take_name();
  } else {
    element.expression = without_parentheses(take_expression(reader));
  }
  if (reader.accept("DESC")) {
    element.order = dsl::IndexElement::Order::descending;
  } else if (reader.accept("ASC")) {
    element.order = dsl::IndexElement::Order::ascending;
  }
  return element;
}

}  // namespace

Index read_index(std::string_view sql) {
  TokenReader reader(sql);
  Index index;
  reader.expect("CREATE");
  index.unique = reader.accept("UNIQUE");
  reader.expect("INDEX");
  index.name = reader.take_name();
  reader.expect("ON");
  reader.take_name();
  reader.expect('(');
  do {
    index.elements.push_back(read_element(reader));
  } while (reader.accept(','));
  reader.expect(')');
  if (!reader.accept("WHERE")) return index;
  const std::size_t begin = reader.peek().begin;
  index.where = without_parentheses(std::string(sql.substr(begin)));
  return index;
}

}  // namespace retort::inline v1
