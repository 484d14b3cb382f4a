#pragma once

#include <retort/core/qualified_name.hpp>

#include <functional>
#include <string_view>
#include <unordered_map>

namespace retort::inline v1::diffing {

/// A qualified name that is kept elsewhere.
struct NameView {
  std::string_view schema{};
  std::string_view name{};

  NameView(std::string_view in_schema, std::string_view called) : schema(in_schema), name(called) {}
  NameView(const QualifiedName& of) : schema(of.schema), name(of.name) {}
  bool operator==(const NameView&) const = default;
};

struct NameHash {
  std::size_t operator()(const NameView& view) const noexcept {
    constexpr std::size_t odd = 0x9e3779b97f4a7c15;
    const std::hash<std::string_view> hash;
    return hash(view.name) + odd * hash(view.schema);
  }
};

/// By names that outlive the map.
template <class Value>
using NameMap = std::unordered_map<NameView, Value, NameHash>;

}  // namespace retort::inline v1::diffing
