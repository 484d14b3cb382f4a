#pragma once

#include <retort/core/type_kind.hpp>
// What has members called text, integer, … comes before the types of those names, which would be shadowed.
#include <retort/dsl/expression.hpp>
#include <retort/dsl/name.hpp>
#include <retort/dsl/value.hpp>

namespace retort::inline v1::dsl {

/// A column's type, by its SQL name: `bigint`, `varchar(255)`, `numeric(10, 2)`, `geometry("POINT", 4326)`,
/// `array(text)`, or `type("citext")` for one that Retort has no word for.
struct Type {
  TypeKind kind = TypeKind::named;
  std::int8_t dimensions = 0;  ///< of an array; 0 for a plain value
  std::int32_t first = -1;     ///< length or precision; -1 when not given
  std::int32_t second = -1;    ///< scale or SRID; -1 when not given
  Text name{};                 ///< of a named type; a geometry's subtype
  Text variant_dialect{};
  Text variant{};

  /// The same type with a length or a precision: `timestamptz(3)`.
  constexpr Type operator()(int length_or_precision) const noexcept {
    Type type = *this;
    type.first = length_or_precision;
    return type;
  }

  /// The same type, spelled differently on one dialect: `timestamp.on("sqlite", "DATETIME")`.
  constexpr Type on(Text dialect, Text spelling) const noexcept {
    Type type = *this;
    type.variant_dialect = dialect;
    type.variant = spelling;
    return type;
  }
};

/// A type by the name that the engine knows it by, quoted where it needs quotes: `type("mood")`,
/// `type("sales.\"Mood\"")`. Enumerations, domains and types of extensions are given so.
constexpr Type type(Text name) noexcept { return {.name = name}; }

inline constexpr Type boolean{.kind = TypeKind::boolean};
inline constexpr Type smallint{.kind = TypeKind::smallint};
inline constexpr Type integer{.kind = TypeKind::integer};
inline constexpr Type bigint{.kind = TypeKind::bigint};
inline constexpr Type real{.kind = TypeKind::real};
inline constexpr Type double_precision{.kind = TypeKind::double_precision};
inline constexpr Type text{.kind = TypeKind::text};
inline constexpr Type bytea{.kind = TypeKind::bytea};
inline constexpr Type blob = bytea;  ///< SQLite's word for bytea
inline constexpr Type date{.kind = TypeKind::date};
inline constexpr Type time{.kind = TypeKind::time};  ///< write dsl::time where <time.h> is included
inline constexpr Type timetz{.kind = TypeKind::timetz};
inline constexpr Type timestamp{.kind = TypeKind::timestamp};
inline constexpr Type timestamptz{.kind = TypeKind::timestamptz};
inline constexpr Type uuid{.kind = TypeKind::uuid};
inline constexpr Type json{.kind = TypeKind::json};
inline constexpr Type jsonb{.kind = TypeKind::jsonb};

inline constexpr Type xml = type("xml");
inline constexpr Type money = type("money");
inline constexpr Type inet = type("inet");
inline constexpr Type cidr = type("cidr");
inline constexpr Type macaddr = type("macaddr");
inline constexpr Type macaddr8 = type("macaddr8");
inline constexpr Type tsvector = type("tsvector");
inline constexpr Type tsquery = type("tsquery");
inline constexpr Type citext = type("citext");
inline constexpr Type hstore = type("hstore");
inline constexpr Type ltree = type("ltree");
inline constexpr Type int4range = type("int4range");
inline constexpr Type int8range = type("int8range");
inline constexpr Type numrange = type("numrange");
inline constexpr Type daterange = type("daterange");
inline constexpr Type tsrange = type("tsrange");
inline constexpr Type tstzrange = type("tstzrange");
inline constexpr Type int4multirange = type("int4multirange");  ///< multiranges: since PostgreSQL 14
inline constexpr Type int8multirange = type("int8multirange");
inline constexpr Type nummultirange = type("nummultirange");
inline constexpr Type datemultirange = type("datemultirange");
inline constexpr Type tsmultirange = type("tsmultirange");
inline constexpr Type tstzmultirange = type("tstzmultirange");
inline constexpr Type jsonpath = type("jsonpath");
inline constexpr Type point = type("point");
inline constexpr Type line = type("line");
inline constexpr Type lseg = type("lseg");
inline constexpr Type box = type("box");
inline constexpr Type path = type("path");
inline constexpr Type polygon = type("polygon");
inline constexpr Type circle = type("circle");
inline constexpr Type bit = type("bit");             ///< bit(8); bit alone is one bit
inline constexpr Type varbit = type("bit varying");  ///< varbit(8); varbit alone has no limit

inline constexpr struct Interval : Type {
  using Type::operator();
  constexpr Type operator()(Text fields, int precision = -1) const noexcept {
    return {.kind = TypeKind::interval, .first = precision, .name = fields};
  }
} interval{{.kind = TypeKind::interval}};  ///< interval, interval(3), interval("YEAR TO MONTH")

constexpr Type character(int length) noexcept { return {.kind = TypeKind::character, .first = length}; }

inline constexpr struct Varchar : Type {
} varchar{{.kind = TypeKind::varchar}};  ///< varchar(255); varchar alone has no limit

inline constexpr struct Numeric : Type {
  using Type::operator();
  constexpr Type operator()(int precision, int scale) const noexcept {
    return {.kind = TypeKind::numeric, .first = precision, .second = scale};
  }
} numeric{{.kind = TypeKind::numeric}};  ///< numeric(10, 2), numeric(10) or numeric

/// PostGIS: `geometry("POINT", 4326)`; without arguments any geometry.
constexpr Type geometry(Text subtype = {}, int srid = -1) noexcept {
  return {.kind = TypeKind::geometry, .second = srid, .name = subtype};
}
constexpr Type geography(Text subtype = {}, int srid = -1) noexcept {
  return {.kind = TypeKind::geography, .second = srid, .name = subtype};
}

/// PostgreSQL's array of a type: `array(text)`, `array(integer, 2)`.
constexpr Type array(Type element, int dimensions = 1) noexcept {
  element.dimensions = static_cast<std::int8_t>(dimensions);
  return element;
}

}  // namespace retort::inline v1::dsl
