#include "cli/commands.hpp"
#include "cli/commands/reading.hpp"
#include "cli/output.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_pending = 10;

std::string sentence(const UnfinishedMigration& unfinished) {
  std::string done = fmt::format("{} step{} done", unfinished.steps_done, unfinished.steps_done == 1 ? "" : "s");
  if (unfinished.is_announced) done += ", the next one begun";
  return fmt::format("{} of {}: {} (last {}{})", unfinished.action, line_of({.info = unfinished.revision}), done,
                     unfinished.at, unfinished.applied_by.empty() ? "" : ", by " + unfinished.applied_by);
}

/// One screen: a title, and lines behind it.
class Screen {
 public:
  explicit Screen(std::ostream& out) : out_(out) {}

  void add(const char* title, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
      out_ << fmt::format("{:<12}{}\n", title, line);
      title = "";
    }
  }

 private:
  std::ostream& out_;
};

std::vector<std::string> current_lines(const DatabaseStatus& status, const RevisionViews& views) {
  std::vector<std::string> lines;
  for (const RevisionInfo& revision : status.current) lines.push_back(line_of(views.view(revision.id)));
  for (const std::string& id : status.unknown) lines.push_back(id + ", which this program does not know");
  if (lines.empty())
    lines.push_back(status.has_version_table ? "base: no migration is applied" : "base: Retort has never been here");
  return lines;
}

std::vector<std::string> pending_lines(const DatabaseStatus& status, const RevisionViews& views) {
  if (status.pending.empty()) return {"nothing"};
  std::vector<std::string> lines{count_of_migrations(status.pending.size())};
  const std::size_t shown = std::min(status.pending.size(), most_pending);
  for (std::size_t i = 0; i < shown; ++i) lines.push_back("  " + line_of(views.view(status.pending[i].id)));
  if (shown < status.pending.size()) lines.push_back(fmt::format("  and {} more", status.pending.size() - shown));
  return lines;
}

void print_status(const Invocation& invocation, Migrator& migrator, const DatabaseStatus& status) {
  const RevisionMap& revisions = invocation.registry().revisions();
  const RevisionViews views(revisions);
  Screen screen(invocation.out);
  screen.add("Database", {migrator.connection().describe()});
  screen.add("At", current_lines(status, views));
  screen.add("Pending", pending_lines(status, views));
  for (const UnfinishedMigration& unfinished : status.unfinished) screen.add("Unfinished", {sentence(unfinished)});
  screen.add("Lock", {status.lock_holder.empty() ? "free" : "held by " + status.lock_holder});
}

Json ids(const std::vector<RevisionInfo>& revisions) {
  Json array = Json::array();
  for (const RevisionInfo& revision : revisions) array.push_back(revision.id);
  return array;
}

Json json_of(const DatabaseStatus& status, const std::string& database) {
  Json json{{"database", database},
            {"current", ids(status.current)},
            {"unknown", status.unknown},
            {"pending", ids(status.pending)},
            {"unfinished", Json::array()},
            {"has_version_table", status.has_version_table},
            {"lock_holder", status.lock_holder}};
  for (const UnfinishedMigration& unfinished : status.unfinished) {
    json["unfinished"].push_back({{"revision", unfinished.revision.id},
                                  {"action", unfinished.action},
                                  {"steps_done", unfinished.steps_done},
                                  {"is_announced", unfinished.is_announced},
                                  {"at", unfinished.at},
                                  {"applied_by", unfinished.applied_by}});
  }
  return json;
}

int run_status(const Invocation& invocation) {
  Migrator migrator = invocation.migrator();
  const DatabaseStatus status = migrator.status();
  if (invocation.has("json")) {
    invocation.out << text_of(json_of(status, migrator.connection().describe())) << '\n';
  } else if (!invocation.has("quiet")) {
    print_status(invocation, migrator, status);
  }
  return ok;
}

}  // namespace

const Command status_command{
    .name = "status",
    .arguments = "",
    .summary = "Say where the database is and what is pending, on one screen",
    .help =
        "Also: revisions that this program does not know, migrations that were interrupted, and\n"
        "whether another process is migrating the database now. Nothing is created.",
    .example = "status",
    .add_options = [](boost::program_options::options_description&) {},
    .run = run_status};

}  // namespace retort::inline v1::cli
