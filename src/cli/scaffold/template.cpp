#include "cli/scaffold/template.hpp"

#include "cli/suggestion.hpp"
#include "cli/text_file.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

bool is_field_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::islower(c) != 0 || c == '_'; });
}

/// The name between the @ at `begin` and the next one; none when this @ is just an @.
std::optional<std::string_view> field_at(std::string_view line, std::size_t begin) {
  const std::size_t end = line.find('@', begin + 1);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view name = line.substr(begin + 1, end - begin - 1);
  return is_field_name(name) ? std::optional(name) : std::nullopt;
}

const std::string& value_of(std::string_view field, const Fields& fields, const std::string& where) {
  const auto found = fields.find(field);
  if (found != fields.end()) return found->second;
  std::vector<std::string> known;
  for (const auto& [name, value] : fields) known.push_back(name);
  throw ConfigError(fmt::format("{}: there is no field @{}@", where, field),
                    suggestion(known, field, "the fields are"));
}

void append_line(std::string& result, std::string_view line, const Fields& fields, const std::string& where) {
  std::string filled_line;
  bool has_field = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto field = line[i] == '@' ? field_at(line, i) : std::nullopt;
    if (!field) {
      filled_line += line[i];
      continue;
    }
    has_field = true;
    filled_line += value_of(*field, fields, where);
    i += field->size() + 1;
  }
  if (has_field && filled_line.find_first_not_of(" \t") == std::string::npos) return;
  result += filled_line + '\n';
}

}  // namespace

std::string filled(std::string_view text, const Fields& fields, const std::string& name) {
  std::string result;
  unsigned line_number = 0;
  for_each_line(text, [&](std::string_view line) {
    append_line(result, line, fields, fmt::format("{}:{}", name, ++line_number));
  });
  return result;
}

bool mentions(std::string_view text, std::string_view field) {
  return text.find(fmt::format("@{}@", field)) != std::string_view::npos;
}

}  // namespace retort::inline v1::cli
