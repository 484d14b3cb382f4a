#pragma once

#include <retort/model/type.hpp>

#include <string>

namespace retort::inline v1 {

/// A declared type that has the right affinity and still reads well: `VARCHAR(255)`, `DATETIME`. Empty for a type that
/// SQLite has no place for.
std::string sqlite_type_name(const Type& type);

/// Whether values of the type can be a row's id: such a primary key is spelled INTEGER.
bool is_integer(const Type& type);

}  // namespace retort::inline v1
