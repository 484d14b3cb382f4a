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

/// Between a value and an array of one; what else the array held is lost.
std::string array_conversion(std::string_view column, const Type& from, const Type& to) {
  const std::string name = postgres_type_name(to);
  if (to.dimensions > 0) return fmt::format("CASE WHEN {0} IS NOT NULL THEN ARRAY[{0}]::{1} END", quoted(column), name);
  const char* by_text = from.kind == to.kind ? "" : "::text";
  return fmt::format("({})[1]{}::{}", quoted(column), by_text, name);
}

/// A text may hold an array as it is written, and an array can be written as a text.
bool changes_dimensions(const Type& from, const Type& to) {
  const bool is_written = family(from) == Family::text || family(to) == Family::text;
  return (from.dimensions > 0) != (to.dimensions > 0) && (!is_written || from.kind == to.kind);
}

}  // namespace

std::string postgres_conversion(std::string_view column, const Type& from, const Type& to) {
  if (changes_dimensions(from, to)) return array_conversion(column, from, to);
  if (from != to && has_cast_by_assignment(from, to)) return {};
  const std::string name = postgres_type_name(to);
  if (from != to && has_explicit_cast(from, to)) return fmt::format("{}::{}", quoted(column), name);
  return fmt::format("{}::text{}::{}", quoted(column), brackets(from.dimensions), name);
}

dsl::storage postgres_default_storage(const Type& type) {
  if (type.dimensions > 0) return dsl::storage::extended;
  switch (type.kind) {
    case TypeKind::character:
    case TypeKind::varchar:
    case TypeKind::text:
    case TypeKind::bytea:
    case TypeKind::json:
    case TypeKind::jsonb:
      return dsl::storage::extended;
    case TypeKind::numeric:
      return dsl::storage::main;
    default:
      return dsl::storage::standard;
  }
}

std::string postgres_continue_counting(const QualifiedName& table, std::string_view column) {
  const std::string sequence =
      fmt::format("pg_get_serial_sequence({}, {})", SqlWriter().text_literal(quoted(table)).text(),
                  SqlWriter().text_literal(column).text());
  return fmt::format(
      "SELECT setval({0}, max({1})) FROM {2} HAVING max({1}) >= (SELECT seqstart FROM pg_sequence WHERE seqrelid = "
      "{0}::regclass)",
      sequence, quoted(column), quoted(table));
}

}  // namespace retort::inline v1
