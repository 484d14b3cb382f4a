// A tool library: its schema and its first rows live in migrations/, and it brings its database up to date when it
// starts. With arguments it is Retort's command line.
#include <retort/cli/cli.hpp>
#include <retort/retort.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include <unistd.h>

namespace {

std::string database_url() {
  const char* url = std::getenv("DATABASE_URL");
  return url != nullptr && *url != '\0' ? url : "sqlite:toolshed.db";
}

void show_shed(retort::Connection& database) {
  const retort::Result tools = database.query(
      "SELECT t.name AS tool, c.name AS category, m.name AS owner FROM tools AS t "
      "JOIN categories AS c ON c.id = t.category_id JOIN members AS m ON m.id = t.owner_id ORDER BY t.name");
  std::cout << "in the shed:\n";
  for (const retort::Row row : tools) {
    std::cout
        << "  " << row["tool"].text() << " (" << row["category"].text() << "), lent by " << row["owner"].text() << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string url = database_url();
  if (argc > 1) return retort::cli::run(argc, argv, {.program = "toolshed", .url = url});
  try {
    retort::Migrator migrator{retort::connect(url)};
    const auto progress = retort::cli::make_progress(std::cerr, isatty(STDERR_FILENO) != 0);
    migrator.observe(*progress);
    const retort::Report report = migrator.upgrade("head");
    std::cout << (report.applied.empty() ? "the database is up to date\n" : "the database has been migrated\n");
    show_shed(migrator.connection());
  } catch (const retort::Error& error) {
    std::cerr << "toolshed: " << error.what() << '\n';
    return retort::cli::exit_code(error);
  } catch (const std::exception& error) {
    std::cerr << "toolshed: " << error.what() << '\n';
    return 1;
  }
}
