#include "connection/secret_words.hpp"

#include <algorithm>

namespace retort::inline v1 {

bool names_secret(std::string_view name) {
  // The last ones are SQLite's encryption extensions'.
  constexpr std::string_view telltales[] = {"pass", "pwd", "secret", "token", "credential", "hexkey", "textkey"};
  return std::any_of(std::begin(telltales), std::end(telltales),
                     [&](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

}  // namespace retort::inline v1
