#include "dialect/postgres/script.hpp"

#include "dialect/plain_rows.hpp"

#include <retort/sql/writer.hpp>

#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

constexpr std::string_view check_text = R"(DO $retort$
DECLARE
  rows text := (SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'base') FROM {0});
BEGIN
  IF NOT ({1}) THEN
    RAISE EXCEPTION 'the database is at %, and this step of the script starts at %', rows, {2};
  END IF;
END $retort$)";

}  // namespace

ScriptStyle postgres_script_style() { return {.preamble = "\\set ON_ERROR_STOP on\n"}; }

Script postgres_check(const VersionTables& tables, std::string_view condition, std::string_view expected) {
  const std::string table = quoted(tables.version);
  return {{.text = fmt::format("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE", table)},
          {.text = fmt::format(check_text, table, condition, expected)}};
}

Script postgres_script_fence(const VersionTables& tables, const HeadsChange& change) {
  const std::string before = change.before.empty() ? "base" : fmt::format("{}", fmt::join(change.before, ", "));
  const std::string expected = SqlWriter().text_literal(before).take();
  Script script = postgres_check(tables, "rows = " + expected, expected);
  for (Statement& statement : move_rows(tables, change)) script.push_back(std::move(statement));
  return script;
}

}  // namespace retort::inline v1
