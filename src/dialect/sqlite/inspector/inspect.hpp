#pragma once

#include <retort/dialect/inspection.hpp>
#include <retort/model/schema.hpp>

namespace retort::inline v1 {

class Connection;

/// Dialect::inspect() for SQLite: what sqlite_schema keeps of the main file, read as SQLite reads it. Two queries,
/// whatever there is. Tables have their statements as definitions of their own, so that what is
/// created from the schema is written as it was.
Schema inspect_sqlite(Connection& connection, const Inspection& inspection);

}  // namespace retort::inline v1
