#pragma once

#include <retort/model/type.hpp>

#include <string_view>

namespace retort::inline v1::postgres {

/// A type as the server's format_type() writes it, in the words of retort::dsl where there are some:
/// `character varying(255)`, `timestamp(3) without time zone[]`, `public.mood`.
Type parse_type(std::string_view text);

}  // namespace retort::inline v1::postgres
