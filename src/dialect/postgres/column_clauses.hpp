#pragma once

#include <retort/model/column.hpp>

#include <string>
#include <string_view>

namespace retort::inline v1 {

/// `GENERATED ALWAYS AS IDENTITY (START WITH 100)`; the server names the sequence unless a name is given.
std::string identity_clause(dsl::identity identity, const SequenceOptions& options, std::string_view name);

/// `ALWAYS`, `BY DEFAULT`
std::string identity_word(dsl::identity identity);

/// The options as CREATE SEQUENCE has them, each after the one before and `separator`: `START WITH 100`, `NO CYCLE`.
/// Empty when there are none.
std::string sequence_clause(const SequenceOptions& options, std::string_view separator = " ");

/// As SET STORAGE and COMPRESSION spell it.
std::string storage_name(dsl::storage storage);
std::string compression_name(dsl::compression compression);

}  // namespace retort::inline v1
