// Two databases, each with migrations of its own. With arguments it is Retort's command line, for both.
#include <retort/cli/cli.hpp>
#include <retort/retort.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

namespace {

std::string environment(const char* name, const char* otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : otherwise;
}

void migrate(const retort::cli::Database& database) {
  retort::Migrator migrator{retort::connect(database.url), retort::registry(database.name)};
  std::cout << database.name << ": " << migrator.upgrade("head").applied.size() << " migrations\n";
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<retort::cli::Database> databases{
      {.name = "accounts", .url = environment("ACCOUNTS_URL", "sqlite:accounts.db")},
      {.name = "events", .url = environment("EVENTS_URL", "sqlite:events.db")},
  };
  if (argc > 1) return retort::cli::run(argc, argv, {.program = "several_databases", .databases = databases});
  try {
    for (const retort::cli::Database& database : databases) migrate(database);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
