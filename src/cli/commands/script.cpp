#include "cli/commands/script.hpp"

#include <retort/offline.hpp>

#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

namespace {

const Dialect& dialect_of(const Invocation& invocation) { return find_dialect(dialect_of_url(invocation.url())); }

ScriptOptions script_options(const Invocation& invocation) {
  return {.migrator = invocation.migrator_options(), .idempotent = invocation.has("idempotent")};
}

std::string rows_of_database(const Invocation& invocation) {
  std::vector<std::string> rows;
  for (const RevisionInfo& revision : invocation.migrator().current()) rows.push_back(revision.id);
  return rows.empty() ? "base" : fmt::format("{}", fmt::join(rows, ","));
}

std::string start(const Invocation& invocation, const std::string& from) {
  return from == "current" ? rows_of_database(invocation) : from;
}

}  // namespace

void add_script_options(boost::program_options::options_description& description) {
  description.add_options()("sql", "print a script for psql or sqlite3 instead of running: from base, or FROM:TO");
}

bool wants_script(const Invocation& invocation) {
  if (!invocation.has("sql")) {
    if (invocation.has("idempotent")) throw UsageError("--idempotent is about scripts", "add --sql, or leave it out");
    return false;
  }
  if (invocation.has("json")) throw UsageError("a script is no JSON", "leave out --json or --sql");
  return true;
}

Range parse_range(const std::string& text, const std::string& otherwise_to) {
  if (text.find(':') == std::string::npos) return {.from = "base", .to = text};
  const RevisionRange ends = revision_range(text);
  Range range{.from = std::string(ends.lower), .to = std::string(ends.upper)};
  if (range.from.empty()) range.from = "base";
  if (range.to.empty()) range.to = otherwise_to;
  return range;
}

void print_migration_script(const Invocation& invocation, Direction direction, const std::string& target) {
  const bool is_upgrade = direction == Direction::upgrade;
  if (!is_upgrade && target.find(':') == std::string::npos) {
    throw UsageError("downgrade --sql needs to know where it starts", "write FROM:TO, such as head:base");
  }
  const Range range = parse_range(target, is_upgrade ? "head" : "base");
  invocation.out << offline_script(invocation.registry(), dialect_of(invocation), direction,
                                   start(invocation, range.from), range.to, script_options(invocation));
}

void print_stamp_script(const Invocation& invocation, const std::vector<std::string>& targets) {
  std::string from;
  std::vector<std::string> to;
  for (const std::string& target : targets) {
    const Range range = parse_range(target, "head");
    const bool names_start = target.find(':') != std::string::npos;
    if (names_start && !from.empty() && from != range.from) {
      throw UsageError(fmt::format("the script would start at {} and at {}", from, range.from),
                       "a database is at one place: name it once, several revisions separated by commas");
    }
    if (names_start) from = range.from;
    to.push_back(range.to);
  }
  invocation.out << offline_stamp(invocation.registry(), dialect_of(invocation),
                                  from.empty() ? "base" : start(invocation, from), to, script_options(invocation));
}

void print_ensure_version_script(const Invocation& invocation) {
  invocation.out << offline_ensure_version(dialect_of(invocation), script_options(invocation));
}

}  // namespace retort::inline v1::cli
