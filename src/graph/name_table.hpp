#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// What revisions are called: their ids, and the branch labels they declare. A flat hash table; the names must outlive
/// it.
class NameTable {
 public:
  struct Entry {
    std::string_view name{};
    std::size_t revision = 0;
  };
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  /// Room for `names` of them.
  explicit NameTable(std::size_t names);

  /// The revision that has this name already; npos when it was added.
  std::size_t add(std::string_view name, std::size_t revision);
  /// The revision of this name; npos when there is none.
  std::size_t find(std::string_view name) const noexcept;
  /// In the order of adding.
  std::span<const Entry> entries() const noexcept { return entries_; }

 private:
  std::size_t slot_of(std::string_view name) const noexcept;

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  ///< 0, or one more than an index into entries_
};

}  // namespace retort::inline v1
