#include "registry/linked_set.hpp"

#include "registry/link_checks.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

using detail::MigrationManifest;
using detail::MigrationNode;

/// How many migrations each set has.
std::map<std::string_view, std::size_t> count_sets(const Enrolled& enrolled) {
  std::map<std::string_view, std::size_t> sets;
  for (const MigrationManifest* manifest : enrolled.manifests) sets[manifest->set] += manifest->size;
  std::string_view last;
  std::size_t* count = nullptr;
  for (const MigrationNode* node : enrolled.nodes) {
    if (count == nullptr || last != node->set) count = &sets[last = node->set];
    ++*count;
  }
  return sets;
}

std::string describe_sets(const std::map<std::string_view, std::size_t>& sets) {
  std::string text;
  for (const auto& [name, count] : sets) {
    if (!text.empty()) text += ", ";
    text +=
        fmt::format("{} ({} migration{})", name.empty() ? "one without a name" : name, count, count == 1 ? "" : "s");
  }
  return text;
}

[[noreturn]] void fail_without_migrations() {
  throw ConfigError("no migrations are linked into this program",
                    "make their library with retort_add_migrations(). Without it: link a static library whole "
                    "($<LINK_LIBRARY:WHOLE_ARCHIVE,name>, or -Wl,--whole-archive), give the program the objects of an "
                    "object library ($<TARGET_OBJECTS:name>), link a shared library under -Wl,--no-as-needed, and see "
                    "to it that the program holds one copy of Retort only");
}

[[noreturn]] void fail_ambiguous(const std::map<std::string_view, std::size_t>& sets) {
  const bool all_named = !sets.contains({});
  throw ConfigError(fmt::format("{} sets of migrations are linked into this program, and none was chosen: {}",
                                sets.size(), describe_sets(sets)),
                    all_named ? fmt::format("choose one, as in retort::registry(\"{}\")", sets.begin()->first)
                              : "choose one, as in retort::registry(\"name\"); the one without a name gets it when "
                                "retort_add_migrations() makes its library");
}

[[noreturn]] void fail_unknown(std::string_view name, const std::map<std::string_view, std::size_t>& sets) {
  throw ConfigError(fmt::format("no set of migrations called \"{}\" is linked into this program; there is: {}", name,
                                describe_sets(sets)),
                    "a set is called as the target given to retort_add_migrations(), or as its SET says; when its "
                    "library is missing from the link, link it");
}

std::string_view choose(const std::map<std::string_view, std::size_t>& sets, std::string_view name) {
  if (sets.empty()) fail_without_migrations();
  if (name.empty() && sets.size() > 1) fail_ambiguous(sets);
  if (name.empty()) return sets.begin()->first;
  const auto found = sets.find(name);
  if (found == sets.end()) fail_unknown(name, sets);
  return found->first;
}

bool stands_before(const MigrationNode* left, const MigrationNode* right) {
  if (const int order = std::strcmp(left->file, right->file); order != 0) return order < 0;
  if (left->line != right->line) return left->line < right->line;
  return std::strcmp(left->revision, right->revision) < 0;
}

/// Returns how many libraries there are.
std::size_t append_libraries(std::vector<const MigrationNode*>& nodes, const Enrolled& enrolled, std::string_view set) {
  std::vector<const MigrationManifest*> manifests;
  for (const MigrationManifest* manifest : enrolled.manifests) {
    if (manifest->set == set) manifests.push_back(manifest);
  }
  std::ranges::sort(manifests, {},
                    [](const MigrationManifest* manifest) { return std::string_view(manifest->library); });
  for (const MigrationManifest* manifest : manifests) {
    check_manifest(*manifest);
    nodes.insert(nodes.end(), manifest->nodes, manifest->nodes + manifest->size);
  }
  return manifests.size();
}

void append_self_enrolled(std::vector<const MigrationNode*>& nodes, const Enrolled& enrolled, std::string_view set) {
  const auto begin = static_cast<std::ptrdiff_t>(nodes.size());
  for (const MigrationNode* node : enrolled.nodes) {
    if (node->set == set) nodes.push_back(node);
  }
  // Linkers are mostly given sorted names.
  if (std::is_sorted(nodes.begin() + begin, nodes.end(), stands_before)) return;
  std::sort(nodes.begin() + begin, nodes.end(), stands_before);
}

std::vector<const MigrationNode*> nodes_of_other_sets(const Enrolled& enrolled, std::string_view set) {
  std::vector<const MigrationNode*> nodes;
  for (const MigrationManifest* manifest : enrolled.manifests) {
    if (manifest->set == set) continue;
    std::copy_if(manifest->nodes, manifest->nodes + manifest->size, std::back_inserter(nodes),
                 [](const MigrationNode* node) { return node != nullptr; });
  }
  std::ranges::copy_if(enrolled.nodes, std::back_inserter(nodes),
                       [set](const MigrationNode* node) { return node->set != set; });
  return nodes;
}

}  // namespace

LinkedSet linked_set(const Enrolled& enrolled, std::string_view name) {
  const auto sets = count_sets(enrolled);
  LinkedSet result{.name = choose(sets, name)};
  const std::size_t libraries = append_libraries(result.nodes, enrolled, result.name);
  const std::size_t listed = result.nodes.size();
  append_self_enrolled(result.nodes, enrolled, result.name);
  result.is_one_library = libraries == 1 && listed == result.nodes.size();
  const std::vector<const MigrationNode*> others = nodes_of_other_sets(enrolled, result.name);
  if (!result.is_one_library || !others.empty()) check_classes(result.nodes, others);
  return result;
}

}  // namespace retort::inline v1
