#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/dsl/index.hpp>
#include <retort/model/storage.hpp>

#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// What an index is built on: a column, or an expression when `expression` is not empty.
struct IndexElement {
  std::string column{};
  std::string expression{};
  dsl::IndexElement::Order order = dsl::IndexElement::Order::unset;
  dsl::IndexElement::Nulls nulls = dsl::IndexElement::Nulls::unset;
  std::string collation{};
  QualifiedName operator_class{};
  StorageParameters operator_class_parameters{};
  std::string collation_schema{};   ///< empty: the search path knows the collation
  std::optional<int> statistics{};  ///< of an expression: how many of its values ANALYZE keeps
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
  StorageParameters storage_parameters{};
  std::string tablespace{};
  bool only = false;             ///< of a partitioned table: not of its partitions
  QualifiedName partition_of{};  ///< the partitioned table's index that it is a part of, if any
  bool operator==(const Index&) const = default;
};

}  // namespace retort::inline v1
