#include "graph/name_table.hpp"

#include <bit>
#include <functional>

namespace retort::inline v1 {

NameTable::NameTable(std::size_t names) : slots_(std::bit_ceil(2 * names + 1)) { entries_.reserve(names); }

std::size_t NameTable::slot_of(std::string_view name) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = std::hash<std::string_view>{}(name)&mask;
  while (slots_[slot] != 0 && entries_[slots_[slot] - 1].name != name) slot = (slot + 1) & mask;
  return slot;
}

std::size_t NameTable::add(std::string_view name, std::size_t revision) {
  const std::size_t slot = slot_of(name);
  if (slots_[slot] != 0) return entries_[slots_[slot] - 1].revision;
  entries_.push_back({name, revision});
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  return npos;
}

std::size_t NameTable::find(std::string_view name) const noexcept {
  const std::size_t slot = slot_of(name);
  return slots_[slot] == 0 ? npos : entries_[slots_[slot] - 1].revision;
}

}  // namespace retort::inline v1
