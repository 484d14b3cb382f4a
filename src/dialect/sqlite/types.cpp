#include "dialect/sqlite/types.hpp"

#include <string_view>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

std::string_view word(TypeKind kind) {
  switch (kind) {
    case TypeKind::named:
    case TypeKind::geometry:
    case TypeKind::geography:
      break;
    case TypeKind::boolean:
      return "BOOLEAN";
    case TypeKind::smallint:
      return "SMALLINT";
    case TypeKind::integer:
      return "INTEGER";
    case TypeKind::bigint:
      return "BIGINT";
    case TypeKind::real:
      return "REAL";
    case TypeKind::double_precision:
      return "DOUBLE PRECISION";
    case TypeKind::numeric:
      return "NUMERIC";
    case TypeKind::character:
      return "CHAR";
    case TypeKind::varchar:
      return "VARCHAR";
    case TypeKind::text:
    case TypeKind::time:
    case TypeKind::timetz:
    case TypeKind::interval:
    case TypeKind::uuid:
    case TypeKind::json:
    case TypeKind::jsonb:
      return "TEXT";
    case TypeKind::bytea:
      return "BLOB";
    case TypeKind::date:
      return "DATE";
    case TypeKind::timestamp:
    case TypeKind::timestamptz:
      return "DATETIME";
  }
  return {};
}

std::string modifiers(const Type& type) {
  const bool has_any =
      type.kind == TypeKind::numeric || type.kind == TypeKind::character || type.kind == TypeKind::varchar;
  if (!has_any || !type.first) return {};
  return type.second ? fmt::format("({}, {})", *type.first, *type.second) : fmt::format("({})", *type.first);
}

}  // namespace

std::string sqlite_type_name(const Type& type) {
  if (const auto variant = type.variants.find("sqlite"); variant != type.variants.end()) return variant->second;
  if (type.dimensions > 0) return {};
  return fmt::format("{}{}", word(type.kind), modifiers(type));
}

bool is_integer(const Type& type) {
  return type.dimensions == 0 &&
         (type.kind == TypeKind::smallint || type.kind == TypeKind::integer || type.kind == TypeKind::bigint);
}

}  // namespace retort::inline v1
