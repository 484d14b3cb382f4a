#pragma once

#include "dialect/postgres/inspector/schema_builder.hpp"

namespace retort::inline v1::postgres {

/// The schema in an order of its own: two databases with the same content give the same value, whatever numbers the
/// server has given its objects.
Schema finished(SchemaBuilder builder);

}  // namespace retort::inline v1::postgres
