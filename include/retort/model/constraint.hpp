#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/dsl/constraint.hpp>

#include <string>
#include <variant>
#include <vector>

namespace retort::inline v1 {

// An empty name leaves the choice to the database.

struct PrimaryKey {
  std::string name{};
  std::vector<std::string> columns{};
  bool operator==(const PrimaryKey&) const = default;
};

/// When a constraint is checked: at once, or at the end of the transaction.
struct Deferral {
  bool deferrable = false;
  bool initially_deferred = false;
  bool operator==(const Deferral&) const = default;
};

struct Unique {
  std::string name{};
  std::vector<std::string> columns{};
  Deferral deferral{};
  bool nulls_not_distinct = false;
  bool operator==(const Unique&) const = default;
};

struct Check {
  std::string name{};
  std::string condition{};
  bool operator==(const Check&) const = default;
};

struct ForeignKey {
  std::string name{};
  std::vector<std::string> columns{};
  QualifiedName referent{};
  std::vector<std::string> referent_columns{};
  dsl::Action on_delete = dsl::Action::unset;
  dsl::Action on_update = dsl::Action::unset;
  Deferral deferral{};
  bool operator==(const ForeignKey&) const = default;
};

using Constraint = std::variant<PrimaryKey, Unique, Check, ForeignKey>;

}  // namespace retort::inline v1
