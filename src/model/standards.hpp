#pragma once

#include <retort/config.hpp>

namespace retort::inline v1 {

/// What PostgreSQL calls what it takes where a schema names nothing.
inline constexpr const char* standard_access_method = "heap";
inline constexpr const char* standard_tablespace = "pg_default";
inline constexpr const char* standard_owner = "CURRENT_USER";

}  // namespace retort::inline v1
