#pragma once

#include <retort/connection.hpp>
#include <retort/dialect/inspection.hpp>
#include <retort/model/schema.hpp>

namespace retort::inline v1 {

/// Dialect::inspect() for PostgreSQL. It needs no more rights than to connect, and changes nothing: it runs in a
/// transaction that is read-only, or in a savepoint of the one that is open.
Schema inspect_postgres(Connection& connection, const Inspection& inspection);

}  // namespace retort::inline v1
