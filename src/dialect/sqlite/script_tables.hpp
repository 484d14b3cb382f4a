#pragma once

#include "dialect/sqlite/table_sources.hpp"

#include <optional>
#include <span>

namespace retort::inline v1 {

/// The table as the statements of a script leave it; nothing when they do not create it, or when one of them may have
/// changed it in a way that is not followed.
std::optional<TableSources> script_sources(std::span<const Statement> earlier, const QualifiedName& table);

}  // namespace retort::inline v1
