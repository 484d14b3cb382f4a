#include "cli/scaffold/templates.hpp"

#include <algorithm>
#include <array>

namespace retort::inline v1::cli {

std::string_view embedded_text(std::string_view path) noexcept {
  const auto files = embedded_files();
  return std::ranges::find(files, path, &EmbeddedFile::path)->text;
}

std::span<const ProjectTemplate> project_templates() noexcept {
  static constexpr std::array<ProjectTemplate, 2> templates{
      {{"generic", "One database."},
       {"multidb", "Several databases, each with migrations and a version table of its own."}}};
  return templates;
}

}  // namespace retort::inline v1::cli
