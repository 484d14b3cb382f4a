#include "dialect/postgres/version_rows.hpp"

#include "dialect/clauses.hpp"
#include "dialect/version_tables.hpp"

#include <retort/sql/writer.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

// All in one statement, which the server prepares once. A rival that wants the same row waits for its lock; then the
// row is no longer what it was, nothing is updated, and the division by zero aborts the rival's transaction. That the
// row is there and is the only one is all there is to check: this runs once a migration.
constexpr std::string_view move_text = R"(WITH moved AS (
  UPDATE {0} SET version_num = $2 WHERE version_num = $1 AND (SELECT count(*) FROM {0}) = 1 RETURNING 1)
SELECT 1 / count(*) FROM moved)";

// Every row is deleted and written anew, also those that stay: a rival waits for whichever row it wants and then finds
// it gone. With no row before there is none to wait for; then the primary key stops a rival that adds the same row.
constexpr std::string_view replace_text = R"(WITH found AS (
  SELECT coalesce(array_agg(version_num::text ORDER BY version_num COLLATE "C"), '{{}}') AS versions FROM {0}),
held AS (
  DELETE FROM {0} WHERE version_num = ANY ($1::text[]) AND (SELECT versions FROM found) = $1::text[]
  RETURNING version_num),
placed AS (
  INSERT INTO {0} (version_num)
  SELECT version_num FROM held WHERE version_num <> ALL ($2::text[]) UNION ALL SELECT unnest($3::text[]))
SELECT 1 / ((SELECT versions FROM found) = $1::text[] AND count(*) = cardinality($1::text[]))::int FROM held)";

constexpr std::string_view journal_text =
    R"(INSERT INTO {0} (id, revision, action, step, at, duration_us, applied_by, checksum, retort)
VALUES ({1}, $2, $3, $4, clock_timestamp(),
  coalesce($5::bigint, (extract(epoch from clock_timestamp() - now()) * 1000000)::bigint), $6, $7, $8))";

// A subquery costs something even where its result is not wanted, so only scripts, which let the database count, have
// it.
constexpr std::string_view given_id = "$1::bigint";
constexpr std::string_view counted_id = "coalesce($1::bigint, (SELECT coalesce(max(id), 0) + 1 FROM {}))";

std::string array_element(std::string_view text) {
  std::string element = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') element += '\\';
    element += c;
  }
  return element + '"';
}

std::string array_text(const std::vector<std::string>& elements) {
  return fmt::format("{{{}}}", joined(elements, ",", array_element));
}

}  // namespace

Script postgres_fence(const VersionTables& tables, const HeadsChange& change) {
  const std::string table = quoted(tables.version);
  const bool is_move = change.before.size() == 1 && change.removed == change.before && change.added.size() == 1;
  if (is_move) {
    return {reused_statement(fmt::format(move_text, table), {change.before.front(), change.added.front()})};
  }
  return {reused_statement(fmt::format(replace_text, table),
                           {array_text(change.before), array_text(change.removed), array_text(change.added)})};
}

Statement postgres_journal(const VersionTables& tables, const JournalEntry& entry) {
  const std::string table = quoted(tables.journal);
  const std::string id = entry.id == JournalEntry::next ? fmt::format(counted_id, table) : std::string(given_id);
  return reused_statement(fmt::format(journal_text, table, id), journal_parameters(entry));
}

}  // namespace retort::inline v1
