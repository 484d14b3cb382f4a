#pragma once

#include <retort/dialect/dialect.hpp>

namespace retort::inline v1 {

/// An advisory lock of a transaction, so that it works through a transaction pooler and dies with its session. Its key
/// is made of the version table's name: sets of migrations with tables of their own do not exclude each other.
GuardSql postgres_guard(const QualifiedName& version_table);

}  // namespace retort::inline v1
