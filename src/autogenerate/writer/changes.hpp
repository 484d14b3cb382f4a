#pragma once

#include "autogenerate/writer/code.hpp"

#include <retort/operation/nodes.hpp>

#include <vector>

namespace retort::inline v1::writer {

/// What a change of a table is called on: `op`, where each verb names the table, or `batch`, which knows it.
struct Receiver {
  const QualifiedName* table = nullptr;  ///< null: `batch`

  Code verb(const char* name, std::vector<Code> arguments, std::size_t table_position = 0) const;
};

/// Splits up what one verb cannot say, so that each of the results is one call.
std::vector<op::TableChange> single_verbs(const op::TableChange& change);

/// The call for one of those. Throws Unwritable.
Code change_code(const op::TableChange& change, const Receiver& receiver);

/// Whether `batch` has the verb too.
bool is_batchable(const op::TableChange& change);

}  // namespace retort::inline v1::writer
