#include "cli/configuration/settings.hpp"

#include <retort/error.hpp>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

constexpr const char* forms = "postgresql://user@host/database or sqlite:file.db";

std::string no_database_hint(const Settings& settings) {
  const std::string file =
      settings.config_file.empty() ? "" : fmt::format(", or url = URL in {}", settings.config_file);
  if (settings.reads_database_url) {
    return fmt::format("--url URL, or DATABASE_URL in the environment{}: {}", file, forms);
  }
  return fmt::format("--url URL{}: {}", file, forms);
}

}  // namespace

std::string Settings::database_url() const {
  const auto from_file = [this] {
    return interpolated(url->value, variables, fmt::format("{}:{}: url", config_file, url->line));
  };
  if (url && is_url_of_chosen_section) return from_file();
  if (reads_database_url) {
    if (auto from_environment = variables.find("DATABASE_URL")) return *from_environment;
  }
  if (url) return from_file();
  if (!database.url.empty()) return database.url;
  const std::string name = database.name.empty() ? "" : fmt::format(" for {}", database.name);
  throw UsageError(fmt::format("no database is given{}", name), no_database_hint(*this));
}

}  // namespace retort::inline v1::cli
