#include "engine/inline_parameters.hpp"

#include "sql/scanner.hpp"

#include <retort/dialect/dialect.hpp>

#include <charconv>
#include <cstddef>
#include <string_view>

namespace retort::inline v1 {

namespace {

/// The value that "$2" stands for; null for a number that has none.
const Value* value_of(std::string_view placeholder, const std::vector<Value>& parameters) {
  std::size_t number = 0;
  std::from_chars(placeholder.data() + 1, placeholder.data() + placeholder.size(), number);
  return number >= 1 && number <= parameters.size() ? &parameters[number - 1] : nullptr;
}

}  // namespace

std::string inline_parameters(const Statement& statement, const Dialect& dialect) {
  if (statement.parameters.empty()) return statement.text;
  std::string text;
  SqlScanner scanner(statement.text);
  while (!scanner.at_end()) {
    const SqlScanner::Token token = scanner.next();
    const Value* value =
        token.kind == SqlScanner::Kind::parameter ? value_of(token.text, statement.parameters) : nullptr;
    if (value == nullptr) {
      text += token.text;
    } else {
      text += dialect.literal(*value);
    }
  }
  return text;
}

}  // namespace retort::inline v1
