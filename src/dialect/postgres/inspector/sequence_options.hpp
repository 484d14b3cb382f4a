#pragma once

#include "dialect/postgres/inspector/row_reader.hpp"

#include <retort/model/sequence_options.hpp>

#include <string>
#include <string_view>

namespace retort::inline v1::postgres {

/// A sequence's numbers as the server keeps them.
struct SequenceNumbers {
  explicit SequenceNumbers(RowReader& row)
      : type(row.text()),
        start(row.integer()),
        increment(row.integer()),
        minvalue(row.integer()),
        maxvalue(row.integer()),
        cache(row.integer()),
        cycle(row.boolean()) {}

  std::string type;  ///< smallint, integer or bigint
  long long start;
  long long increment;
  long long minvalue;
  long long maxvalue;
  long long cache;
  bool cycle;
};

/// What differs from that which the server would choose.
SequenceOptions options_of(const SequenceNumbers& numbers);

/// The name that the server gives a column's sequence as long as it is free.
std::string sequence_name(std::string_view table, std::string_view column);

}  // namespace retort::inline v1::postgres
