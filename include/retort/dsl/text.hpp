#pragma once

#include <retort/config.hpp>

#include <cstddef>
#include <cstdint>

namespace retort::inline v1::dsl {

/// A view of characters: a literal, or what any object with data() and size() holds. It lives until the end of the
/// full expression it is written in. "Unset" differs from "empty": an option left out is unset.
///
/// The unset size is not zero on purpose: compilers place an array of options in read-only memory only where
/// enough of it is not zero, and a migration file compiles several times faster when they do.
class Text {
 public:
  constexpr Text() noexcept = default;

  template <std::size_t N>
  constexpr Text(const char (&literal)[N]) noexcept : data_(literal), size_(static_cast<std::uint32_t>(N - 1)) {}

  constexpr Text(const char* data, std::size_t size) noexcept : data_(data), size_(static_cast<std::uint32_t>(size)) {}

  template <class String>
  requires requires(const String& string) {
    static_cast<const char*>(string.data());
    static_cast<std::size_t>(string.size());
  }
  constexpr Text(const String& string RETORT_LIFETIMEBOUND) noexcept
      : data_(string.data()), size_(static_cast<std::uint32_t>(string.size())) {}

  constexpr bool is_set() const noexcept { return size_ != unset; }
  constexpr const char* data() const noexcept { return data_; }
  constexpr std::size_t size() const noexcept { return is_set() ? size_ : 0; }

  friend constexpr bool operator==(Text left, Text right) noexcept {
    if (left.size_ != right.size_) return false;
    for (std::size_t i = 0; i < left.size(); ++i) {
      if (left.data_[i] != right.data_[i]) return false;
    }
    return true;
  }

 private:
  static constexpr std::uint32_t unset = 0xFFFFFFFF;

  const char* data_ = nullptr;
  std::uint32_t size_ = unset;
};

}  // namespace retort::inline v1::dsl
