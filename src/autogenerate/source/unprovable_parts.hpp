#pragma once

#include <retort/connection.hpp>
#include <retort/model/schema.hpp>

namespace retort::inline v1 {

/// Leaves out what who is connected cannot make again in another database, where everything belongs to them: their own
/// privileges; and where they are no superuser owners, the default privileges of other roles, and privileges on the
/// schema "public". Returns whether there was any of it.
bool leave_out_unprovable_parts(Connection& connection, Schema& schema);

}  // namespace retort::inline v1
