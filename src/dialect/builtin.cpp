#include "dialect/builtin.hpp"

#include "dialect/postgres/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"

#include <array>

namespace retort::inline v1 {

std::span<const Dialect* const> builtin_dialects() {
  static const std::array dialects{
      &postgres_dialect(),
      &sqlite_dialect(),
  };
  return dialects;
}

}  // namespace retort::inline v1
