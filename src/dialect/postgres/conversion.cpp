#include "dialect/postgres/conversion.hpp"

#include "dialect/postgres/types.hpp"

#include <retort/sql/writer.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

enum class Family { other, number, text, moment, json };

Family family(const Type& type) {
  switch (type.kind) {
    case TypeKind::smallint:
    case TypeKind::integer:
    case TypeKind::bigint:
    case TypeKind::real:
    case TypeKind::double_precision:
    case TypeKind::numeric:
      return Family::number;
    case TypeKind::character:
    case TypeKind::varchar:
    case TypeKind::text:
      return Family::text;
    case TypeKind::date:
    case TypeKind::timestamp:
    case TypeKind::timestamptz:
      return Family::moment;
    case TypeKind::json:
    case TypeKind::jsonb:
      return Family::json;
    default:
      return Family::other;
  }
}

bool has_cast_by_assignment(const Type& from, const Type& to) {
  if (from.dimensions != to.dimensions) return false;
  const bool is_same = from.kind == to.kind && (from.kind != TypeKind::named || from.name == to.name);
  const bool is_related = family(from) != Family::other && family(from) == family(to);
  return is_related || (is_same && from.kind != TypeKind::named) || (family(to) == Family::text && to.dimensions == 0);
}

/// Between a truth value and a number there is a cast, which has to be asked for.
bool has_explicit_cast(const Type& from, const Type& to) {
  const bool is_truth = from.kind == TypeKind::boolean && to.kind == TypeKind::integer;
  const bool is_number = from.kind == TypeKind::integer && to.kind == TypeKind::boolean;
  return family(from) == Family::text || is_truth || is_number || from == to;
}

std::string brackets(int dimensions) { return dimensions > 0 ? "[]" : ""; }

}  // namespace

std::string postgres_conversion(std::string_view column, const Type& from, const Type& to) {
  if (from != to && has_cast_by_assignment(from, to)) return {};
  const std::string name = postgres_type_name(to);
  if (from != to && has_explicit_cast(from, to)) return fmt::format("{}::{}", quoted(column), name);
  return fmt::format("{}::text{}::{}", quoted(column), brackets(from.dimensions), name);
}

}  // namespace retort::inline v1
