#include "cli/scaffold/autogenerate.hpp"

#include "autogenerate/plan/apply.hpp"
#include "autogenerate/plan/groups.hpp"
#include "autogenerate/plan/in_words.hpp"
#include "autogenerate/plan/proof.hpp"
#include "autogenerate/writer/writer.hpp"
#include "cli/schema/comparison.hpp"

#include <retort/error.hpp>

#include <cstdlib>
#include <optional>
#include <ostream>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

namespace {

namespace po = boost::program_options;

/// A migration says what leads from the migrations before it to what is declared: the database has to be there.
void check_is_at_head(const Invocation& invocation) {
  Migrator migrator = invocation.migrator();
  if (invocation.registry().size() == 0 || !migrator.is_pending("heads")) return;
  std::vector<std::string> ids;
  for (const RevisionInfo& revision : migrator.plan(Direction::upgrade, "heads")) ids.push_back(revision.id);
  throw UsageError(
      fmt::format("the database is behind the migrations: {} have yet to be applied", fmt::join(ids, ", ")),
      fmt::format("{} upgrade head, then try again", invocation.options.program));
}

/// What stands at the left of the plan: nothing for a baseline.
SchemaSource before(const Invocation& invocation) {
  return schema_source(invocation.has("from-database") ? "empty" : invocation.url());
}

SchemaSource after(const Invocation& invocation) {
  if (!invocation.has("from-database")) return schema_source("schema");
  const std::string given = invocation.value("from-database");
  return schema_source(given.empty() ? invocation.url() : given);
}

void check_proof(const std::vector<SchemaPlan>& plans, const Workshop& workshop) {
  const Proof proof = prove(plans, workshop);
  if (proof.holds()) return;
  std::string message = "nothing is written, because what was found does not hold: " + proof.failure;
  for (const std::string& line : proof.differences) message += "\n  still to do: " + line;
  throw Error(ErrorKind::usage, {.message = std::move(message),
                                 .hint = "leave out what it is about with --exclude, and write that part by hand"});
}

/// The statements of a function's body; what is needed where there are none.
std::string body(const std::vector<PlannedChange>& changes, const CompileContext& target) {
  std::string text = write(remarked(changes), {.target = target}).text;
  if (text.empty()) text = "    static_cast<void>(op);\n";
  text.pop_back();
  return text;
}

/// A baseline is what was there before any migration.
void check_is_first(const RevisionMap& revisions) {
  if (revisions.revisions().empty()) return;
  throw UsageError(fmt::format("there are migrations already, the last is {}", revisions.revisions().back().id),
                   "--from-database writes the first one; use --autogenerate for those after it");
}

/// The database has what the migrations of the baseline would create.
void stamp(const Invocation& invocation, const std::vector<std::string>& ids) {
  OperationsAsMigrations baseline(invocation.migrator_options().tables);
  for (const std::string& id : ids) baseline.add(id, {}, {});
  baseline.on(invocation.connect()).stamp(ids.back());
  if (!invocation.has("quiet") && !invocation.has("json")) {
    invocation.out << fmt::format("stamped {}: the database has it already\n", ids.back());
  }
}

/// In the words of a migration, as the program wants them.
void put_in_words(SchemaPlan& plan, const Invocation& invocation, const Workshop& workshop) {
  plan.up = in_words(std::move(plan.up), workshop);
  plan.down = in_words(std::move(plan.down), workshop);
  if (invocation.options.rewrite) invocation.options.rewrite(plan.up, plan.down);
}

std::optional<Grouping> wanted_grouping(const Invocation& invocation) {
  if (!invocation.has("per-table-group")) return std::nullopt;
  if (!invocation.has("from-database")) {
    throw UsageError("--per-table-group divides a baseline", "say --from-database, or leave it out");
  }
  if (invocation.has("rev-id")) {
    throw UsageError("--rev-id names one revision, and --per-table-group writes several", "leave one of them out");
  }
  const std::string word = invocation.value("per-table-group");
  if (const auto grouping = grouping_of(word)) return grouping;
  throw UsageError(fmt::format("--per-table-group {}: there are no such groups", word),
                   "they are foreign-keys, schema or prefix");
}

/// One plan, or one a group: what each is about stands behind the message.
std::vector<GroupPlan> divided(SchemaPlan plan, std::optional<Grouping> grouping, const Workshop& workshop) {
  if (grouping) return plans_by_group(plan.to, *grouping, {.context = context_of(workshop)});
  std::vector<GroupPlan> plans;
  plans.push_back({.plan = std::move(plan)});
  return plans;
}

std::string message_of(const std::string& message, const std::string& group) {
  if (group.empty() || message.empty()) return message + group;
  return fmt::format("{}: {}", message, group);
}

std::vector<Draft> drafts_of(const Draft& first, const std::vector<GroupPlan>& groups, const RevisionMap& revisions,
                             const CompileContext& target) {
  std::vector<Draft> drafts;
  for (const GroupPlan& group : groups) {
    Draft draft = first;
    if (!drafts.empty()) draft.migration.revision = unused_id(revisions);
    draft.migration.message = message_of(first.migration.message, group.name);
    draft.migration.upgrade = body(group.plan.up, target);
    draft.migration.downgrade = body(group.plan.down, target);
    draft.template_name = "autogenerated.cpp.in";
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

std::vector<SchemaPlan> plans_of(const std::vector<GroupPlan>& groups) {
  std::vector<SchemaPlan> plans;
  for (const GroupPlan& group : groups) plans.push_back(group.plan);
  return plans;
}

int write(const Invocation& invocation, const RevisionMap& revisions, std::vector<Draft> drafts) {
  if (invocation.has("per-table-group")) return write_migrations(invocation, revisions, std::move(drafts));
  return write_migration(invocation, revisions, std::move(drafts.front()));
}

}  // namespace

void add_autogenerate_options(po::options_description& description) {
  auto add = description.add_options();
  add("autogenerate", "fill it in: what leads from the database to the schema that the program declares");
  add("from-database", po::value<std::string>()->implicit_value("")->value_name("[URL]"),
      "fill it in: what creates the schema of the database, or of a URL or .sql file; the database is stamped");
  add("per-table-group", po::value<std::string>()->implicit_value("foreign-keys")->value_name("[BY]"),
      "with --from-database: a migration for each group of tables that foreign-keys connect, or that have one schema "
      "or prefix");
  add_destruction_option(description);
  add_comparison_options(description);
}

bool is_autogenerate(const Invocation& invocation) {
  return invocation.has("autogenerate") || invocation.has("from-database");
}

int autogenerate(const Invocation& invocation, const RevisionMap& revisions, Draft draft) {
  const bool is_baseline = invocation.has("from-database");
  const std::optional<Grouping> grouping = wanted_grouping(invocation);
  if (is_baseline) check_is_first(revisions);
  if (!is_baseline) check_is_at_head(invocation);
  const SchemaSource from = before(invocation);
  const SchemaSource to = after(invocation);
  const Workshop workshop = workshop_of(invocation, {from, to});
  std::vector<GroupPlan> groups = divided(compare(invocation, from, to, workshop), grouping, workshop);
  for (GroupPlan& group : groups) put_in_words(group.plan, invocation, workshop);
  std::erase_if(groups, [](const GroupPlan& group) { return group.plan.is_empty(); });
  if (groups.empty()) {
    if (!invocation.has("quiet")) invocation.out << "there is nothing to do: no migration is written\n";
    return ok;
  }
  for (const GroupPlan& group : groups) check_destruction(invocation, group.plan);
  check_proof(plans_of(groups), workshop);
  std::vector<Draft> drafts = drafts_of(draft, groups, revisions, context_of(workshop));
  std::vector<std::string> ids;
  for (const Draft& one : drafts) ids.push_back(one.migration.revision);
  const int code = write(invocation, revisions, std::move(drafts));
  if (is_baseline && invocation.value("from-database").empty()) stamp(invocation, ids);
  return code;
}

}  // namespace retort::inline v1::cli
