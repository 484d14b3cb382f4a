#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chinook {

/// A field; nothing stands for NULL, which is how PostgreSQL writes it: empty and without quotes.
using CsvField = std::optional<std::string>;
using CsvRecord = std::vector<CsvField>;

/// Comma-separated records: fields may stand in double quotes, which double inside them, and may then hold commas and
/// line ends. Throws std::runtime_error, with the record's number, for text that is not so.
std::vector<CsvRecord> parse_csv(std::string_view text);

}  // namespace chinook
