#pragma once

#include <retort/dsl/column.hpp>
#include <retort/dsl/partition.hpp>

// The keyword arguments of Op's verbs. Every member has a default; members are appended, never reordered.
namespace retort::inline v1 {
class Op;
}

namespace retort::inline v1::dsl {

/// The call that creates what is dropped, as a function that captures nothing:
/// `{.existing = [](retort::Op& op) { op.create_view("latest", "SELECT …"); }}`. A downgrade that is left out calls it.
using Existing = void (*)(Op& op);

struct CreateTableOptions {
  Text comment{};
  bool if_not_exists = false;
  PartitionBy partition_by{};
  TableName partition_of{};  ///< the table is a partition of this one, and has its columns
  PartitionBound bound{};    ///< which of the rows are in it
  List<TableName> inherits{};
  bool unlogged = false;
  Text access_method{};  ///< heap, unless the server says otherwise
  StorageParameters storage_parameters{};
  Name tablespace{};
  ReplicaIdentity replica_identity{};
  bool row_security = false;        ///< policies apply, except to the owner
  bool force_row_security = false;  ///< to the owner as well
  bool strict = false;              ///< SQLite: values have the types of their columns, as everywhere else
  bool without_rowid = false;       ///< SQLite: rows are kept in the primary key, not beside it
  bool autoincrement = false;       ///< SQLite: identity values are never given out twice, as everywhere else
  Name cluster_on{};                ///< the index that CLUSTER sorts the rows by
};

/// What changes of a table as a whole; a member left out stays as it is. The existing_ members say how it was, which
/// the derived downgrade needs to go back.
struct AlterTableOptions {
  OptionalBool unlogged{};
  Text access_method{};  ///< since PostgreSQL 15
  StorageParameters storage_parameters{};
  Name tablespace{};
  ReplicaIdentity replica_identity{};
  OptionalBool row_security{};
  OptionalBool force_row_security{};
  List<Text> reset{};  ///< storage parameters that go back to the server's own
  OptionalBool existing_unlogged{};
  Text existing_access_method{};
  StorageParameters existing_storage_parameters{};  ///< where some are given, the others were not set
  Name existing_tablespace{};
  ReplicaIdentity existing_replica_identity{};
  OptionalBool existing_row_security{};
  OptionalBool existing_force_row_security{};
  Name cluster_on{};  ///< the index that CLUSTER sorts the rows by
  Name existing_cluster_on{};
  bool without_cluster = false;  ///< no index any more
};

struct TableCommentOptions {
  Text existing_comment{};  ///< what the derived downgrade goes back to
};

struct DetachPartitionOptions {
  bool concurrently = false;        ///< outside a transaction, without keeping readers out; since PostgreSQL 14
  PartitionBound existing_bound{};  ///< what the derived downgrade attaches it with
};

struct DropTableOptions {
  bool if_exists = false;
  Existing existing = nullptr;  ///< create_table(), and create_index() of its indexes
};

struct AddColumnOptions {
  bool if_not_exists = false;  ///< PostgreSQL only
};

struct DropColumnOptions {
  bool if_exists = false;  ///< PostgreSQL only
  Column existing{};       ///< what the derived downgrade adds again
};

/// What changes; a member left out stays as it is. The existing_ members say how it was, which the generated
/// downgrade needs to go back.
struct AlterColumnOptions {
  OptionalBool nullable{};
  Default server_default{};  ///< no_default takes it away
  Name new_column_name{};
  Type type{};
  Sql using_expression{};  ///< PostgreSQL's USING, with a type
  Text comment{};          ///< an empty text takes it away
  OptionalBool existing_nullable{};
  Default existing_server_default{};
  Type existing_type{};
  Text existing_comment{};
  CollationName collation{};  ///< with a type
  CollationName existing_collation{};
  OptionalWord<dsl::identity> identity{};  ///< identity::none takes it away
  SequenceOptions identity_options{};
  OptionalWord<dsl::identity> existing_identity{};  ///< where it is not none, the sequence is kept and changed
  SequenceOptions existing_identity_options{};
  Sql computed{};  ///< another expression since PostgreSQL 17; an empty one makes it an ordinary column
  Sql existing_computed{};
  dsl::storage storage = dsl::storage::unset;
  dsl::storage existing_storage = dsl::storage::unset;
  dsl::compression compression = dsl::compression::unset;
  dsl::compression existing_compression = dsl::compression::unset;
  std::int32_t statistics = -2;  ///< how many values ANALYZE keeps; -1: as the server is configured
  std::int32_t existing_statistics = -2;
  StorageParameters options{};  ///< what the planner is told: `{{"n_distinct", -0.5}}`
  List<Text> reset{};           ///< of those, what it works out for itself again
  StorageParameters existing_options{};
  Name identity_sequence{};  ///< the name of a new identity's sequence
};

struct CreateIndexOptions {
  bool unique = false;
  Text method{};  ///< btree, hash, gin, gist, spgist, brin, bloom
  Sql where{};
  Names include{};
  bool concurrently = false;  ///< PostgreSQL builds it outside a transaction; SQLite has no such difference
  bool if_not_exists = false;
  OptionalBool nulls_not_distinct{};
  StorageParameters storage_parameters{};
  Name tablespace{};
  bool only = false;  ///< not on the partitions of a partitioned table: attach_index() adds theirs
};

struct DropIndexOptions {
  bool concurrently = false;
  bool if_exists = false;
  Existing existing = nullptr;
};

/// `using_index` makes a unique index that is there the constraint's own; the columns are then left out.
struct CreatePrimaryKeyOptions {
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
  Names include{};
  bool without_overlaps = false;
  Name using_index{};
  StorageParameters storage_parameters{};  ///< of the index that keeps it
  Name tablespace{};                       ///< of the index that keeps it
};

struct CreateUniqueConstraintOptions {
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
  OptionalBool nulls_not_distinct{};
  Names include{};
  bool without_overlaps = false;
  Name using_index{};
  dsl::on_conflict on_conflict = dsl::on_conflict::unset;
  StorageParameters storage_parameters{};
  Name tablespace{};
};

/// `not_valid` leaves the rows that are there unchecked, and the table readable meanwhile: validate_constraint() checks
/// them.
struct CreateCheckConstraintOptions {
  bool no_inherit = false;
  bool not_valid = false;
  bool enforced = true;
};

struct CreateForeignKeyOptions {
  Action on_delete = Action::unset;
  Action on_update = Action::unset;
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
  dsl::match match = dsl::match::unset;
  Names on_delete_columns{};
  bool not_valid = false;
  bool period = false;
  bool enforced = true;
};

struct CreateExcludeConstraintOptions {
  Text method{};
  Sql where{};
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
  Names include{};
  StorageParameters storage_parameters{};
  Name tablespace{};
};

struct CreateNotNullConstraintOptions {
  bool no_inherit = false;
  bool not_valid = false;
};

/// Which kind of constraint a name stands for.
enum class constraint_type : std::uint8_t { unset = 1, primary_key, unique, check, foreign_key, exclude, not_null };

struct DropConstraintOptions {
  constraint_type type = constraint_type::unset;
  bool if_exists = false;
  Constraint existing{};  ///< what the derived downgrade adds again
  Names columns{};        ///< of a constraint that is `unnamed`: what it is on; a check: what it is about
};

/// What changes of a foreign key; a member left out stays as it is. `deferrable` and `initially_deferred` belong
/// together: where one of them is given, the other is false unless it is given too, or follows from it. The existing_
/// members say how it was, which the derived downgrade needs to go back.
struct AlterConstraintOptions {
  OptionalBool deferrable{};
  OptionalBool initially_deferred{};
  OptionalBool enforced{};  ///< since PostgreSQL 18
  OptionalBool existing_deferrable{};
  OptionalBool existing_initially_deferred{};
  OptionalBool existing_enforced{};
};

/// A statement that refuses a transaction must say how Retort finds out, after a crash, whether it was done: a query
/// that returns true (done_when), or that running it twice is harmless (repeatable). SQLite refuses a transaction for
/// PRAGMA, VACUUM, ATTACH and DETACH; everything else has one there whatever is said here.
struct ExecuteOptions {
  bool transactional = true;
  bool repeatable = false;
  Sql done_when{};
  Sql reverse{};  ///< what undoes it, for a downgrade that is left out
};

}  // namespace retort::inline v1::dsl
