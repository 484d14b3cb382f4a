#include "cli/commands.hpp"
#include "cli/commands/reading.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

namespace {

void add_current_options(boost::program_options::options_description& description) {
  add_verbose_option(description);
  description.add_options()("check-heads,c", "exit with 3 unless everything is applied");
}

/// The rows, and the ends of branches that are applied and have no row because something depends on them.
std::vector<RevisionView> current_views(const RevisionMap& revisions, const std::vector<std::string>& rows) {
  RevisionViews views(revisions);
  views.mark(rows);
  std::vector<RevisionView> result = views.views(revisions.current(rows));
  for (const std::string& row : rows) {
    if (revisions.find(row) == RevisionMap::npos) result.push_back(views.view(row));
  }
  return result;
}

/// Every line is about what is current; saying so would be idle.
std::string current_line_of(const RevisionView& view) {
  RevisionView unmarked = view;
  unmarked.info.is_current = false;
  return line_of(unmarked);
}

bool is_at_heads(const RevisionMap& revisions, const std::vector<std::string>& rows) {
  const auto& heads = revisions.head_rows();
  return std::equal(rows.begin(), rows.end(), heads.begin(), heads.end());
}

int run_current(const Invocation& invocation) {
  Migrator migrator = invocation.migrator();
  const RevisionMap& revisions = invocation.registry().revisions();
  const std::vector<std::string> rows = rows_of(migrator);
  const bool speaks = !invocation.has("json") && !invocation.has("quiet");
  if (speaks && invocation.has("verbose")) {
    invocation.out << fmt::format("Database: {}\n\n", migrator.connection().describe()) << std::flush;
  }
  print(invocation.out, current_views(revisions, rows), printing(invocation), current_line_of);
  if (rows.empty() && speaks) invocation.err << "the database is at base: no migration is applied\n";
  if (!invocation.has("check-heads") || is_at_heads(revisions, rows)) return ok;
  if (speaks) {
    invocation.err << fmt::format("the database is not at {}, where everything is applied\n",
                                  fmt::join(revisions.head_rows(), ", "));
  }
  return differences;
}

}  // namespace

const Command current_command{.name = "current",
                              .arguments = "",
                              .summary = "Show which revision the database is at",
                              .help =
                                  "Several lines: several branches. Nothing: no migration is applied.\n"
                                  "Reads one table and creates none.",
                              .example = "current --check-heads",
                              .add_options = add_current_options,
                              .run = run_current};

}  // namespace retort::inline v1::cli
