#include "dialect/postgres/partition_probe.hpp"

#include "dialect/postgres/objects/objects.hpp"

#include <retort/sql/writer.hpp>

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::string_view query = R"(SELECT CASE
  WHEN wanted.parent IS NULL OR wanted.child IS NULL THEN 'absent'
  WHEN i.inhrelid IS NULL THEN 'done'
  WHEN i.inhdetachpending THEN 'broken'
  ELSE 'absent'
END
FROM (SELECT to_regclass({table}) AS parent, to_regclass({partition}) AS child) AS wanted
LEFT JOIN pg_inherits AS i ON i.inhparent = wanted.parent AND i.inhrelid = wanted.child)";

}  // namespace

Probe detach_partition_probe(const op::DetachPartition& operation) {
  const std::string table = quoted(operation.table);
  const std::string partition = quoted(operation.partition);
  return {.query = fmt::format(query, fmt::arg("table", text_literal(table)),
                               fmt::arg("partition", text_literal(partition))),
          .repair = fmt::format("ALTER TABLE {} DETACH PARTITION {} FINALIZE", table, partition)};
}

}  // namespace retort::inline v1
