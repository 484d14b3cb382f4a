#include <retort/error.hpp>
#include <retort/sql/result.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

constexpr std::size_t longest_shown = 60;

std::string shown(std::string_view text) {
  if (text.size() <= longest_shown) return fmt::format("\"{}\"", text);
  return fmt::format("\"{}…\"", text.substr(0, longest_shown));
}

std::string named(std::string_view column) {
  return column.empty() ? std::string("the field") : fmt::format("column \"{}\"", column);
}

[[noreturn]] void refuse(std::string_view column, std::string_view text, std::string_view kind) {
  throw UsageError(fmt::format("{} holds {}, which is not {}", named(column), shown(text), kind));
}

template <class Number>
Number parsed(const std::string& text, std::string_view column, std::string_view kind) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end) refuse(column, text, kind);
  return number;
}

}  // namespace

const std::string& Field::text() const {
  if (is_null()) throw UsageError(fmt::format("{} is NULL", named(column_)), "Ask is_null(), or use optional_text().");
  return **text_;
}

std::int64_t Field::integer() const { return parsed<std::int64_t>(text(), column_, "an integer"); }

double Field::real() const { return parsed<double>(text(), column_, "a number"); }

bool Field::boolean() const {
  constexpr std::array<std::string_view, 3> yes{"t", "true", "1"};
  constexpr std::array<std::string_view, 3> no{"f", "false", "0"};
  if (std::find(yes.begin(), yes.end(), text()) != yes.end()) return true;
  if (std::find(no.begin(), no.end(), text()) != no.end()) return false;
  refuse(column_, text(), "a truth value");
}

Field Row::operator[](std::size_t index) const {
  if (index >= fields_.size()) {
    throw UsageError(fmt::format("there is no field {}: the row has {}", index, fields_.size()));
  }
  return Field(fields_[index], index < columns_.size() ? std::string_view(columns_[index]) : std::string_view());
}

Field Row::operator[](std::string_view column) const {
  const auto found = std::find(columns_.begin(), columns_.end(), column);
  if (found == columns_.end()) {
    throw UsageError(fmt::format("there is no column \"{}\"; there are \"{}\"", column, fmt::join(columns_, "\", \"")));
  }
  return (*this)[static_cast<std::size_t>(found - columns_.begin())];
}

}  // namespace retort::inline v1
