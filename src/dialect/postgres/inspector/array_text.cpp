#include "dialect/postgres/inspector/array_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>

namespace retort::inline v1::postgres {

namespace {

/// Reads the quoted element that begins at `at`, and moves behind it.
std::string quoted_element(std::string_view text, std::size_t& at) {
  std::string element;
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
    if (at < text.size()) element += text[at];
  }
  ++at;
  return element;
}

std::string plain_element(std::string_view text, std::size_t& at) {
  const std::size_t end = std::min(text.find_first_of(",}", at), text.size());
  const std::string_view element = text.substr(at, end - at);
  at = end;
  return element == "NULL" ? std::string() : std::string(element);
}

}  // namespace

std::vector<std::string> parse_array(std::string_view text) {
  std::vector<std::string> elements;
  if (text.size() <= 2) return elements;
  std::size_t at = 1;
  while (at < text.size() && text[at] != '}') {
    elements.push_back(text[at] == '"' ? quoted_element(text, at) : plain_element(text, at));
    if (at < text.size() && text[at] == ',') ++at;
  }
  return elements;
}

std::vector<long long> parse_numbers(std::string_view text) {
  std::vector<long long> numbers;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    long long number = 0;
    const auto [behind, error] = std::from_chars(at, end, number);
    if (error == std::errc{}) numbers.push_back(number);
    at = behind == at ? at + 1 : behind;
  }
  return numbers;
}

std::vector<std::string> parse_trigger_arguments(std::string_view hexadecimal) {
  constexpr int base = 16;
  std::vector<std::string> arguments;
  std::string argument;
  for (std::size_t at = 0; at + 1 < hexadecimal.size(); at += 2) {
    unsigned byte = 0;
    std::from_chars(hexadecimal.data() + at, hexadecimal.data() + at + 2, byte, base);
    if (byte != 0) {
      argument += static_cast<char>(byte);
    } else {
      arguments.push_back(std::exchange(argument, {}));
    }
  }
  return arguments;
}

}  // namespace retort::inline v1::postgres
