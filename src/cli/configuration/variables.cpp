#include "cli/configuration/variables.hpp"

#include "cli/text_file.hpp"
#include "core/characters.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

bool is_name(std::string_view text) {
  const auto is_name_character = [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; };
  return !text.empty() && std::isdigit(static_cast<unsigned char>(text[0])) == 0 &&
         std::ranges::all_of(text, is_name_character);
}

/// "…" with \n, \", \\ and \$; what follows the closing quote is a comment or nothing.
std::optional<std::string> quoted_value(std::string_view text) {
  const char quote = text.front();
  std::string value;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == quote) {
      const std::string_view rest = trimmed(text.substr(i + 1));
      return rest.empty() || rest.front() == '#' ? std::optional(value) : std::nullopt;
    }
    if (quote == '"' && text[i] == '\\' && i + 1 < text.size()) {
      ++i;
      value += text[i] == 'n' ? '\n' : text[i];
    } else {
      value += text[i];
    }
  }
  return std::nullopt;
}

std::optional<std::string> value_of(std::string_view text) {
  if (!text.empty() && (text.front() == '"' || text.front() == '\'')) return quoted_value(text);
  return std::string(trimmed(text.substr(0, text.find(" #"))));
}

struct Reference {
  std::string name{};
  std::optional<std::string> otherwise{};
};

/// What stands between ${ and }.
Reference parse_reference(std::string_view text, const std::string& where) {
  const std::size_t colon = text.find(":-");
  Reference reference{.name = std::string(text.substr(0, colon))};
  if (colon != std::string_view::npos) reference.otherwise = std::string(text.substr(colon + 2));
  if (!is_name(reference.name)) {
    throw ConfigError(fmt::format("{}: \"${{{}}}\" names no variable", where, reference.name),
                      "a name is of letters, digits and _; a dollar sign itself is written $$");
  }
  return reference;
}

std::string value_of(const Reference& reference, const Variables& variables, const std::string& where) {
  if (auto value = variables.find(reference.name)) return *value;
  if (reference.otherwise) return *reference.otherwise;
  throw ConfigError(fmt::format("{}: the variable {} is not set", where, reference.name),
                    fmt::format("set it in the environment or in .env, or write ${{{}:-otherwise}}", reference.name));
}

}  // namespace

std::optional<std::string> Variables::find(const std::string& name) const {
  if (const char* value = std::getenv(name.c_str()); value != nullptr && *value != '\0') return value;
  if (const auto found = defaults_.find(name); found != defaults_.end() && !found->second.empty()) {
    return found->second;
  }
  return std::nullopt;
}

VariableMap parse_dot_env(std::string_view text, const std::string& path) {
  VariableMap variables;
  unsigned number = 0;
  for_each_line(text, [&](std::string_view line) {
    ++number;
    line = trimmed(line);
    if (line.empty() || line.front() == '#') return;
    if (line.starts_with("export ")) line = trimmed(line.substr(7));
    const std::size_t equals = line.find('=');
    const std::string_view name = trimmed(line.substr(0, equals));
    if (equals == std::string_view::npos || !is_name(name)) {
      throw ConfigError(fmt::format("{}:{}: this line is not NAME=value", path, number));
    }
    const auto value = value_of(trimmed(line.substr(equals + 1)));
    if (!value) throw ConfigError(fmt::format("{}:{}: the value of {} is not closed", path, number, name));
    variables[std::string(name)] = *value;
  });
  return variables;
}

std::string interpolated(std::string_view text, const Variables& variables, const std::string& where) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("$$")) {
      result += '$';
      ++i;
    } else if (rest.starts_with("${")) {
      const std::size_t end = rest.find('}');
      if (end == std::string_view::npos) {
        throw ConfigError(fmt::format("{}: \"${{\" is not closed", where), "a dollar sign itself is written $$");
      }
      result += value_of(parse_reference(rest.substr(2, end - 2), where), variables, where);
      i += end;
    } else {
      result += text[i];
    }
  }
  return result;
}

}  // namespace retort::inline v1::cli
