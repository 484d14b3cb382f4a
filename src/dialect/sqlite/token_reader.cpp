#include "dialect/sqlite/token_reader.hpp"

#include "dialect/sqlite/stored_table.hpp"

namespace retort::inline v1 {

namespace {

constexpr std::size_t length_of_excerpt = 40;

}  // namespace

void TokenReader::expect(std::string_view keyword) {
  if (!accept(keyword)) fail();
}

void TokenReader::expect(char symbol) {
  if (!accept(symbol)) fail();
}

void TokenReader::take_any() {
  if (at_end() || peek().is_symbol(')') || peek().is_symbol(',')) fail();
  advance();
}

std::string TokenReader::take_name() {
  if (!peek().is_name()) fail();
  std::string name = peek().name();
  advance();
  return name;
}

std::string TokenReader::skip_parentheses() {
  const std::size_t begin = peek().end();
  int depth = 0;
  std::size_t end = begin;
  do {
    if (at_end()) fail();
    if (peek().is_symbol('(')) ++depth;
    if (peek().is_symbol(')')) --depth;
    end = peek().begin;
    advance();
  } while (depth > 0);
  return text(begin, end);
}

bool TokenReader::advance() {
  behind_ = peek().end();
  if (at_ + 1 < tokens_.size()) ++at_;
  return true;
}

void TokenReader::fail() const {
  throw UnreadableTable{.near = text(peek().begin, std::min(peek().begin + length_of_excerpt, sql_.size()))};
}

}  // namespace retort::inline v1
