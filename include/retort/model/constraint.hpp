#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/dsl/constraint.hpp>
#include <retort/model/index.hpp>

#include <string>
#include <variant>
#include <vector>

namespace retort::inline v1 {

// An empty name leaves the choice to the database.

/// When a constraint is checked: at once, or at the end of the transaction.
struct Deferral {
  bool deferrable = false;
  bool initially_deferred = false;
  bool operator==(const Deferral&) const = default;
};

struct PrimaryKey {
  std::string name{};
  std::vector<std::string> columns{};
  Deferral deferral{};
  std::vector<std::string> include{};
  bool without_overlaps = false;  ///< the last column is a range
  std::string using_index{};      ///< a unique index that becomes the key's own; there are no columns then
  dsl::on_conflict on_conflict = dsl::on_conflict::unset;
  StorageParameters storage_parameters{};  ///< of its index
  QualifiedName partition_of{};            ///< the partitioned table's key that it is a part of, if any
  std::string tablespace{};                ///< of its index
  bool operator==(const PrimaryKey&) const = default;
};

struct Unique {
  std::string name{};
  std::vector<std::string> columns{};
  Deferral deferral{};
  bool nulls_not_distinct = false;
  std::vector<std::string> include{};
  bool without_overlaps = false;  ///< the last column is a range
  std::string using_index{};      ///< a unique index that becomes the constraint's own; there are no columns then
  dsl::on_conflict on_conflict = dsl::on_conflict::unset;
  StorageParameters storage_parameters{};  ///< of its index
  QualifiedName partition_of{};            ///< the partitioned table's key that it is a part of, if any
  std::string tablespace{};                ///< of its index
  bool operator==(const Unique&) const = default;
};

struct Check {
  std::string name{};
  std::string condition{};
  bool no_inherit = false;
  bool not_valid = false;  ///< rows that were there before it are not checked
  bool enforced = true;
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
  dsl::match match = dsl::match::unset;
  std::vector<std::string> on_delete_columns{};  ///< the only ones that on_delete sets; empty: all of them
  bool period = false;                           ///< the last column, on both sides, is a range
  bool not_valid = false;                        ///< rows that were there before it are not checked
  bool enforced = true;
  bool operator==(const ForeignKey&) const = default;
};

/// No two rows for which all operators hold.
struct Exclude {
  struct Element {
    IndexElement element{};
    std::string with{};  ///< the operator
    bool operator==(const Element&) const = default;
  };
  std::string name{};
  std::vector<Element> elements{};
  std::string method{};  ///< empty: the engine's default
  std::string where{};
  Deferral deferral{};
  std::vector<std::string> include{};
  StorageParameters storage_parameters{};  ///< of its index
  std::string tablespace{};                ///< of its index
  bool operator==(const Exclude&) const = default;
};

/// NOT NULL with a name of its own; otherwise it is Column::nullable.
struct NotNull {
  std::string name{};
  std::string column{};
  bool no_inherit = false;
  bool not_valid = false;  ///< rows that were there before it are not checked
  bool operator==(const NotNull&) const = default;
};

using Constraint = std::variant<PrimaryKey, Unique, Check, ForeignKey, Exclude, NotNull>;

}  // namespace retort::inline v1
