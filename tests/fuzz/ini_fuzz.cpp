// A retort.ini, a .env file and a value with variables are read, or refused with a ConfigError that names a place in
// them. What was read keeps to its lines.
#include "cli/configuration/ini_file.hpp"
#include "cli/configuration/keys.hpp"
#include "cli/configuration/variables.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

template <class Act>
void allow_config_error(Act act) {
  try {
    act();
  } catch (const retort::ConfigError& error) {
    if (std::string_view(error.what()).find("file:") == std::string_view::npos) std::abort();
  }
}

void check(const retort::cli::IniFile& file, std::size_t lines) {
  unsigned last = 0;
  for (const auto& section : file.sections) {
    if (section.line <= last || section.name.empty()) std::abort();
    last = section.line;
    for (const auto& entry : section.entries) {
      if (entry.line <= last || entry.line > lines || entry.key.empty()) std::abort();
      last = entry.line;
      retort::cli::Settings settings;
      allow_config_error([&] {
        const std::string where = file.where(entry.line);
        retort::cli::assign(settings, entry.key, retort::cli::interpolated(entry.value, {}, where), where);
      });
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
  allow_config_error([&] { check(retort::cli::parse_ini(text, "file"), lines); });
  allow_config_error([&] {
    const retort::cli::IniFile file = retort::cli::parse_ini(text, "file");
    retort::cli::check_keys(file);
  });
  allow_config_error([&] { retort::cli::parse_dot_env(text, "file"); });
  return 0;
}
