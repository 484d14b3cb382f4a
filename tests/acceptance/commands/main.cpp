// A depot's database, with branches, a merge, a second base and steps outside transactions. DEPOT_VERSION_TABLE names
// its version table.
#include <retort/cli/cli.hpp>

#include <cstdlib>

int main(int argc, char** argv) {
  retort::cli::Options options{.program = "depot"};
  if (const char* table = std::getenv("DEPOT_VERSION_TABLE")) options.migrator.tables.version.name = table;
  return retort::cli::run(argc, argv, options);
}
