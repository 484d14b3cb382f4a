#pragma once

#include <retort/dsl/options.hpp>
#include <retort/model/table.hpp>
#include <retort/operation/object_nodes.hpp>
#include <retort/sql/row_source.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace retort::inline v1 {

class CustomOperation;

/// What a migration asks for, as plain values. Operations that take something away carry what `was` there when that is
/// known; only then can they be reversed.
namespace op {

struct CreateTable {
  Table table{};
  bool if_not_exists = false;
  bool operator==(const CreateTable&) const = default;
};

struct DropTable {
  QualifiedName table{};
  bool if_exists = false;
  std::optional<Table> was{};
  bool operator==(const DropTable&) const = default;
};

struct RenameTable {
  QualifiedName table{};
  std::string new_name{};
  bool operator==(const RenameTable&) const = default;
};

struct AddColumn {
  Column column{};
  std::vector<Constraint> constraints{};  ///< each of this column alone
  bool if_not_exists = false;
  bool operator==(const AddColumn&) const = default;
};

struct DropColumn {
  std::string column{};
  bool if_exists = false;
  std::optional<AddColumn> was{};
  bool operator==(const DropColumn&) const = default;
};

struct RenameColumn {
  std::string column{};
  std::string new_name{};
  bool operator==(const RenameColumn&) const = default;
};

/// An optional member that is empty means: leave it as it is. `server_default` holding an empty optional takes the
/// default away.
struct AlterColumn {
  struct Aspects {
    std::optional<bool> nullable{};
    std::optional<Type> type{};
    std::optional<std::optional<Default>> server_default{};
    std::optional<std::string> comment{};
    std::optional<std::string> collation{};  ///< goes with a type
    std::optional<dsl::identity> identity{};
    std::optional<SequenceOptions> identity_options{};  ///< goes with an identity
    std::optional<std::string> computed{};              ///< empty: the column is no longer a generated one
    std::optional<dsl::storage> storage{};
    std::optional<dsl::compression> compression{};
    std::optional<std::string> collation_schema{};   ///< goes with a collation
    std::optional<std::string> identity_sequence{};  ///< the name of a new identity's sequence
    std::optional<int> statistics{};                 ///< -1: as the server is configured
    ParameterChanges options{};
    bool operator==(const Aspects&) const = default;
  };
  std::string column{};
  Aspects to{};
  Aspects from{};  ///< how it was, as far as known
  std::string using_expression{};
  bool operator==(const AlterColumn&) const = default;
};

struct AddConstraint {
  Constraint constraint{};
  bool operator==(const AddConstraint&) const = default;
};

struct DropConstraint {
  std::string name{};
  dsl::constraint_type type = dsl::constraint_type::unset;
  bool if_exists = false;
  std::optional<Constraint> was{};
  std::vector<std::string> columns{};  ///< what it is on, where it goes by that instead of a name
  bool operator==(const DropConstraint&) const = default;
};

struct RenameConstraint {
  std::string name{};
  std::string new_name{};
  bool operator==(const RenameConstraint&) const = default;
};

/// When a foreign key is checked, and whether it is.
struct AlterConstraint {
  struct Aspects {
    std::optional<Deferral> deferral{};
    std::optional<bool> enforced{};  ///< since PostgreSQL 18
    bool operator==(const Aspects&) const = default;
  };
  std::string name{};
  Aspects to{};
  Aspects from{};  ///< how it was, as far as known
  bool operator==(const AlterConstraint&) const = default;
};

/// Checks the rows that a constraint added as NOT VALID has not looked at.
struct ValidateConstraint {
  std::string name{};
  bool is_undone = false;  ///< the inverse, which does nothing: what has been checked stays checked
  bool operator==(const ValidateConstraint&) const = default;
};

/// What a table has as a whole. An optional member that is empty means: leave it as it is.
struct AlterTableOptions {
  struct Aspects {
    std::optional<bool> unlogged{};
    std::optional<std::string> access_method{};
    ParameterChanges storage_parameters{};
    std::optional<std::string> tablespace{};
    std::optional<ReplicaIdentity> replica_identity{};
    std::optional<bool> row_security{};
    std::optional<bool> force_row_security{};
    std::optional<std::string> comment{};
    std::optional<std::string> cluster_on{};  ///< empty: no index any more
    std::optional<bool> strict{};
    std::optional<bool> without_rowid{};
    std::optional<bool> autoincrement{};
    bool operator==(const Aspects&) const = default;
  };
  Aspects to{};
  Aspects from{};  ///< how it was, as far as known
  bool operator==(const AlterTableOptions&) const = default;
};

/// Makes the table a child of another, or no longer that.
struct Inherit {
  QualifiedName parent{};
  bool is_wanted = true;
  bool operator==(const Inherit&) const = default;
};

using TableChange = std::variant<AddColumn, DropColumn, RenameColumn, AlterColumn, AddConstraint, DropConstraint,
                                 RenameConstraint, ValidateConstraint, AlterTableOptions, Inherit, AlterConstraint>;

/// Any number of changes of one table: one ALTER TABLE, or one rebuild.
struct AlterTable {
  QualifiedName table{};
  std::vector<TableChange> changes{};
  bool operator==(const AlterTable&) const = default;
};

struct CreateIndex {
  QualifiedName table{};
  Index index{};
  bool concurrently = false;
  bool if_not_exists = false;
  bool operator==(const CreateIndex&) const = default;
};

struct DropIndex {
  QualifiedName table{};
  std::string index{};
  bool concurrently = false;
  bool if_exists = false;
  std::optional<Index> was{};
  bool operator==(const DropIndex&) const = default;
};

struct RenameIndex {
  QualifiedName table{};
  std::string index{};
  std::string new_name{};
  bool operator==(const RenameIndex&) const = default;
};

/// Makes a partition's index part of the partitioned table's.
struct AttachIndex {
  QualifiedName index{};
  QualifiedName partition_index{};
  bool operator==(const AttachIndex&) const = default;
};

struct AttachPartition {
  QualifiedName table{};
  QualifiedName partition{};
  PartitionBound bound{};
  bool operator==(const AttachPartition&) const = default;
};

struct DetachPartition {
  QualifiedName table{};
  QualifiedName partition{};
  bool concurrently = false;
  std::optional<PartitionBound> was{};
  bool operator==(const DetachPartition&) const = default;
};

/// The user's own SQL.
struct ExecuteSql {
  std::string sql{};
  std::vector<Value> parameters{};
  bool transactional = true;
  bool repeatable = false;
  std::string done_when{};
  std::string reverse{};
  bool operator==(const ExecuteSql&) const = default;
};

struct BulkInsert {
  QualifiedName table{};
  std::shared_ptr<const Rows> rows{};
  std::shared_ptr<const RowSource> stream{};  ///< set: in place of rows; the same only as itself
  RETORT_API bool operator==(const BulkInsert& other) const;
};

/// An operation from outside Retort; see CustomOperation.
struct Custom {
  std::shared_ptr<const CustomOperation> operation{};
  RETORT_API bool operator==(const Custom& other) const;
};

}  // namespace op
}  // namespace retort::inline v1
