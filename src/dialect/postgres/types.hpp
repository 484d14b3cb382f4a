#pragma once

#include <retort/model/type.hpp>

#include <string>

namespace retort::inline v1 {

/// The type in PostgreSQL's words: `varchar(255)`, `timestamptz(3)`, `text[]`. Empty for a type without a name.
std::string postgres_type_name(const Type& type);

}  // namespace retort::inline v1
