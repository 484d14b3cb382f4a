#pragma once

#include <cstdint>

namespace retort::inline v1 {

/// The types a dialect has to have an answer for. Everything else is `named`: the type's name as the engine spells it.
enum class TypeKind : std::uint8_t {
  named = 1,
  boolean,
  smallint,
  integer,
  bigint,
  real,
  double_precision,
  numeric,
  character,
  varchar,
  text,
  bytea,
  date,
  time,
  timetz,
  timestamp,
  timestamptz,
  interval,
  uuid,
  json,
  jsonb,
  geometry,
  geography,
};

}  // namespace retort::inline v1
