#include "cli/commands.hpp"
#include "cli/commands/reading.hpp"
#include "cli/output.hpp"
#include "connection/redact.hpp"

#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

using Json = nlohmann::ordered_json;

void add_plan_options(boost::program_options::options_description& description) {
  auto add = description.add_options();
  add("downgrade", "what a downgrade would undo");
  add("sql", "with the statements of each migration");
  add("check", "exit with 3 when there is something to do");
}

/// A migration's statements, without passwords, nor parameters' values where they are sent apart.
void print_statements(std::ostream& out, const PlannedMigration& migration, Direction direction) {
  out << fmt::format("-- {} {}\n", direction == Direction::upgrade ? "upgrade" : "downgrade",
                     line_of({.info = migration.revision}));
  if (!migration.not_known.empty()) out << fmt::format("-- {}\n", migration.not_known);
  for (const Statement& statement : migration.statements) {
    if (!statement.transactional) out << "-- outside a transaction\n";
    out << redacted(statement.text) << ";\n";
  }
}

Json json_of(const PlannedMigration& migration, bool with_sql) {
  Json json{{"revision", migration.revision.id}, {"message", migration.revision.message}};
  if (!with_sql) return json;
  json["statements"] = Json::array();
  for (const Statement& statement : migration.statements) {
    json["statements"].push_back({{"sql", redacted(statement.text)}, {"transactional", statement.transactional}});
  }
  if (!migration.not_known.empty()) json["not_known"] = migration.not_known;
  return json;
}

std::vector<PlannedMigration> planned(Migrator& migrator, Direction direction, const std::string& target,
                                      bool with_sql) {
  if (with_sql) return migrator.plan_with_statements(direction, target);
  std::vector<PlannedMigration> result;
  for (RevisionInfo& revision : migrator.plan(direction, target)) result.push_back({.revision = std::move(revision)});
  return result;
}

void print_list(const Invocation& invocation, const std::vector<PlannedMigration>& plan, Direction direction) {
  const bool is_upgrade = direction == Direction::upgrade;
  if (plan.empty()) {
    invocation.out << (is_upgrade ? "nothing to apply\n" : "nothing to undo\n");
    return;
  }
  const RevisionMap& revisions = invocation.registry().revisions();
  const RevisionViews views(revisions);
  invocation.out << fmt::format("{} to {}:\n", count_of_migrations(plan.size()), is_upgrade ? "apply" : "undo");
  for (const PlannedMigration& migration : plan) {
    invocation.out << "  " << line_of(views.view(migration.revision.id)) << '\n';
  }
}

int run_plan(const Invocation& invocation) {
  const Direction direction = invocation.has("downgrade") ? Direction::downgrade : Direction::upgrade;
  const std::string target = invocation.revision(direction == Direction::upgrade ? "head" : "");
  if (target.empty())
    throw UsageError("plan --downgrade needs a revision", "plan --downgrade -1 is about the last one");
  const bool with_sql = invocation.has("sql");
  Migrator migrator = invocation.migrator();
  const std::vector<PlannedMigration> plan = planned(migrator, direction, target, with_sql);
  if (invocation.has("json")) {
    Json array = Json::array();
    for (const PlannedMigration& migration : plan) array.push_back(json_of(migration, with_sql));
    invocation.out << text_of(array) << '\n';
  } else if (with_sql) {
    for (const PlannedMigration& migration : plan) print_statements(invocation.out, migration, direction);
  } else if (!invocation.has("quiet")) {
    print_list(invocation, plan, direction);
  }
  return invocation.has("check") && !plan.empty() ? differences : ok;
}

}  // namespace

const Command plan_command{.name = "plan",
                           .arguments = "[REVISION]",
                           .summary = "Show what upgrade would run on this database (default: up to head)",
                           .help =
                               "In the order of the run, from where the database is. Nothing is run or created.\n"
                               "With --sql the statements are those that this server would get, without passwords;\n"
                               "upgrade --sql writes a script that can be run.",
                           .example = "plan head --sql",
                           .add_options = add_plan_options,
                           .run = run_plan};

}  // namespace retort::inline v1::cli
