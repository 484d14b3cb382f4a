#include "dialect/postgres/column_clauses.hpp"

#include <retort/sql/writer.hpp>

#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace retort::inline v1 {

std::string identity_word(dsl::identity identity) {
  return identity == dsl::identity::always ? "ALWAYS" : "BY DEFAULT";
}

std::string identity_clause(dsl::identity identity, const SequenceOptions& options, std::string_view name) {
  std::vector<std::string> parts;
  if (!name.empty()) parts.push_back("SEQUENCE NAME " + quoted(name));
  if (options != SequenceOptions{}) parts.push_back(sequence_clause(options));
  return fmt::format("GENERATED {} AS IDENTITY{}", identity_word(identity),
                     parts.empty() ? "" : fmt::format(" ({})", fmt::join(parts, " ")));
}

std::string sequence_clause(const SequenceOptions& options, std::string_view separator) {
  std::vector<std::string> parts;
  const auto number = [&](std::string_view words, const std::optional<std::int64_t>& value) {
    if (value) parts.push_back(fmt::format("{} {}", words, *value));
  };
  number("START WITH", options.start);
  number("INCREMENT BY", options.increment);
  number("MINVALUE", options.minvalue);
  number("MAXVALUE", options.maxvalue);
  number("CACHE", options.cache);
  if (options.cycle) parts.emplace_back(*options.cycle ? "CYCLE" : "NO CYCLE");
  return fmt::to_string(fmt::join(parts, separator));
}

std::string storage_name(dsl::storage storage) {
  switch (storage) {
    case dsl::storage::plain:
      return "PLAIN";
    case dsl::storage::external:
      return "EXTERNAL";
    case dsl::storage::extended:
      return "EXTENDED";
    case dsl::storage::main:
      return "MAIN";
    case dsl::storage::standard:
    case dsl::storage::unset:
      break;
  }
  return "DEFAULT";
}

std::string compression_name(dsl::compression compression) {
  switch (compression) {
    case dsl::compression::pglz:
      return "pglz";
    case dsl::compression::lz4:
      return "lz4";
    case dsl::compression::standard:
    case dsl::compression::unset:
      break;
  }
  return "default";
}

}  // namespace retort::inline v1
