#include "dialect/postgres/objects/objects.hpp"

#include <fmt/format.h>

namespace retort::inline v1 {

void PostgresDdlCompiler::Objects::create(const objects::Schema& schema, const How& how) {
  emit(fmt::format("CREATE SCHEMA{} {}", if_not_exists(how), quoted(schema.name)));
}

void PostgresDdlCompiler::Objects::alter(const objects::Schema& from, const objects::Schema& to) {
  if (!from.name.empty()) nothing_else(from, to, "a schema");
}

void PostgresDdlCompiler::Objects::create(const objects::Extension& extension, const How& how) {
  std::string text = fmt::format("CREATE EXTENSION{} {}", if_not_exists(how), quoted(extension.name));
  if (!extension.schema.empty()) text += " SCHEMA " + quoted(extension.schema);
  if (!extension.version.empty()) text += " VERSION " + text_literal(extension.version);
  if (extension.cascade) text += " CASCADE";
  emit(std::move(text));
}

void PostgresDdlCompiler::Objects::alter(const objects::Extension& from, const objects::Extension& to) {
  const std::string name = quoted(to.name);
  if (to.version != from.version || from.name.empty()) {
    emit(fmt::format("ALTER EXTENSION {} UPDATE{}", name, to.version.empty() ? "" : " TO " + text_literal(to.version)));
  }
  if (to.schema != from.schema && !to.schema.empty()) {
    emit(fmt::format("ALTER EXTENSION {} SET SCHEMA {}", name, quoted(to.schema)));
  }
}

}  // namespace retort::inline v1
