#include "autogenerate/writer/literal.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace retort::inline v1::writer {

namespace {

constexpr std::size_t long_text = 80;

bool is_control(unsigned char c) { return c < 0x20 || c == 0x7F; }

/// The bytes of the character of UTF-8 that begins here; 0 for what is none.
std::size_t character_size(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text[0]);
  const std::size_t size = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0;
  if (size == 0 || text.size() < size) return 0;
  for (std::size_t i = 1; i < size; ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) return 0;
  }
  const auto second = size > 1 ? static_cast<unsigned char>(text[1]) : 0;
  const bool is_too_long = (byte == 0xE0 && second < 0xA0) || (byte == 0xF0 && second < 0x90);
  const bool is_outside = (byte == 0xED && second > 0x9F) || (byte == 0xF4 && second > 0x8F);
  return is_too_long || is_outside ? 0 : size;
}

/// Marks that change the direction of what follows, and characters that nobody sees: compilers warn of the first.
bool is_treacherous(std::string_view character) {
  if (character.size() == 2) return character[0] == '\xC2' && static_cast<unsigned char>(character[1]) < 0xA0;
  if (character.size() != 3) return false;
  const auto last = static_cast<unsigned char>(character[2]);
  if (character.starts_with("\xE2\x80")) return (last >= 0x8B && last <= 0x8F) || (last >= 0xA8 && last <= 0xAE);
  if (character.starts_with("\xE2\x81")) return last >= 0xA0 && last <= 0xAF;
  return character == "\xEF\xBB\xBF";
}

/// Whether the text can stand in a source as it is: lines of UTF-8.
bool is_plain(std::string_view text) {
  while (!text.empty()) {
    const std::size_t size = character_size(text);
    if (size == 0 || is_treacherous(text.substr(0, size))) return false;
    if (is_control(static_cast<unsigned char>(text[0])) && text[0] != '\n' && text[0] != '\t') return false;
    text.remove_prefix(size);
  }
  return true;
}

void append_escaped(std::string& result, std::string_view character) {
  for (const char c : character) result += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
}

void append_character(std::string& result, std::string_view character, bool is_valid) {
  const char c = character[0];
  if (c == '"' || c == '\\') {
    result += {'\\', c};
  } else if (c == '\n') {
    result += "\\n";
  } else if (c == '\t') {
    result += "\\t";
  } else if (c == '?' && result.back() == '?') {  // no trigraphs
    result += "\\?";
  } else if (!is_valid || is_control(static_cast<unsigned char>(c)) || is_treacherous(character)) {
    append_escaped(result, character);
  } else {
    result += character;
  }
}

bool wants_raw(std::string_view text) {
  if (!is_plain(text)) return false;
  return text.size() > long_text || text.find_first_of("\n\"\\") != std::string_view::npos;
}

std::string raw_literal(std::string_view text) {
  std::string delimiter = text.find('\n') == std::string_view::npos ? "" : "sql";
  for (int i = 0; text.find(")" + delimiter + "\"") != std::string_view::npos; ++i) {
    delimiter = i == 0 ? "sql" : fmt::format("sql{}", i);
  }
  return fmt::format("R\"{0}({1}){0}\"", delimiter, text);
}

}  // namespace

std::string quoted_literal(std::string_view text) {
  std::string result = "\"";
  while (!text.empty()) {
    const std::size_t size = character_size(text);
    append_character(result, text.substr(0, std::max<std::size_t>(size, 1)), size != 0);
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return result + '"';
}

std::string literal(std::string_view text) { return wants_raw(text) ? raw_literal(text) : quoted_literal(text); }

std::string integer_literal(std::int64_t number) {
  if (number == std::numeric_limits<std::int64_t>::min()) return fmt::format("{} - 1", number + 1);
  return fmt::format("{}", number);
}

std::string real_literal(double number) {
  if (std::isnan(number)) return "__builtin_nan(\"\")";
  if (std::isinf(number)) return number < 0 ? "-__builtin_inf()" : "__builtin_inf()";
  std::string text = fmt::format("{}", number);
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

}  // namespace retort::inline v1::writer
