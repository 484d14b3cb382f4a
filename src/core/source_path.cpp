#include "core/source_path.hpp"

#include <fmt/format.h>

namespace retort::inline v1 {

std::string source_path(const Location& location) {
  if (location.file == nullptr || *location.file == '\0') return {};
  return fmt::format("{}:{}", location.file, location.line);
}

}  // namespace retort::inline v1
