#pragma once

#include <retort/config.hpp>

#include <cstddef>
#include <initializer_list>

namespace retort::inline v1::dsl {

/// What stands between braces as a keyword's argument, looked at where it stands until the end of the full expression.
template <class T>
class List {
 public:
  constexpr List() noexcept = default;
  constexpr List(std::initializer_list<T> items RETORT_LIFETIMEBOUND) noexcept : size_(items.size()) {
    items_ = items.begin();
  }

  constexpr std::size_t size() const noexcept { return size_; }
  constexpr const T* begin() const noexcept RETORT_LIFETIMEBOUND { return items_; }
  constexpr const T* end() const noexcept RETORT_LIFETIMEBOUND { return items_ + size_; }

 private:
  const T* items_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace retort::inline v1::dsl
