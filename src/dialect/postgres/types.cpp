#include "dialect/postgres/types.hpp"

#include <string_view>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

std::string_view word(TypeKind kind) {
  switch (kind) {
    case TypeKind::named:
      break;
    case TypeKind::boolean:
      return "boolean";
    case TypeKind::smallint:
      return "smallint";
    case TypeKind::integer:
      return "integer";
    case TypeKind::bigint:
      return "bigint";
    case TypeKind::real:
      return "real";
    case TypeKind::double_precision:
      return "double precision";
    case TypeKind::numeric:
      return "numeric";
    case TypeKind::character:
      return "char";
    case TypeKind::varchar:
      return "varchar";
    case TypeKind::text:
      return "text";
    case TypeKind::bytea:
      return "bytea";
    case TypeKind::date:
      return "date";
    case TypeKind::time:
      return "time";
    case TypeKind::timetz:
      return "timetz";
    case TypeKind::timestamp:
      return "timestamp";
    case TypeKind::timestamptz:
      return "timestamptz";
    case TypeKind::interval:
      return "interval";
    case TypeKind::uuid:
      return "uuid";
    case TypeKind::json:
      return "json";
    case TypeKind::jsonb:
      return "jsonb";
    case TypeKind::geometry:
      return "geometry";
    case TypeKind::geography:
      return "geography";
  }
  return {};
}

std::string spatial_modifiers(const Type& type) {
  if (type.name.empty() && !type.second) return {};
  const std::string_view subtype = type.name.empty() ? std::string_view("GEOMETRY") : type.name;
  return type.second ? fmt::format("({},{})", subtype, *type.second) : fmt::format("({})", subtype);
}

std::string numeric_modifiers(const Type& type) {
  if (!type.first) return {};
  return type.second ? fmt::format("({}, {})", *type.first, *type.second) : fmt::format("({})", *type.first);
}

/// `interval YEAR TO MONTH`, `interval(3)`, `interval DAY TO SECOND(3)`
std::string interval_name(const Type& type) {
  return fmt::format("interval{}{}{}", type.name.empty() ? "" : " ", type.name, numeric_modifiers(type));
}

std::string element_name(const Type& type) {
  switch (type.kind) {
    case TypeKind::interval:
      return interval_name(type);
    case TypeKind::named:
      return type.name.empty() ? std::string() : type.name + numeric_modifiers(type);
    case TypeKind::geometry:
    case TypeKind::geography:
      return fmt::format("{}{}", word(type.kind), spatial_modifiers(type));
    default:
      return fmt::format("{}{}", word(type.kind), numeric_modifiers(type));
  }
}

}  // namespace

std::string postgres_type_name(const Type& type) {
  if (const auto variant = type.variants.find("postgresql"); variant != type.variants.end()) return variant->second;
  std::string name = element_name(type);
  if (name.empty()) return name;
  for (int dimension = 0; dimension < type.dimensions; ++dimension) name += "[]";
  return name;
}

}  // namespace retort::inline v1
