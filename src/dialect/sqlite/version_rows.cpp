#include "dialect/sqlite/version_rows.hpp"

#include "dialect/plain_rows.hpp"
#include "dialect/version_tables.hpp"

#include <retort/sql/writer.hpp>

#include <utility>

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
  Script script{reused_statement(fmt::format(read_text, quoted(tables.version)), {})};
  script.front().must_return = fmt::format("{}", fmt::join(change.before, " "));
  for (Statement& statement : move_rows(tables, change)) script.push_back(std::move(statement));
  return script;
}

ScriptStyle sqlite_script_style(const VersionTables& tables) {
  // Only a trigger can refuse something in SQLite's SQL; one on a temporary table leaves nothing behind.
  const std::string trigger = fmt::format(
      "CREATE TEMPORARY TRIGGER retort_fence BEFORE INSERT ON retort_expected WHEN NEW.versions <> ({})\n"
      "BEGIN SELECT RAISE(ABORT, 'the database is not at the revision where the next step of this script starts'); END",
      fmt::format(read_text, quoted(tables.version)));
  return {.preamble = ".bail on\nPRAGMA foreign_keys = ON;\n",
          .begin = "BEGIN IMMEDIATE",
          .setup = {{.text = "CREATE TEMPORARY TABLE retort_expected (versions TEXT NOT NULL)"}, {.text = trigger}}};
}

Script sqlite_script_fence(const VersionTables& tables, const HeadsChange& change) {
  Script script{{.text = "INSERT INTO retort_expected VALUES ($1)",
                 .parameters = {fmt::format("{}", fmt::join(change.before, " "))}}};
  for (Statement& statement : move_rows(tables, change)) script.push_back(std::move(statement));
  return script;
}

Statement sqlite_journal(const VersionTables& tables, const JournalEntry& entry) {
  return reused_statement(fmt::format(journal_text, quoted(tables.journal)), journal_parameters(entry));
}

}  // namespace retort::inline v1
