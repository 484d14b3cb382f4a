#pragma once

#include <span>
#include <string_view>

namespace retort::inline v1::cli {

/// A file that Retort carries, from src/cli/scaffold/templates.
struct EmbeddedFile {
  std::string_view path;  ///< "generic/main.cpp.in"
  std::string_view text;
};
std::span<const EmbeddedFile> embedded_files() noexcept;

/// The text of one; it is there.
std::string_view embedded_text(std::string_view path) noexcept;

/// What `init` can make.
struct ProjectTemplate {
  std::string_view name;
  std::string_view summary;
};
std::span<const ProjectTemplate> project_templates() noexcept;

}  // namespace retort::inline v1::cli
