#include <retort/error.hpp>
#include <retort/revision_map.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace

RevisionRange revision_range(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) {
    throw RevisionError(fmt::format("\"{}\" is no range of revisions: it has no colon", text), {},
                        "a range is \"from:to\", \"from:\" or \":to\"");
  }
  if (text.find(':', colon + 1) != std::string_view::npos) {
    throw RevisionError(fmt::format("\"{}\" is no range of revisions: it has more than one colon", text), {},
                        "a range is \"from:to\", \"from:\" or \":to\"");
  }
  return {.lower = trimmed(text.substr(0, colon)), .upper = trimmed(text.substr(colon + 1))};
}

bool names_current(std::string_view identifier) noexcept {
  constexpr std::string_view word = "current";
  const std::size_t at = identifier.find('@');
  if (at != std::string_view::npos) identifier.remove_prefix(at + 1);
  if (!identifier.starts_with(word)) return false;
  identifier.remove_prefix(word.size());
  return identifier.empty() || identifier.front() == '+' || identifier.front() == '-';
}

}  // namespace retort::inline v1
