#pragma once

#include <compare>
#include <cstdint>

namespace retort::inline v1::postgres {

/// An object's number in one of the server's catalogs; 0: none.
using Oid = std::uint32_t;

/// The server's catalogs by their own numbers, which are the same in every version.
enum class Catalog : Oid {
  type = 1247,
  function = 1255,
  relation = 1259,
  foreign_server = 1417,
  foreign_data_wrapper = 2328,
  cast = 2605,
  constraint = 2606,
  schema = 2615,
  operator_class = 2616,
  operator_ = 2617,
  rule = 2618,
  trigger = 2620,
  operator_family = 2753,
  extension = 3079,
  policy = 3256,
  statistics = 3381,
  collation = 3456,
  event_trigger = 3466,
  text_search_dictionary = 3600,
  text_search_configuration = 3602,
  publication = 6104,
};

/// Where the server keeps something; `part` is a relation's column, or 0.
struct Address {
  Catalog catalog{};
  Oid oid = 0;
  int part = 0;
  auto operator<=>(const Address&) const = default;
};

}  // namespace retort::inline v1::postgres
