#pragma once

#include "dialect/postgres/inspector/row_reader.hpp"

#include <retort/model/objects/routines.hpp>

#include <array>
#include <string_view>
#include <vector>

namespace retort::inline v1::postgres {

/// What a function takes, and the columns of the table that it returns.
struct Signature {
  std::vector<objects::Argument> arguments{};
  std::vector<objects::Argument> table{};
};

/// Selected of pg_proc AS p, in the order in which read_signature() takes them.
inline constexpr std::array<std::string_view, 4> signature_columns{
    "p.proargnames", "p.proargmodes",
    "ARRAY(SELECT format_type(type, NULL) FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) "
    "WITH ORDINALITY AS a (type, place) ORDER BY place)",
    "CASE WHEN p.pronargdefaults > 0 THEN ARRAY(SELECT pg_get_function_arg_default(p.oid, place) "
    "FROM generate_series(1, coalesce(cardinality(p.proallargtypes), p.pronargs)) AS place) END"};

Signature read_signature(RowReader& row);

/// Unset for what the server assumes.
dsl::parallel parallel_of(char letter);

}  // namespace retort::inline v1::postgres
