#include "cli/commands/migrate.hpp"

#include "cli/commands/script.hpp"
#include "cli/output.hpp"

#include <chrono>
#include <ostream>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace retort::inline v1::cli {

namespace {

namespace po = boost::program_options;

const char* verb(Direction direction) { return direction == Direction::upgrade ? "upgrade" : "downgrade"; }

void check_is_no_range(Direction direction, const std::string& target) {
  if (target.find(':') == std::string::npos) return;
  throw UsageError(fmt::format("\"{}\" is a range, and a run starts from where the database is", target),
                   fmt::format("{} TO runs; {} FROM:TO --sql writes a script", verb(direction), verb(direction)));
}

std::string sentence(Direction direction, const Report& report, double seconds) {
  if (report.skipped) return "another process is migrating this database; nothing was done";
  if (report.applied.empty()) return direction == Direction::upgrade ? "up to date" : "nothing to undo";
  return fmt::format("{} {} in {:.2f} s", direction == Direction::upgrade ? "applied" : "undid",
                     count_of_migrations(report.applied.size()), seconds);
}

}  // namespace

void add_migrate_options(po::options_description& description) {
  auto add = description.add_options();
  add_script_options(description);
  add("idempotent", "with --sql: a script that may be run again, or on a database half-way (PostgreSQL)");
  add("single-transaction", "one transaction for the whole run: all or nothing");
  add("lock-wait", po::value<std::string>()->value_name("TIME"),
      "how long to wait for another process that migrates the same database (default 10m)");
}

int migrate(const Invocation& invocation, Direction direction, const std::string& target) {
  if (wants_script(invocation)) {
    print_migration_script(invocation, direction, target);
    return ok;
  }
  check_is_no_range(direction, target);
  Migrator migrator = invocation.migrator();
  const bool is_quiet = invocation.has("quiet") || invocation.has("json");
  const auto progress = make_progress(invocation.err, isatty(STDERR_FILENO) != 0);
  if (!is_quiet) migrator.observe(*progress);

  const auto start = std::chrono::steady_clock::now();
  const Report report = direction == Direction::upgrade ? migrator.upgrade(target) : migrator.downgrade(target);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  if (invocation.has("json")) {
    invocation.out << text_of({{"applied", report.applied}, {"skipped", report.skipped}}) << '\n';
  } else if (!is_quiet) {
    invocation.out << sentence(direction, report, elapsed.count()) << '\n';
  }
  return ok;
}

}  // namespace retort::inline v1::cli
