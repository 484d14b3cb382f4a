#include "registry/link_checks.hpp"

#include "core/lists.hpp"
#include "core/source_path.hpp"

#include <retort/error.hpp>
#include <retort/migration_class.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <functional>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

using detail::MigrationManifest;
using detail::MigrationNode;
using Nodes = std::span<const MigrationNode* const>;

std::string where(const MigrationNode& node) { return source_path({node.file, node.line}); }

// What a manifest says and what is linked

bool agrees(const MigrationManifest& manifest) {
  for (std::size_t i = 0; i < manifest.size; ++i) {
    const MigrationNode* node = manifest.nodes[i];
    if (node == nullptr) return false;
    // Linkers keep one copy of equal literals, so that mostly the text need not be looked at.
    const char* const expected = manifest.expected_ids[i];
    if (node->revision != expected && std::strcmp(node->revision, expected) != 0) return false;
  }
  return true;
}

/// The first few of them: `"a", "b" and 7 more`.
std::string quoted(const std::vector<std::string>& names) {
  constexpr std::size_t limit = 10;
  const std::size_t shown = std::min(names.size(), limit);
  std::string text =
      fmt::format("{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  if (names.size() > shown) text += fmt::format(" and {} more", names.size() - shown);
  return text;
}

[[noreturn]] void fail_disagreement(const MigrationManifest& manifest) {
  std::vector<std::string> built;
  std::vector<std::string> linked;
  for (std::size_t i = 0; i < manifest.size; ++i) {
    built.push_back(fmt::format("\"{}\"", manifest.expected_ids[i]));
    const MigrationNode* node = manifest.nodes[i];
    if (node != nullptr) linked.push_back(fmt::format("\"{}\"", node->revision));
  }
  std::ranges::sort(built);
  std::ranges::sort(linked);
  const std::vector<std::string> missing = without(built, linked);
  const std::vector<std::string> unexpected = without(linked, built);
  std::string message =
      fmt::format("revisions of \"{}\": {} built, {} linked", manifest.library, built.size(), linked.size());
  if (!missing.empty()) message += fmt::format("; missing: {}", quoted(missing));
  if (!unexpected.empty()) message += fmt::format("; not expected: {}", quoted(unexpected));
  throw ConfigError(message, "build the library of migrations and the program again: they are of different builds");
}

// Classes that the linker could take for one another

/// The class that the object is of, as the linker left it: two classes that it made one have one table of virtual
/// functions. (The Itanium ABI, which g++ and clang follow, keeps its address at the beginning of the object.)
const void* class_of(const Migration& migration) {
  const void* table = nullptr;
  std::memcpy(&table, static_cast<const void*>(&migration), sizeof table);
  return table;
}

bool are_merged(const MigrationNode& left, const MigrationNode& right) {
  return class_of(*left.migration) == class_of(*right.migration);
}

[[noreturn]] void fail_alike(const MigrationNode& one, const MigrationNode& other) {
  const auto place = [](const MigrationNode& node) { return std::tuple(std::string_view(node.file), node.line); };
  const bool in_order = place(one) <= place(other);
  const MigrationNode& left = in_order ? one : other;
  const MigrationNode& right = in_order ? other : one;
  if (place(left) == place(right)) {
    throw ConfigError(fmt::format("the migration {} ({}) is linked twice", left.class_name, where(left)),
                      "link its library into the program or into one shared library, not into both");
  }
  const std::string both =
      fmt::format("{} in {} and {} in {}", left.class_name, where(left), right.class_name, where(right));
  if (std::string_view(left.set) == right.set) {
    throw ConfigError(fmt::format("two migrations of one set have the same class name: {}", both),
                      "rename one of them");
  }
  throw ConfigError(fmt::format("the linker has made one of two migrations: {}", both),
                    "rename one of them, or put both into anonymous namespaces");
}

bool are_alike(const MigrationNode& left, const MigrationNode& right) {
  return std::strcmp(left.class_name, right.class_name) == 0 &&
         (std::strcmp(left.set, right.set) == 0 || are_merged(left, right));
}

/// Nodes by class name. With open addressing, since every start of a program pays for it.
class ClassTable {
 public:
  explicit ClassTable(std::size_t size) : places_(std::bit_ceil(2 * size + 1)) {}

  /// The place of the one that is alike, or the empty one where this node belongs.
  const MigrationNode*& place_of(const MigrationNode& node) {
    const std::size_t mask = places_.size() - 1;
    std::size_t place = std::hash<std::string_view>{}(node.class_name) & mask;
    while (places_[place] != nullptr && !are_alike(*places_[place], node)) place = (place + 1) & mask;
    return places_[place];
  }

 private:
  std::vector<const MigrationNode*> places_;
};

}  // namespace

void check_manifest(const MigrationManifest& manifest) {
  if (!agrees(manifest)) fail_disagreement(manifest);
}

void check_classes(Nodes set, Nodes others) {
  ClassTable classes(set.size());
  for (const MigrationNode* node : set) {
    const MigrationNode*& place = classes.place_of(*node);
    if (place != nullptr) fail_alike(*place, *node);
    place = node;
  }
  for (const MigrationNode* node : others) {
    if (const MigrationNode* place = classes.place_of(*node)) fail_alike(*place, *node);
  }
}

}  // namespace retort::inline v1
