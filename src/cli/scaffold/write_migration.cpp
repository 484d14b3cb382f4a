#include "cli/scaffold/write_migration.hpp"

#include "cli/output.hpp"
#include "cli/path_text.hpp"
#include "cli/process.hpp"
#include "cli/scaffold/hooks.hpp"
#include "cli/scaffold/migration_folders.hpp"
#include "cli/scaffold/templates.hpp"
#include "cli/text_file.hpp"

#include <retort/detail/migration_node.hpp>
#include <retort/error.hpp>

#include <ctime>
#include <filesystem>
#include <ostream>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

namespace po = boost::program_options;

void check_id(const std::string& id, const RevisionMap& revisions) {
  if (!detail::is_revision_id(id.c_str())) {
    throw UsageError(fmt::format("\"{}\" cannot be a revision id", id),
                     "it is 1 to 64 letters, digits, _ or ., and not head, heads, base or current");
  }
  if (const std::size_t other = revisions.find(id); other != RevisionMap::npos) {
    throw UsageError(fmt::format("there is a revision {} already: {}", id, info_of(revisions, other).file),
                     "leave out --rev-id for a random one");
  }
}

std::string unused_id(const RevisionMap& revisions) {
  std::string id = random_revision();
  while (revisions.find(id) != RevisionMap::npos) id = random_revision();
  return id;
}

/// Builds the graph with the new migration in it: it says what is wrong better than any check of this one.
void check_graph(const RevisionMap& revisions, const NewMigration& migration, const std::string& file) {
  std::vector<Revision> all(revisions.revisions().begin(), revisions.revisions().end());
  const auto views = [](const std::vector<std::string>& names) {
    return std::vector<std::string_view>(names.begin(), names.end());
  };
  all.push_back({.id = migration.revision,
                 .down_revisions = views(migration.down_revisions),
                 .depends_on = views(migration.depends_on),
                 .branch_labels = views(migration.branch_labels),
                 .message = migration.message,
                 .where = {.file = file.c_str(), .line = 0}});
  const RevisionMap checked{std::move(all)};
}

struct Template {
  std::string name{};
  std::string text{};
};

Template template_of(const Settings& settings, const std::string& own) {
  const std::string& file = settings.database.files.template_file;
  if (file.empty()) return {.name = own, .text = std::string(embedded_text(own))};
  const std::string path = settings.path(file).string();
  return {.name = path_text(path), .text = read_text_file(path)};
}

/// What was asked for would be lost.
void check_mentions(const Template& used, const char* field, bool is_needed) {
  if (!is_needed || mentions(used.text, field)) return;
  throw ConfigError(fmt::format("the template {} has no place for @{}@", used.name, field),
                    "add it on a line of its own");
}

std::string source_of(const NewMigration& migration, const Settings& settings, const std::string& template_name) {
  const Template used = template_of(settings, template_name);
  check_mentions(used, "branch_labels", !migration.branch_labels.empty());
  check_mentions(used, "depends_on", !migration.depends_on.empty());
  check_mentions(used, "upgrade", !migration.upgrade.empty());
  check_mentions(used, "downgrade", !migration.downgrade.empty());
  return filled(used.text, fields_of(migration), used.name);
}

/// Whether the project says how clang-format is to lay sources out, and there is one.
bool has_style(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::path at = std::filesystem::absolute(folder, error);
  while (!std::filesystem::exists(at / ".clang-format", error)) {
    if (at == at.parent_path()) return false;
    at = at.parent_path();
  }
  return find_program("clang-format").has_value();
}

void print_written(const Invocation& invocation, const NewMigration& migration, const std::string& path) {
  if (invocation.has("json")) {
    invocation.out << text_of(nlohmann::ordered_json{{"revision", migration.revision},
                                                     {"down_revision", migration.down_revisions},
                                                     {"file", path}})
                   << '\n';
  } else if (!invocation.has("quiet")) {
    invocation.out << fmt::format("wrote {}\n", path);
  }
}

}  // namespace

void add_draft_options(po::options_description& description) {
  auto add = description.add_options();
  add("message,m", po::value<std::string>()->value_name("TEXT"), "what it does; names the file and the class");
  add("rev-id", po::value<std::string>()->value_name("ID"), "its id, instead of a random one");
  add("branch-label", po::value<std::vector<std::string>>()->value_name("LABEL")->composing(),
      "a name for the branch that begins with it");
  add("splice", "go on from a revision that is no head, and so begin a branch");
}

const RevisionMap& revisions_so_far(const Invocation& invocation) {
  static const RevisionMap none{{}};
  const Registry& registry = invocation.registry();
  return registry.size() == 0 ? none : registry.revisions();
}

Draft begin_draft(const Invocation& invocation, const RevisionMap& revisions) {
  Draft draft;
  draft.migration.revision = invocation.has("rev-id") ? invocation.value("rev-id") : unused_id(revisions);
  check_id(draft.migration.revision, revisions);
  draft.migration.message = invocation.value("message");
  draft.migration.branch_labels = invocation.all_values("branch-label");
  return draft;
}

int write_migration(const Invocation& invocation, const RevisionMap& revisions, Draft draft) {
  const Settings& settings = invocation.settings;
  const MigrationFiles& files = settings.database.files;
  const MigrationFolders folders(settings);
  folders.check_complete(revisions);

  NewMigration& migration = draft.migration;
  for (const std::size_t parent : draft.parents)
    migration.down_revisions.emplace_back(revisions.revisions()[parent].id);
  migration.created = moment_in(files.timezone, std::time(nullptr));
  migration.class_name = class_name_of(migration, folders.classes());
  const std::filesystem::path folder = folders.choose(draft.version_path, revisions, draft.parents);
  const std::string file = (folder / file_name_of(migration, files.file_template, files.truncate_slug_length)).string();
  check_graph(revisions, migration, path_text(file));
  write_new_file(file, source_of(migration, settings, draft.template_name));
  print_written(invocation, migration, path_text(file));
  std::vector<std::string> hooks = files.post_write_hooks;
  if (!migration.upgrade.empty() && has_style(folder)) hooks.insert(hooks.begin(), "clang-format -i --style=file");
  return run_hooks(hooks, file, settings, invocation.err) ? ok : failed;
}

}  // namespace retort::inline v1::cli
