#include "cli/duration.hpp"

#include <retort/error.hpp>

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::cli {

std::chrono::milliseconds parse_duration(const std::string& text) {
  constexpr std::array<std::pair<std::string_view, std::int64_t>, 5> units{
      {{"", 1000}, {"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}}};
  constexpr std::int64_t most = 1'000'000;
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  if (error == std::errc() && number >= 0 && number <= most) {
    for (const auto& [unit, factor] : units) {
      if (std::string_view(rest, static_cast<std::size_t>(end - rest)) == unit) {
        return std::chrono::milliseconds(number * factor);
      }
    }
  }
  throw UsageError(fmt::format("\"{}\" is not a duration", text), "write 30s, 500ms, 2m or 1h");
}

}  // namespace retort::inline v1::cli
