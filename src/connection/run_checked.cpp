#include "connection/run_checked.hpp"

#include <retort/error.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

Result run_checked(Connection& connection, const Statement& statement) {
  Result result = connection.run(statement);
  if (!statement.must_return) return result;
  const bool has_field = !result.empty() && result[0].size() > 0 && !result[0][0].is_null();
  if (has_field && result[0][0].text() == *statement.must_return) return result;
  throw SqlError({.message = fmt::format("expected \"{}\", found {}", *statement.must_return,
                                         has_field ? fmt::format("\"{}\"", result[0][0].text()) : "nothing"),
                  .statement = statement.text});
}

}  // namespace retort::inline v1
