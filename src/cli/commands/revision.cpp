#include "cli/commands.hpp"
#include "cli/scaffold/autogenerate.hpp"
#include "cli/scaffold/write_migration.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

namespace {

namespace po = boost::program_options;

void add_options(po::options_description& description) {
  add_draft_options(description);
  auto add = description.add_options();
  add("head", po::value<std::string>()->value_name("REVISION"),
      "what it follows, where there are several heads: an id, a branch label; base begins anew");
  add("depends-on", po::value<std::vector<std::string>>()->value_name("REVISION")->composing(),
      "what has to be applied before it; may be repeated");
  add("version-path", po::value<std::string>()->value_name("FOLDER"), "which of several version_locations");
  add_autogenerate_options(description);
}

std::vector<std::string> ids_of(const RevisionMap& revisions, const std::vector<std::size_t>& indices) {
  std::vector<std::string> ids;
  ids.reserve(indices.size());
  for (const std::size_t index : indices) ids.emplace_back(revisions.revisions()[index].id);
  return ids;
}

/// Without --head the only head; nothing in front of the first migration.
std::vector<std::size_t> wanted_parents(const Invocation& invocation, const RevisionMap& revisions) {
  if (!invocation.has("head")) {
    std::vector<std::size_t> heads = revisions.heads();
    if (heads.size() <= 1) return heads;
    throw UsageError(fmt::format("there are {} heads: {}", heads.size(), fmt::join(ids_of(revisions, heads), ", ")),
                     "--head REVISION goes on from one of them, merge joins them");
  }
  const std::vector<std::string> given{invocation.value("head")};
  std::vector<std::size_t> parents = revisions.parents_of_new(given, invocation.has("splice"));
  if (parents.size() > 1) {
    throw UsageError(fmt::format("--head {} are {} revisions: {}", invocation.value("head"), parents.size(),
                                 fmt::join(ids_of(revisions, parents), ", ")),
                     "a revision follows one; merge joins several");
  }
  return parents;
}

bool is_label(const RevisionMap& revisions, std::string_view name) {
  return std::ranges::any_of(revisions.revisions(), [name](const Revision& revision) {
    return std::ranges::find(revision.branch_labels, name) != revision.branch_labels.end();
  });
}

/// A label stays one; anything else is written out as the id that it means.
std::vector<std::string> dependencies_of(const Invocation& invocation, const RevisionMap& revisions) {
  std::vector<std::string> dependencies;
  for (const std::string& name : invocation.all_values("depends-on")) {
    if (is_label(revisions, name)) {
      dependencies.push_back(name);
      continue;
    }
    const std::vector<std::size_t> meant = revisions.resolve(name);
    if (meant.empty()) throw UsageError(fmt::format("--depends-on {}: that is no revision", name));
    for (std::string& id : ids_of(revisions, meant)) dependencies.push_back(std::move(id));
  }
  return dependencies;
}

int run_revision(const Invocation& invocation) {
  const RevisionMap& revisions = revisions_so_far(invocation);
  Draft draft = begin_draft(invocation, revisions);
  draft.parents = wanted_parents(invocation, revisions);
  draft.migration.depends_on = dependencies_of(invocation, revisions);
  draft.version_path = invocation.value("version-path");
  if (is_autogenerate(invocation)) return autogenerate(invocation, revisions, std::move(draft));
  draft.template_name = "migration.cpp.in";
  return write_migration(invocation, revisions, std::move(draft));
}

}  // namespace

const Command revision_command{
    .name = "revision",
    .arguments = "",
    .summary = "Write the source of a new migration",
    .help =
        "It follows the newest one. The file lies in version_locations and is called as file_template says, both of\n"
        "retort.ini; post_write_hooks are run on it. It is to be filled in by hand, or with\n"
        "--autogenerate, it is what leads from the database, which has to be at head, to the schema\n"
        "that the program declares. That plan has been run forwards and backwards on a scratch\n"
        "database before it is written; the database itself is only read.",
    .example = "revision --autogenerate -m \"add account table\"",
    .add_options = add_options,
    .run = run_revision};

}  // namespace retort::inline v1::cli
