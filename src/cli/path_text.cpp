#include "cli/path_text.hpp"

#include <retort/error.hpp>

#include <system_error>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace fs = std::filesystem;

fs::path working_directory() {
  std::error_code error;
  fs::path path = fs::current_path(error);
  if (error) throw ConfigError(fmt::format("cannot tell the working directory: {}", error.message()));
  return path;
}

std::string path_text(const fs::path& path) {
  const fs::path here = working_directory();
  const fs::path absolute = (here / path).lexically_normal();
  const fs::path relative = absolute.lexically_relative(here);
  return relative.empty() || relative.native().starts_with("..") ? absolute.string() : relative.string();
}

}  // namespace retort::inline v1::cli
