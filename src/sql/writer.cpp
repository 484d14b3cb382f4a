#include <retort/sql/writer.hpp>

namespace retort::inline v1 {

namespace {

void append_doubling(std::string& text, std::string_view content, char quote) {
  text += quote;
  for (const char c : content) {
    if (c == quote) text += quote;
    text += c;
  }
  text += quote;
}

}  // namespace

SqlWriter& SqlWriter::raw(std::string_view sql) {
  text_ += sql;
  return *this;
}

SqlWriter& SqlWriter::name(std::string_view identifier) {
  append_doubling(text_, identifier, '"');
  return *this;
}

SqlWriter& SqlWriter::name(const QualifiedName& name) {
  if (!name.schema.empty()) this->name(name.schema).raw(".");
  return this->name(name.name);
}

SqlWriter& SqlWriter::names(std::span<const std::string> identifiers) {
  std::string_view separator;
  for (const std::string& identifier : identifiers) {
    raw(separator).name(identifier);
    separator = ", ";
  }
  return *this;
}

SqlWriter& SqlWriter::text_literal(std::string_view text) {
  append_doubling(text_, text, '\'');
  return *this;
}

std::string quoted(std::string_view identifier) { return SqlWriter().name(identifier).take(); }
std::string quoted(const QualifiedName& name) { return SqlWriter().name(name).take(); }

}  // namespace retort::inline v1
