#pragma once

#include <retort/dsl/storage.hpp>
#include <retort/sql/value.hpp>

#include <map>
#include <string>

namespace retort::inline v1 {

/// Entries of WITH (…), by name: `fillfactor`, `toast.autovacuum_enabled`.
using StorageParameters = std::map<std::string, Value, std::less<>>;

/// What logical replication tells a row by.
struct ReplicaIdentity {
  dsl::replica_identity kind = dsl::replica_identity::unset;
  std::string index{};  ///< of the kind `index`
  bool operator==(const ReplicaIdentity&) const = default;
};

}  // namespace retort::inline v1
