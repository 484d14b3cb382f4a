#include "op/convert.hpp"

#include <retort/error.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

[[noreturn]] void bad_name(std::string_view problem, Location where) {
  throw Error(ErrorKind::usage,
              {.message = fmt::format("{}", problem),
               .location = where,
               .hint = "an identifier has 1 to 63 bytes, none of them NUL; PostgreSQL cuts longer ones silently"});
}

std::string checked(const char* data, std::size_t size, Location where) {
  std::string text(data, size);
  check_identifier(text, where);
  return text;
}

}  // namespace

void check_identifier(std::string_view text, const Location& where) {
  if (text.empty()) bad_name("a name is empty", where);
  if (text.size() > dsl::identifier_limit) {
    bad_name(fmt::format("the name \"{}…\" is longer than {} bytes", text.substr(0, 40), dsl::identifier_limit), where);
  }
  if (text.find('\0') != std::string_view::npos) bad_name("a name contains a NUL byte", where);
}

Location location_of(const dsl::TableName& table) noexcept { return {table.file(), table.line()}; }

std::string owned_text(const dsl::Text& text) { return {text.data(), text.size()}; }

std::string owned_name(const dsl::Name& name, const char* file) {
  if (!name.is_set()) return {};
  const Location where{file, name.line()};
  // A run-time name longer than its size field can say arrives with a size that is too long, whatever it was.
  if (name.size() > dsl::identifier_limit) {
    bad_name(fmt::format("the name \"{}…\" is longer than {} bytes", std::string_view(name.data(), 40),
                         dsl::identifier_limit),
             where);
  }
  return checked(name.data(), name.size(), where);
}

std::vector<std::string> owned_names(const dsl::Names& names, const char* file) {
  std::vector<std::string> owned;
  owned.reserve(names.size());
  for (const dsl::Name& name : names) owned.push_back(owned_name(name, file));
  return owned;
}

QualifiedName owned_name(const dsl::TableName& table) {
  QualifiedName owned;
  if (!table.is_set()) return owned;
  if (table.has_schema()) owned.schema = checked(table.schema().data(), table.schema().size(), location_of(table));
  owned.name = owned_name(table.table(), table.file());
  return owned;
}

QualifiedName owned_name(const dsl::CollationName& collation, const char* file) {
  QualifiedName owned{.name = owned_name(collation.name(), file)};
  const dsl::Text schema = collation.schema();
  if (schema.is_set()) owned.schema = checked(schema.data(), schema.size(), {file, collation.name().line()});
  return owned;
}

std::vector<QualifiedName> owned_names(const dsl::List<dsl::TableName>& names) {
  std::vector<QualifiedName> owned;
  owned.reserve(names.size());
  for (const dsl::TableName& name : names) owned.push_back(owned_name(name));
  return owned;
}

std::optional<Default> owned_default(const dsl::Default& value) {
  if (value.kind() == dsl::Default::Kind::expression) return Expression{owned_text(value.expression())};
  if (value.kind() == dsl::Default::Kind::value) return owned(value.value());
  return std::nullopt;
}

}  // namespace retort::inline v1
