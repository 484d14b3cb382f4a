#pragma once

#include <retort/model/type.hpp>

#include <string>
#include <string_view>

namespace retort::inline v1 {

/// `"age"::text::integer`: what USING needs where there is no cast by assignment. Empty where there is one.
std::string postgres_conversion(std::string_view column, const Type& from, const Type& to);

/// SET STORAGE DEFAULT came with PostgreSQL 16. `standard` for a type that is not the server's own.
dsl::storage postgres_default_storage(const Type& type);

/// Moves the sequence that belongs to the column behind the highest value that is there. An empty table, or one whose
/// values are below what the sequence begins with, leaves it where it is.
std::string postgres_continue_counting(const QualifiedName& table, std::string_view column);

}  // namespace retort::inline v1
