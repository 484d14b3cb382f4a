#include "dialect/sqlite/version_rows.hpp"

#include "dialect/version_tables.hpp"

#include <retort/sql/writer.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::string_view read_text =
    "SELECT coalesce(group_concat(version_num, ' '), '') FROM (SELECT version_num FROM {} ORDER BY version_num)";

constexpr std::string_view journal_text =
    "INSERT INTO {0} (id, revision, action, step, at, duration_us, applied_by, checksum, retort) "
    "VALUES (coalesce($1, (SELECT coalesce(max(id), 0) + 1 FROM {0})), $2, $3, $4, "
    "strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), $5, $6, $7, $8)";

}  // namespace

Script sqlite_fence(const VersionTables& tables, const HeadsChange& change) {
  const std::string table = quoted(tables.version);
  Script script{reused_statement(fmt::format(read_text, table), {})};
  script.front().must_return = fmt::format("{}", fmt::join(change.before, " "));
  const std::size_t moved = std::min(change.removed.size(), change.added.size());
  for (std::size_t i = 0; i < moved; ++i) {
    script.push_back(reused_statement(fmt::format("UPDATE {} SET version_num = $2 WHERE version_num = $1", table),
                                      {change.removed[i], change.added[i]}));
  }
  for (std::size_t i = moved; i < change.removed.size(); ++i) {
    script.push_back(
        reused_statement(fmt::format("DELETE FROM {} WHERE version_num = $1", table), {change.removed[i]}));
  }
  for (std::size_t i = moved; i < change.added.size(); ++i) {
    script.push_back(
        reused_statement(fmt::format("INSERT INTO {} (version_num) VALUES ($1)", table), {change.added[i]}));
  }
  return script;
}

Statement sqlite_journal(const VersionTables& tables, const JournalEntry& entry) {
  return reused_statement(fmt::format(journal_text, quoted(tables.journal)), journal_parameters(entry));
}

}  // namespace retort::inline v1
