#include "driver/postgres/result.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string_view>

namespace retort::inline v1::postgres {

namespace {

/// The count in a command's tag means rows read for some commands; those do not change any.
std::uint64_t affected_rows(const PGresult* result) {
  constexpr std::array<std::string_view, 5> commands{"INSERT", "UPDATE", "DELETE", "MERGE", "COPY"};
  // These two take a PGresult that is not const, and do not change it.
  auto* const shared = const_cast<PGresult*>(result);  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  const std::string_view tag = PQcmdStatus(shared);
  if (std::find(commands.begin(), commands.end(), tag.substr(0, tag.find(' '))) == commands.end()) return 0;
  const std::string_view digits = PQcmdTuples(shared);
  std::uint64_t count = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), count);
  return count;
}

std::optional<std::string> field(const PGresult* result, int row, int column) {
  if (PQgetisnull(result, row, column) != 0) return std::nullopt;
  return std::string(PQgetvalue(result, row, column), static_cast<std::size_t>(PQgetlength(result, row, column)));
}

}  // namespace

bool is_success(ExecStatusType status) noexcept {
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

Result result_of(const PGresult* result) {
  Result converted;
  const int width = PQnfields(result);
  const int height = PQntuples(result);
  for (int column = 0; column < width; ++column) converted.columns.emplace_back(PQfname(result, column));
  converted.rows.reserve(static_cast<std::size_t>(height));
  for (int row = 0; row < height; ++row) {
    auto& fields = converted.rows.emplace_back();
    fields.reserve(static_cast<std::size_t>(width));
    for (int column = 0; column < width; ++column) fields.push_back(field(result, row, column));
  }
  converted.affected = affected_rows(result);
  return converted;
}

}  // namespace retort::inline v1::postgres
