#include "dialect/postgres/inspector/arguments.hpp"

#include "dialect/postgres/inspector/type_text.hpp"

#include <cstddef>
#include <string>
#include <utility>

namespace retort::inline v1::postgres {

namespace {

constexpr std::string_view of_returned_table = "t";

std::string at_or_empty(const std::vector<std::string>& texts, std::size_t place) {
  return place < texts.size() ? texts[place] : std::string();
}

dsl::argument_mode mode_of(std::string_view letter) {
  if (letter == "o") return dsl::argument_mode::out;
  if (letter == "b") return dsl::argument_mode::inout;
  return letter == "v" ? dsl::argument_mode::variadic : dsl::argument_mode::in;
}

}  // namespace

Signature read_signature(RowReader& row) {
  const std::vector<std::string> names = row.texts();
  const std::vector<std::string> modes = row.texts();
  const std::vector<std::string> types = row.texts();
  const std::vector<std::string> defaults = row.texts();
  Signature signature;
  for (std::size_t place = 0; place < types.size(); ++place) {
    const std::string mode = at_or_empty(modes, place);
    objects::Argument argument{.name = at_or_empty(names, place), .type = parse_type(types[place])};
    argument.mode = mode_of(mode);
    std::string default_value = at_or_empty(defaults, place);
    if (!default_value.empty()) argument.default_value = Expression{std::move(default_value)};
    (mode == of_returned_table ? signature.table : signature.arguments).push_back(std::move(argument));
  }
  return signature;
}

dsl::parallel parallel_of(char letter) {
  if (letter == 's') return dsl::parallel::safe;
  return letter == 'r' ? dsl::parallel::restricted : dsl::parallel::unset;
}

}  // namespace retort::inline v1::postgres
