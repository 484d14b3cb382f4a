#pragma once

#include <retort/operation/nodes.hpp>
#include <retort/sql/statement.hpp>

namespace retort::inline v1 {

/// Finds out from the catalogue what became of a CREATE INDEX CONCURRENTLY. An index is the one that was asked for when
/// its table, uniqueness, method, columns and the presence of a predicate agree; expressions are not compared.
Probe create_index_probe(const op::CreateIndex& operation);

/// Finds out from the catalogue what became of a DROP INDEX CONCURRENTLY: an index that is still there has
/// yet to be dropped, unless a session is at it ("building").
Probe drop_index_probe(const QualifiedName& index);

}  // namespace retort::inline v1
