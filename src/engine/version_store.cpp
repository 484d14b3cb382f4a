#include "engine/version_store.hpp"

#include <retort/sql/writer.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace retort::inline v1 {

std::optional<Result> VersionStore::query(std::string sql, std::vector<Value> parameters) const {
  try {
    return session_.connection.run({.text = std::move(sql), .parameters = std::move(parameters)});
  } catch (const SqlError& error) {
    if (error.kind() == ErrorKind::connection || !session_.dialect.is_missing_table(error)) throw;
    return std::nullopt;
  }
}

std::vector<std::string> VersionStore::rows() const { return find_rows().value_or(std::vector<std::string>()); }

std::optional<std::vector<std::string>> VersionStore::find_rows() const {
  const std::optional<Result> result =
      query(fmt::format("SELECT version_num FROM {}", quoted(session_.options.tables.version)));
  if (!result) return std::nullopt;
  std::vector<std::string> rows;
  for (const Row row : *result) rows.push_back(row[0].text());
  std::sort(rows.begin(), rows.end());
  return rows;
}

VersionState VersionStore::state() const {
  const VersionTables& tables = session_.options.tables;
  const std::optional<Result> result =
      query(fmt::format("SELECT (SELECT max(id) FROM {}), version_num FROM (SELECT 1) AS one LEFT JOIN {} ON 1 = 1",
                        quoted(tables.journal), quoted(tables.version)));
  // One of the two may be there without the other: a database that was managed by Alembic.
  if (!result) return {.rows = rows()};
  VersionState state{.tables_exist = true};
  for (const Row row : *result) {
    if (!row[0].is_null()) state.last_entry = row[0].integer();
    if (!row[1].is_null()) state.rows.push_back(row[1].text());
  }
  std::sort(state.rows.begin(), state.rows.end());
  return state;
}

VersionState VersionStore::state_without_table() const { return find_rows() ? state() : VersionState{}; }

std::vector<StepRecord> VersionStore::unfinished_steps(std::string_view revision) const {
  const std::string journal = quoted(session_.options.tables.journal);
  const std::optional<Result> result =
      query(fmt::format("SELECT action, step, checksum FROM {0} WHERE revision = $1 AND step IS NOT NULL AND id > "
                        "coalesce((SELECT max(id) FROM {0} WHERE revision = $2 AND step IS NULL), 0) ORDER BY id",
                        journal),
            {std::string(revision), std::string(revision)});
  std::vector<StepRecord> steps;
  if (!result) return steps;
  for (const Row row : *result) {
    steps.push_back({row[0].text(), static_cast<int>(row[1].integer()), row[2].text()});
  }
  return steps;
}

std::vector<UnfinishedRecord> VersionStore::unfinished() const {
  const std::optional<Result> result =
      query(fmt::format("SELECT revision, action, step, at, applied_by FROM {0} AS entry WHERE step IS NOT NULL AND "
                        "id = (SELECT max(id) FROM {0} WHERE revision = entry.revision) ORDER BY id",
                        quoted(session_.options.tables.journal)));
  std::vector<UnfinishedRecord> records;
  if (!result) return records;
  for (const Row row : *result) {
    records.push_back({.revision = row[0].text(),
                       .action = row[1].text(),
                       .step = static_cast<int>(row[2].integer()),
                       .at = row[3].text(),
                       .applied_by = row[4].optional_text().value_or("")});
  }
  return records;
}

}  // namespace retort::v1
