#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// What a statement of PostgreSQL has to do with what belongs to a whole server, and to no database.
struct ServerStatement {
  enum class Kind {
    none,
    privileges,  ///< says who owns or may do something: can be left out where the role is missing
    naming,      ///< names roles otherwise, as a policy does
    server       ///< creates roles, databases or tablespaces, or changes them
  };
  Kind kind = Kind::none;
  std::vector<std::string> roles{};  ///< that have to be there
};

ServerStatement server_statement(std::string_view sql);

}  // namespace retort::inline v1
