#pragma once

#include <retort/dialect/dialect.hpp>

#include <string>
#include <string_view>

namespace retort::inline v1 {

/// For psql, which goes on after an error unless told not to.
ScriptStyle postgres_script_style();

/// The fence of a script says in words why it fails; its lock keeps rivals out until the transaction ends.
Script postgres_script_fence(const VersionTables& tables, const HeadsChange& change);

/// `LOCK TABLE …;` and a DO block that raises an error unless `condition` holds; `rows` in it is a text of the version
/// rows, "base" when there are none. `expected` is what the error says beside it.
Script postgres_check(const VersionTables& tables, std::string_view condition, std::string_view expected);

}  // namespace retort::inline v1
