#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/scaffold/migration_folders.hpp"
#include "cli/squash/squashed_file.hpp"
#include "cli/text_file.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

namespace po = boost::program_options;
namespace fs = std::filesystem;

void add_squash_options(po::options_description& description) {
  auto add = description.add_options();
  add("message,m", po::value<std::string>()->value_name("TEXT"), "what the new migration is called");
  add("output,o", po::value<std::string>()->value_name("FILE"), "where to write it, instead of beside the last one");
}

std::string option(const Invocation& invocation, const char* name, const std::string& otherwise) {
  return invocation.has(name) ? invocation.values[name].as<std::string>() : otherwise;
}

[[noreturn]] void refuse(const std::string& why, const std::string& hint) {
  throw UsageError("these migrations cannot become one: " + why, hint);
}

std::string id_of(const RevisionMap& revisions, std::size_t revision) {
  return std::string(revisions.revisions()[revision].id);
}

/// One line: each comes after the one before it, and nothing outside hangs on what is inside.
void check_is_line(const RevisionMap& revisions, const std::vector<std::size_t>& range) {
  for (std::size_t i = 0; i < range.size(); ++i) {
    const std::string id = id_of(revisions, range[i]);
    const auto children = revisions.children(range[i]);
    const auto& parents = revisions.revisions()[range[i]].down_revisions;
    if (i > 0 && (parents.size() != 1 || parents.front() != id_of(revisions, range[i - 1]))) {
      refuse(fmt::format("{} does not come after {} alone", id, id_of(revisions, range[i - 1])),
             "squash the line up to there, and the line after it");
    }
    if (i + 1 < range.size() && children.size() != 1) {
      refuse(fmt::format("{} revisions come after {}", children.size(), id), fmt::format("squash up to {}", id));
    }
  }
}

void check_is_no_dependency(const RevisionMap& revisions, const std::vector<std::size_t>& range) {
  for (std::size_t other = 0; other < revisions.revisions().size(); ++other) {
    if (std::find(range.begin(), range.end(), other) != range.end()) continue;
    for (const std::string_view name : revisions.revisions()[other].depends_on) {
      const std::size_t needed = revisions.resolve(name).front();
      const auto found = std::find(range.begin(), range.end() - 1, needed);
      if (found == range.end() - 1) continue;
      refuse(fmt::format("{} depends on {}", id_of(revisions, other), id_of(revisions, needed)),
             fmt::format("squash up to {}, or let it depend on {}", id_of(revisions, needed),
                         id_of(revisions, range.back())));
    }
  }
}

void check_transactions(const Registry& registry, const std::vector<std::size_t>& range) {
  for (const std::size_t revision : range) {
    if (registry.transaction(revision) == Transaction::per_migration) continue;
    refuse(fmt::format("{} says Transaction::none", id_of(registry.revisions(), revision)),
           "squash what is before it, and what is after it");
  }
}

/// Oldest first.
std::vector<std::size_t> range_of(const Invocation& invocation) {
  const std::string text = invocation.revision("");
  if (text.empty()) throw UsageError("squash needs a range", "squash FROM:TO makes one of all from FROM to TO");
  const RevisionMap& revisions = invocation.registry().revisions();
  const RevisionRange ends = revision_range(text);
  std::vector<std::size_t> range = revisions.history(ends.lower, ends.upper);
  std::reverse(range.begin(), range.end());
  if (range.size() < 2) refuse("there are fewer than two", "give a range of two at least");
  check_is_line(revisions, range);
  check_is_no_dependency(revisions, range);
  check_transactions(invocation.registry(), range);
  return range;
}

/// Where retort.ini says that migrations are. Without one: as the compiler was given it, relative to the project, which
/// is this folder or one above it.
fs::path source_path(const RevisionInfo& info, const Settings& settings) {
  if (!settings.config_file.empty()) return MigrationFolders(settings).source_of(info);
  const fs::path file(info.file);
  if (file.is_absolute() && fs::exists(file)) return file;
  for (fs::path folder = fs::current_path();; folder = folder.parent_path()) {
    if (!info.file.empty() && fs::exists(folder / file)) return folder / file;
    if (folder == folder.parent_path()) break;
  }
  throw ConfigError(fmt::format("the source of {} is not found: {}", info.id, info.file),
                    "run this in the project's folder, or let retort.ini say where migrations are");
}

void write_new(const fs::path& path, const std::string& text) {
  if (fs::exists(path)) throw UsageError(fmt::format("{} is there already", path.string()), "give another --output");
  write_new_file(path.string(), text);
}

struct Squash {
  std::vector<SquashedPart> parts{};
  std::vector<fs::path> files{};
};

Squash read(const Invocation& invocation) {
  Squash squash;
  const RevisionMap& revisions = invocation.registry().revisions();
  for (const std::size_t revision : range_of(invocation)) {
    const RevisionInfo info = info_of(revisions, revision);
    const fs::path path = source_path(info, invocation.settings);
    squash.parts.push_back({.info = info, .source = migration_source(read_text_file(path.string()), path.string())});
    squash.files.push_back(path);
  }
  return squash;
}

fs::path output_path(const Invocation& invocation, const fs::path& last) {
  const fs::path beside = last.parent_path() / (last.stem().string() + "_squashed.cpp");
  return option(invocation, "output", beside.string());
}

void report(const Invocation& invocation, const Squash& squash, const fs::path& path) {
  std::vector<std::string> files;
  for (const fs::path& file : squash.files) files.push_back(fs::proximate(file).string());
  const std::string id = squash.parts.back().info.id;
  const std::string first = squash.parts.front().info.id;
  if (invocation.has("json")) {
    invocation.out << text_of({{"revision", id}, {"file", fs::proximate(path).string()}, {"delete", files}}) << '\n';
    return;
  }
  if (invocation.has("quiet")) return;
  invocation.out << fmt::format("wrote {}: {} in one, still called {}\n", fs::proximate(path).string(),
                                count_of_migrations(squash.parts.size()), id)
                 << "delete now, for they are in it:\n";
  for (const std::string& file : files) invocation.out << "  " << file << '\n';
  invocation.out << fmt::format(
      "A database before {0} runs all of it, one at {1} or later nothing, and one between them the rest.\n"
      "Once none is left between them, the parts may be merged by hand, and `replaces` goes.\n",
      first, id);
}

int run_squash(const Invocation& invocation) {
  const Squash squash = read(invocation);
  const fs::path path = output_path(invocation, squash.files.back());
  const std::string& first = squash.parts.front().info.message;
  const std::string message =
      option(invocation, "message", fmt::format("{} to {}", first, squash.parts.back().info.message));
  write_new(path, squashed_file(squash.parts, message));
  report(invocation, squash, path);
  return ok;
}

}  // namespace

const Command squash_command{
    .name = "squash",
    .arguments = "FROM:TO",
    .summary = "Make one migration of a line of them",
    .help =
        "FROM and TO are included; either may be left out. The new migration has TO's id, so what\n"
        "comes after it stays as it is, and databases at TO notice nothing. It keeps every part,\n"
        "and names them in `replaces`: a database that stands at one of them runs only the rest.\n"
        "Finish interrupted migrations before: status shows them.",
    .example = "squash 5cd038a8f131:8e44b6f0c2a1 -m \"the first year\"",
    .add_options = add_squash_options,
    .run = run_squash};

}  // namespace retort::inline v1::cli
