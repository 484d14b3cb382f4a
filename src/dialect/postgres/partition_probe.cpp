#include "dialect/postgres/partition_probe.hpp"

#include <retort/sql/writer.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::size_t activity_size = 1000;  // what pg_stat_activity keeps of a statement, at least

// Between its two transactions the statement holds no lock on either table that could be looked for. Statements of the
// same role only: PostgreSQL hides those of others.
constexpr std::string_view query = R"(SELECT CASE
  WHEN i.inhrelid IS NULL THEN 'done'
  WHEN EXISTS (
    SELECT 1 FROM pg_stat_activity AS a
    WHERE a.datname = current_database() AND a.pid <> pg_backend_pid() AND a.state = 'active'
      AND left(a.query, {size}) = left({statement}, {size})) THEN 'building'
  WHEN i.inhdetachpending THEN 'broken'
  ELSE 'absent'
END
FROM (SELECT to_regclass({table}) AS parent, to_regclass({partition}) AS child) AS wanted
LEFT JOIN pg_inherits AS i ON i.inhparent = wanted.parent AND i.inhrelid = wanted.child)";

std::string text_literal(std::string_view text) { return SqlWriter().text_literal(text).take(); }

}  // namespace

Probe detach_partition_probe(const op::DetachPartition& operation, std::string_view statement) {
  return {.query = fmt::format(query, fmt::arg("size", activity_size), fmt::arg("statement", text_literal(statement)),
                               fmt::arg("table", text_literal(quoted(operation.table))),
                               fmt::arg("partition", text_literal(quoted(operation.partition)))),
          .repair = fmt::format("ALTER TABLE {} DETACH PARTITION {} FINALIZE", quoted(operation.table),
                                quoted(operation.partition))};
}

}  // namespace retort::inline v1
