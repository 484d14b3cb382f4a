#pragma once

#include <retort/dsl/index.hpp>

#include <string>
#include <vector>

namespace retort::inline v1 {

/// What an index is built on: a column, or an expression when `expression` is not empty.
struct IndexElement {
  std::string column{};
  std::string expression{};
  dsl::IndexElement::Order order = dsl::IndexElement::Order::unset;
  dsl::IndexElement::Nulls nulls = dsl::IndexElement::Nulls::unset;
  bool operator==(const IndexElement&) const = default;
};

struct Index {
  std::string name{};
  std::vector<IndexElement> elements{};
  bool unique = false;
  std::string method{};  ///< empty: the engine's default
  std::string where{};
  std::vector<std::string> include{};
  bool nulls_not_distinct = false;
  bool operator==(const Index&) const = default;
};

}  // namespace retort::inline v1
