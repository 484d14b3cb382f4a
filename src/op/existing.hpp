#pragma once

#include <retort/dsl/options.hpp>
#include <retort/operation.hpp>

#include <string>
#include <string_view>

// What the function that a drop is given as `.existing` creates. UsageError, with the place of the drop, where that is
// not what is dropped, or anything beside it.
namespace retort::inline v1::existing {

/// With the indexes that the function creates on the table.
Table table(dsl::Existing create, const QualifiedName& name, std::string_view dialect, const Location& where);
Index index(dsl::Existing create, const QualifiedName& table, const std::string& name, std::string_view dialect,
            const Location& where);
/// A materialized view with the indexes that the function creates on it.
Object object(dsl::Existing create, const ObjectName& name, std::string_view dialect, const Location& where);

}  // namespace retort::inline v1::existing
