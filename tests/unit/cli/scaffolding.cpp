#include "unit/cli/scaffolding.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace retort_test {

namespace fs = std::filesystem;

void Scaffolding::SetUp() {
  CommandLine::SetUp();
  fs::create_directory(folder());
  options_.files.version_locations = {folder()};
  options_.files.timezone = "UTC";
  options_.config_file.clear();
}

std::vector<std::string> Scaffolding::files() const {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder())) {
    if (entry.is_regular_file()) names.push_back(entry.path().lexically_relative(folder()).string());
  }
  std::ranges::sort(names);
  return names;
}

std::string Scaffolding::text(const std::string& file) const {
  std::ifstream stream(folder() + "/" + file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string Scaffolding::source() const {
  const std::vector<std::string> names = files();
  return names.size() == 1 ? text(names.front()) : "not one file";
}

void Scaffolding::write(const std::string& name, const std::string& text) const {
  fs::create_directories(fs::path(path(name)).parent_path());
  std::ofstream(path(name)) << text;
}

}  // namespace retort_test
