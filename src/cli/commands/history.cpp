#include "cli/commands.hpp"
#include "cli/commands/reading.hpp"

namespace retort::inline v1::cli {

namespace {

void add_history_options(boost::program_options::options_description& description) {
  auto add = description.add_options();
  add("rev-range,r", boost::program_options::value<std::string>()->value_name("FROM:TO"),
      "only these; either side may be left out, relative (-3:, :+2), or current");
  add_verbose_option(description);
  add("indicate-current,i", "mark where the database is");
}

RevisionRange range_of(const Invocation& invocation, const std::string& text) {
  return invocation.has("rev-range") ? revision_range(text) : RevisionRange{};
}

int run_history(const Invocation& invocation) {
  const std::string text =
      invocation.has("rev-range") ? invocation.values["rev-range"].as<std::string>() : std::string();
  const RevisionRange range = range_of(invocation, text);
  const RevisionMap& revisions = invocation.registry().revisions();
  RevisionViews views(revisions);
  const bool asks = names_current(range.lower) || names_current(range.upper);
  std::vector<std::string> rows;
  if (asks || invocation.has("indicate-current")) {
    Migrator migrator = invocation.migrator();
    rows = rows_of(migrator);
    views.mark(rows);
  }
  const auto shown = asks ? revisions.history(range.lower, range.upper, rows)
                          : revisions.history(range.lower, range.upper);
  print(invocation.out, views.views(shown), printing(invocation), history_line_of);
  return ok;
}

}  // namespace

const Command history_command{.name = "history",
                              .arguments = "",
                              .summary = "List the migrations, newest first",
                              .help =
                                  "Each line: what it follows (and depends on) -> its id, and what it does.\n"
                                  "The database is asked only for --indicate-current, or where the range says current.",
                              .example = "history --rev-range current:head",
                              .add_options = add_history_options,
                              .run = run_history};

}  // namespace retort::inline v1::cli
