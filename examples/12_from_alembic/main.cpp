// Goes on where Alembic stopped: with its table of versions, and the id of its last revision.
#include <retort/retort.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>

int main() {
  const char* url = std::getenv("DATABASE_URL");
  try {
    retort::MigratorOptions options;
    options.tables.version.name = "alembic_version";
    retort::Migrator migrator{retort::connect(url != nullptr ? url : "sqlite:shop.db"), options};
    for (const std::string& revision : migrator.upgrade("head").applied) std::cout << "applied " << revision << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
