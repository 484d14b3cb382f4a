#pragma once

#include <retort/dsl/list.hpp>
#include <retort/dsl/name.hpp>
#include <retort/dsl/value.hpp>

namespace retort::inline v1::dsl {

/// Where PostgreSQL keeps a column's long values. `standard` is what the type asks for.
enum class storage : std::uint8_t { unset = 1, plain, external, extended, main, standard };

/// How PostgreSQL compresses a column's long values. `standard` is what the server is configured for.
enum class compression : std::uint8_t { unset = 1, pglz, lz4, standard };

/// One entry of WITH (…): `{"fillfactor", 70}`, `{"toast.autovacuum_enabled", false}`.
struct StorageParameter {
  Text name{};
  Value value{};
};

using StorageParameters = List<StorageParameter>;

/// What logical replication tells a row by: `replica_identity::full`, `replica_identity::nothing`,
/// `replica_identity::primary_key` (PostgreSQL's DEFAULT), or replica_identity_index("name").
enum class replica_identity : std::uint8_t { unset = 1, primary_key, full, nothing, index };

struct ReplicaIdentity {
  constexpr ReplicaIdentity() noexcept = default;
  constexpr ReplicaIdentity(replica_identity identity) noexcept : kind(identity) {}
  constexpr ReplicaIdentity(replica_identity identity, Name index_name) noexcept : kind(identity), index(index_name) {}

  replica_identity kind = replica_identity::unset;
  Name index{};
};

constexpr ReplicaIdentity replica_identity_index(Name index) noexcept { return {replica_identity::index, index}; }

}  // namespace retort::inline v1::dsl
