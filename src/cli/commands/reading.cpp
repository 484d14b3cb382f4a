#include "cli/commands/reading.hpp"

namespace retort::inline v1::cli {

void add_verbose_option(boost::program_options::options_description& description) {
  description.add_options()("verbose,v", "say everything about each revision");
}

Printing printing(const Invocation& invocation) {
  return {.as_json = invocation.has("json"), .is_verbose = invocation.has("verbose")};
}

void add_range_options(boost::program_options::options_description& description) {
  auto add = description.add_options();
  add("rev-range,r", boost::program_options::value<std::string>()->value_name("FROM:TO"),
      "only these; either side may be left out, relative (-3:, :+2), or current");
  add("indicate-current,i", "mark where the database is");
}

std::vector<std::size_t> shown_revisions(const Invocation& invocation, const RevisionMap& revisions,
                                         RevisionViews& views) {
  const bool is_limited = invocation.has("rev-range");
  const std::string text = is_limited ? invocation.values["rev-range"].as<std::string>() : std::string();
  const RevisionRange range = is_limited ? revision_range(text) : RevisionRange{};
  const bool asks = names_current(range.lower) || names_current(range.upper);
  std::vector<std::string> rows;
  if (asks || invocation.has("indicate-current")) {
    Migrator migrator = invocation.migrator();
    rows = rows_of(migrator);
    views.mark(rows);
  }
  return asks ? revisions.history(range.lower, range.upper, rows) : revisions.history(range.lower, range.upper);
}

std::vector<std::string> rows_of(Migrator& migrator) {
  std::vector<std::string> rows;
  for (const RevisionInfo& revision : migrator.current()) rows.push_back(revision.id);
  return rows;
}

}  // namespace retort::inline v1::cli
