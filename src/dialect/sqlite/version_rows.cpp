#include "dialect/sqlite/version_rows.hpp"

#include "dialect/clauses.hpp"

#include <retort/sql/writer.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::string_view read_text =
    "SELECT coalesce(group_concat(version_num, ' '), '') FROM (SELECT version_num FROM {} ORDER BY version_num)";

constexpr std::string_view journal_text =
    "INSERT INTO {} (id, revision, action, step, at, duration_us, applied_by, checksum, retort) "
    "VALUES ($1, $2, $3, $4, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), $5, $6, $7, $8)";

Statement reused(std::string text, std::vector<Value> parameters) {
  return {.text = std::move(text), .parameters = std::move(parameters), .reused = true};
}

Value null_when_empty(const std::string& text) { return text.empty() ? Value() : Value(text); }

}  // namespace

Script sqlite_fence(const VersionTables& tables, const HeadsChange& change) {
  const std::string table = quoted(tables.version);
  Script script{reused(fmt::format(read_text, table), {})};
  script.front().must_return = fmt::format("{}", fmt::join(change.before, " "));
  const std::size_t moved = std::min(change.removed.size(), change.added.size());
  for (std::size_t i = 0; i < moved; ++i) {
    script.push_back(reused(fmt::format("UPDATE {} SET version_num = $2 WHERE version_num = $1", table),
                            {change.removed[i], change.added[i]}));
  }
  for (std::size_t i = moved; i < change.removed.size(); ++i) {
    script.push_back(reused(fmt::format("DELETE FROM {} WHERE version_num = $1", table), {change.removed[i]}));
  }
  for (std::size_t i = moved; i < change.added.size(); ++i) {
    script.push_back(reused(fmt::format("INSERT INTO {} (version_num) VALUES ($1)", table), {change.added[i]}));
  }
  return script;
}

Statement sqlite_journal(const VersionTables& tables, const JournalEntry& entry) {
  return reused(fmt::format(journal_text, quoted(tables.journal)),
                {entry.id, entry.revision, entry.action, entry.step < 0 ? Value() : Value(std::int64_t{entry.step}),
                 entry.duration ? Value(std::int64_t{entry.duration->count()}) : Value(),
                 null_when_empty(entry.applied_by), null_when_empty(entry.checksum), null_when_empty(entry.version)});
}

}  // namespace retort::inline v1
