#pragma once

#include "autogenerate/writer/members.hpp"

#include <retort/operation/nodes.hpp>

namespace retort::inline v1::writer {

/// What the words of create_table say, and what has to be said after it.
struct TableText {
  Code create;                         ///< `op.create_table(…)`
  std::vector<op::TableChange> later;  ///< constraints that only their own verbs can add
};

TableText table_code(const op::CreateTable& operation);

/// `{"email", varchar(255), {.nullable = false}}`, with as many of the constraints as stand with a column; those are
/// the first ones.
struct ColumnText {
  Code column;
  std::size_t constraints_said = 0;
};
ColumnText column_code(const Column& column, const std::vector<Constraint>& constraints);

/// `unique({"email"}, {.name = "…"})`: a line of create_table. Throws Unwritable for what such a line cannot say.
Code constraint_code(const Constraint& constraint);

Code index_element_code(const IndexElement& element);
Code index_elements_code(const std::vector<IndexElement>& elements);
Members index_members(const Index& index, bool concurrently, bool if_not_exists);

Code bound_code(const PartitionBound& bound);
Code replica_identity_code(const ReplicaIdentity& identity);
Code sequence_options_code(const SequenceOptions& options);
Members& add_sequence_options(Members& members, const SequenceOptions& options);
/// Deferrable, initially deferred.
Members& add_deferral(Members& members, const Deferral& deferral);
/// Of the index that keeps a constraint.
template <class Key>
Members& add_index_options(Members& members, const Key& key) {
  return members.parameters("storage_parameters", key.storage_parameters).name("tablespace", key.tablespace);
}

}  // namespace retort::inline v1::writer
