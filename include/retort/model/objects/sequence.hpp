#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/model/objects/attributes.hpp>
#include <retort/model/sequence_options.hpp>
#include <retort/model/type.hpp>

#include <optional>
#include <string>

namespace retort::inline v1::objects {

struct Sequence {
  QualifiedName name{};
  std::optional<Type> type{};  ///< smallint, integer or bigint; empty: bigint
  SequenceOptions options{};
  QualifiedName owner_table{};  ///< the sequence is dropped with this table's column
  std::string owner_column{};
  bool unlogged = false;
  Attributes attributes{};
  bool operator==(const Sequence&) const = default;
};

}  // namespace retort::inline v1::objects
