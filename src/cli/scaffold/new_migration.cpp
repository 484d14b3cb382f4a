#include "cli/scaffold/new_migration.hpp"

#include "autogenerate/writer/literal.hpp"

#include <algorithm>
#include <cctype>
#include <random>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

namespace {

using writer::quoted_literal;

std::string ids(const std::vector<std::string>& names) {
  if (names.empty()) return "base";
  if (names.size() == 1) return quoted_literal(names.front());
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + quoted_literal(name);
  return fmt::format("revisions({})", list);
}

std::string member(const char* name, const std::string& value) {
  return fmt::format("static constexpr auto {} = {};", name, value);
}

std::string date_of(const Moment& moment) { return fmt::format("{:%Y-%m-%d %H:%M} {}", moment.local, moment.zone); }

}  // namespace

std::string random_revision() {
  std::random_device source;
  std::uniform_int_distribution<std::uint64_t> any(0, (std::uint64_t{1} << 48) - 1);
  return fmt::format("{:012x}", any(source));
}

std::string class_name_of(const NewMigration& migration, const std::vector<std::string>& taken) {
  std::string name;
  bool begins_word = true;
  for (const char letter : migration.message) {
    const auto c = static_cast<unsigned char>(letter);
    if (c == '\'' || c >= 0x80) continue;
    if (std::isalnum(c) == 0) {
      begins_word = true;
    } else {
      name += static_cast<char>(begins_word ? std::toupper(c) : c);
      begins_word = false;
    }
  }
  std::string id = migration.revision;
  std::ranges::replace(id, '.', '_');
  if (name.empty() || std::isdigit(static_cast<unsigned char>(name[0])) != 0) name = "Migration" + name;
  const bool is_taken = name == "Migration" || std::ranges::find(taken, name) != taken.end();
  return is_taken ? fmt::format("{}_{}", name, id) : name;
}

std::string slug_of(std::string_view message, std::size_t length) {
  std::string slug;
  for (const char letter : message) {
    const auto c = static_cast<unsigned char>(letter);
    const bool is_word = std::isalnum(c) != 0 || c == '_' || c >= 0x80;
    if (is_word) slug += static_cast<char>(std::tolower(c));
    if (!is_word && !slug.empty() && slug.back() != '_') slug += '_';
  }
  if (slug.size() > length) {
    std::size_t end = slug.rfind('_', length);
    if (end == std::string::npos || end == 0) {
      end = length;
      while (end > 0 && (static_cast<unsigned char>(slug[end]) & 0xC0) == 0x80) --end;
    }
    slug.resize(end);
  }
  while (!slug.empty() && slug.back() == '_') slug.pop_back();
  return slug;
}

Fields fields_of(const NewMigration& migration) {
  const auto optional = [](const char* name, const std::vector<std::string>& values) {
    return values.empty() ? std::string() : member(name, ids(values));
  };
  return {{"create_date", date_of(migration.created)},
          {"id", migration.revision},
          {"parents", fmt::format("{}", fmt::join(migration.down_revisions, ", "))},
          {"class", migration.class_name},
          {"revision", member("revision", quoted_literal(migration.revision))},
          {"down_revision", member("down_revision", ids(migration.down_revisions))},
          {"branch_labels", optional("branch_labels", migration.branch_labels)},
          {"depends_on", optional("depends_on", migration.depends_on)},
          {"upgrade", migration.upgrade},
          {"downgrade", migration.downgrade},
          {"message", migration.message.empty() ? "" : member("message", quoted_literal(migration.message))}};
}

}  // namespace retort::inline v1::cli
