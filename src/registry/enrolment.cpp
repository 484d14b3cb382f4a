#include "registry/enrolled.hpp"

#include <retort/detail/enrolment.hpp>

#include <algorithm>
#include <cstdint>
#include <mutex>

namespace retort::inline v1 {

namespace {

// All of it is constant-initialised and has nothing to destroy, so it is there before the first enrolment and after
// the last.
constinit std::mutex mutex;
constinit detail::MigrationNode* first_node = nullptr;
constinit detail::MigrationManifest* first_manifest = nullptr;
constinit std::uint64_t generation = 0;

/// False when it is on the list already: the first enrolment of it keeps it there.
template <class Item>
bool put_on(Item*& first, Item& item) noexcept {
  const std::lock_guard lock{mutex};
  if (item.link != nullptr) return false;
  item.next = first;
  item.link = &first;
  if (first != nullptr) first->link = &item.next;
  first = &item;
  ++generation;
  return true;
}

template <class Item>
void take_off(Item& item) noexcept {
  const std::lock_guard lock{mutex};
  *item.link = item.next;
  if (item.next != nullptr) item.next->link = item.link;
  item.next = nullptr;
  item.link = nullptr;
  ++generation;
}

}  // namespace

namespace detail {

Enrolment::Enrolment(MigrationNode& node) noexcept : node_(put_on(first_node, node) ? &node : nullptr) {}

Enrolment::Enrolment(MigrationManifest& manifest) noexcept
    : manifest_(put_on(first_manifest, manifest) ? &manifest : nullptr) {}

Enrolment::~Enrolment() {
  if (node_ != nullptr) take_off(*node_);
  if (manifest_ != nullptr) take_off(*manifest_);
}

}  // namespace detail

Enrolled enrolled() {
  const std::lock_guard lock{mutex};
  Enrolled result{.generation = generation};
  for (const auto* node = first_node; node != nullptr; node = node->next) result.nodes.push_back(node);
  std::ranges::reverse(result.nodes);
  for (const auto* manifest = first_manifest; manifest != nullptr; manifest = manifest->next) {
    result.manifests.push_back(manifest);
  }
  return result;
}

std::uint64_t enrolment_generation() noexcept {
  const std::lock_guard lock{mutex};
  return generation;
}

}  // namespace retort::inline v1
