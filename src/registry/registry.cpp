#include "registry/class_words.hpp"
#include "registry/collect.hpp"
#include "registry/enrolled.hpp"
#include "registry/linked_set.hpp"
#include "registry/single_head.hpp"

#include <retort/error.hpp>
#include <retort/registry.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::inline v1 {

struct Registry::State {
  std::vector<const Migration*> migrations{};  ///< those that were added
  std::vector<Transaction> transactions{};
  std::vector<Revision> added{};

  std::vector<const detail::MigrationNode*> linked{};
  bool is_linked = false;
  bool is_one_library = false;

  std::deque<std::string> messages{};  ///< what revisions look at
  std::mutex mutex{};                  ///< of the map, which the first user builds
  std::optional<RevisionMap> map{};

  void append(const Migration& migration, Transaction transaction) {
    migrations.push_back(&migration);
    transactions.push_back(transaction);
    map.reset();
  }

  std::vector<Revision> all() { return is_linked ? collect(linked, messages.emplace_back()) : added; }
};

Registry::Registry() : state_(std::make_unique<State>()) {}
Registry::~Registry() = default;
Registry::Registry(Registry&&) noexcept = default;
Registry& Registry::operator=(Registry&&) noexcept = default;

Registry& Registry::add(const detail::MigrationNode& node, Location where) {
  std::string& message = state_->messages.emplace_back(node.message == nullptr ? "" : node.message);
  if (node.message == nullptr) append_class_words(message, node.class_name);
  return add(revision_of(node, where, message), *node.migration, node.transaction);
}

Registry& Registry::add(const Revision& revision, const Migration& migration, Transaction transaction) {
  state_->added.push_back(revision);
  state_->append(migration, transaction);
  return *this;
}

std::size_t Registry::size() const noexcept {
  return state_->is_linked ? state_->linked.size() : state_->migrations.size();
}

const RevisionMap& Registry::revisions() const {
  const std::lock_guard lock{state_->mutex};
  if (!state_->map) {
    if (!state_->is_linked && state_->added.empty()) {
      throw ConfigError("this registry holds no migrations", "add them, as in registry.add<CreateCustomers>()");
    }
    state_->map.emplace(state_->all());
  }
  return *state_->map;
}

bool Registry::is_surely_at_head(std::span<const std::string> rows) const {
  return state_->is_linked && rows.size() == 1 && single_head(state_->linked, state_->is_one_library) == rows.front();
}

const Migration& Registry::migration(std::size_t revision) const {
  return state_->is_linked ? *state_->linked[revision]->migration : *state_->migrations[revision];
}

Transaction Registry::transaction(std::size_t revision) const {
  return state_->is_linked ? state_->linked[revision]->transaction : state_->transactions[revision];
}

namespace {

/// The registries that were asked for. What has been handed out stays valid when modules come and go.
struct Known {
  std::mutex mutex{};
  std::uint64_t generation = 0;
  std::map<std::string, const Registry*, std::less<>> by_name{};
  std::vector<std::unique_ptr<const Registry>> all{};
};

/// Never destroyed: what runs at the end of the program may still use it.
Known& known() {
  static Known& instance = *new Known;
  return instance;
}

}  // namespace

const Registry& registry(std::string_view set) {
  Known& registries = known();
  const std::lock_guard lock{registries.mutex};
  if (const std::uint64_t now = enrolment_generation(); now != registries.generation) {
    registries.by_name.clear();
    registries.generation = now;
  }
  if (const auto found = registries.by_name.find(set); found != registries.by_name.end()) return *found->second;

  LinkedSet linked = linked_set(enrolled(), set);
  const Registry*& named = registries.by_name[std::string(linked.name)];
  if (named == nullptr) {
    Registry made;
    made.state_->linked = std::move(linked.nodes);
    made.state_->is_linked = true;
    made.state_->is_one_library = linked.is_one_library;
    named = registries.all.emplace_back(std::make_unique<const Registry>(std::move(made))).get();
  }
  return *(registries.by_name[std::string(set)] = named);
}

}  // namespace retort::inline v1
