#pragma once

#include <retort/model/column.hpp>
#include <retort/model/constraint.hpp>
#include <retort/model/index.hpp>
#include <retort/model/partition.hpp>
#include <retort/model/storage.hpp>

#include <map>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// A table: what create_table makes, what a declaration states and what reflection finds.
struct Table {
  QualifiedName name{};
  std::vector<Column> columns{};
  std::vector<Constraint> constraints{};
  std::vector<Index> indexes{};
  std::string comment{};
  PartitionBy partition_by{};
  QualifiedName partition_of{};  ///< the table it is a partition of, if any; its columns are that one's
  PartitionBound bound{};
  std::vector<QualifiedName> inherits{};
  bool unlogged = false;
  std::string access_method{};  ///< empty: the server's default
  StorageParameters storage_parameters{};
  std::string tablespace{};
  ReplicaIdentity replica_identity{};
  bool row_security = false;
  bool force_row_security = false;
  bool strict = false;         ///< SQLite's STRICT
  bool without_rowid = false;  ///< SQLite's WITHOUT ROWID
  bool autoincrement = false;  ///< SQLite's AUTOINCREMENT, of the column that is the row id
  std::string cluster_on{};    ///< the index that CLUSTER sorts the rows by
  /// dialect → its own CREATE statement, which makes the table as it stands there. A table without columns is one that
  /// nothing but the statement describes.
  std::map<std::string, std::string, std::less<>> definitions{};
  bool operator==(const Table&) const = default;
};

}  // namespace retort::inline v1
