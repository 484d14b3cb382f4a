#pragma once

#include <retort/dialect/dialect.hpp>

namespace retort::inline v1 {

/// Changes the version rows without looking at them: UPDATE where a row takes another's place, else DELETE or INSERT.
Script move_rows(const VersionTables& tables, const HeadsChange& change);

}  // namespace retort::inline v1
