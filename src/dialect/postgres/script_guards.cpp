#include "dialect/postgres/script_guards.hpp"

#include "dialect/clauses.hpp"
#include "dialect/postgres/script.hpp"

#include <retort/sql/writer.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

std::string literal(std::string_view text) { return SqlWriter().text_literal(text).take(); }

std::string literal_or_null(std::string_view text) { return text.empty() ? "NULL" : literal(text); }

constexpr std::string_view setup_text =
    R"(CREATE TEMPORARY TABLE IF NOT EXISTS retort_graph (id text NOT NULL, parent text);
CREATE TEMPORARY TABLE IF NOT EXISTS retort_rows (version_num text NOT NULL);
CREATE TEMPORARY TABLE IF NOT EXISTS retort_applied (id text PRIMARY KEY);
TRUNCATE pg_temp.retort_graph, pg_temp.retort_rows, pg_temp.retort_applied;
INSERT INTO pg_temp.retort_graph VALUES {1};
CREATE INDEX ON pg_temp.retort_graph (id);
CREATE INDEX ON pg_temp.retort_graph (parent);
INSERT INTO pg_temp.retort_rows SELECT version_num FROM {0};
INSERT INTO pg_temp.retort_applied
WITH RECURSIVE applied (id) AS (
  SELECT version_num FROM pg_temp.retort_rows
  UNION SELECT parent FROM applied JOIN pg_temp.retort_graph USING (id) WHERE parent IS NOT NULL)
SELECT id FROM applied;
)";

constexpr std::string_view rows_check_text = R"(DO $retort$
DECLARE
  rows text := (SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), 'base')
    FROM pg_temp.retort_rows);
  revision text;
BEGIN
  SELECT version_num INTO revision FROM pg_temp.retort_rows
  WHERE NOT EXISTS (SELECT FROM pg_temp.retort_graph WHERE id = version_num) LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'the database is at %, which this script does not know', revision; END IF;
  SELECT id INTO revision FROM unnest({0}::text[]) AS required (id)
  WHERE NOT EXISTS (SELECT FROM pg_temp.retort_applied AS a WHERE a.id = required.id) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the database is at %, and this script begins after %, which is not applied', rows, revision;
  END IF;
  SELECT id INTO revision FROM unnest({1}::text[]) AS forbidden (id)
  WHERE EXISTS (SELECT FROM pg_temp.retort_applied AS a WHERE a.id = forbidden.id) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the database is at %, and this script does not undo %, which comes after what it undoes', rows,
      revision;
  END IF;
END $retort$;
)";

constexpr std::string_view undisturbed_text =
    "rows = (SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num COLLATE \"C\"), 'base') "
    "FROM pg_temp.retort_rows)";
constexpr std::string_view rows_text =
    "(SELECT coalesce(string_agg(version_num, ', '), 'base') FROM pg_temp.retort_rows)";

constexpr std::string_view apply_text =
    R"(DELETE FROM {0} WHERE version_num IN (SELECT parent FROM pg_temp.retort_graph WHERE id = {1});
INSERT INTO {0} (version_num) VALUES ({1});
INSERT INTO pg_temp.retort_applied VALUES ({1});
)";
constexpr std::string_view undo_text = R"(DELETE FROM pg_temp.retort_applied WHERE id = {1};
DELETE FROM {0} WHERE version_num = {1};
INSERT INTO {0} (version_num)
SELECT DISTINCT g.parent FROM pg_temp.retort_graph AS g
WHERE g.id = {1} AND g.parent IS NOT NULL AND NOT EXISTS (
  SELECT FROM pg_temp.retort_graph AS other JOIN pg_temp.retort_applied USING (id) WHERE other.parent = g.parent);
)";
constexpr std::string_view remember_text = R"(DELETE FROM pg_temp.retort_rows;
INSERT INTO pg_temp.retort_rows SELECT version_num FROM {0};
)";

constexpr std::string_view journalled_text =
    "EXISTS (SELECT FROM {0} WHERE revision = {1} AND action = {2} AND step = {3} AND id > "
    "coalesce((SELECT max(id) FROM {0} WHERE revision = {1} AND step IS NULL), 0))";

constexpr std::string_view unsettled_text = R"(\if :retort_is_unsettled
DO $retort$ BEGIN
  RAISE EXCEPTION 'a step of this script was interrupted, and what the database has now is unfinished or different'
    USING HINT = 'if the server is still at work on it, wait; otherwise compare, drop or rename it; then start again';
END $retort$;
\endif
)";

class PsqlGuards final : public ScriptGuards {
 public:
  explicit PsqlGuards(const VersionTables& tables)
      : tables_(tables), version_(quoted(tables.version)), journal_(quoted(tables.journal)) {}

  std::string begin_script(const ScriptRange& range) override {
    is_upgrade_ = range.is_upgrade;
    const std::string edges = joined(range.edges, ",\n  ", [](const auto& edge) {
      return fmt::format("({}, {})", literal(edge.first), literal_or_null(edge.second));
    });
    return fmt::format(setup_text, version_, edges) +
           fmt::format(rows_check_text, array(range.required), array(range.forbidden));
  }

  std::string begin_revision(std::string_view id) override {
    return condition(fmt::format("{}EXISTS (SELECT FROM pg_temp.retort_applied WHERE id = {})",
                                 is_upgrade_ ? "NOT " : "", literal(id)));
  }
  std::string begin_step(std::string_view id, std::string_view action, int step) override {
    return condition("NOT " + journalled(id, fmt::format("{} step", action), step));
  }
  std::string end() override { return "\\endif\n"; }

  std::string fence() override {
    std::string text;
    for (const Statement& statement : postgres_check(tables_, undisturbed_text, rows_text)) {
      text += statement.text + ";\n";
    }
    return text;
  }
  std::string move(std::string_view id) override {
    return fmt::format(fmt::runtime(is_upgrade_ ? apply_text : undo_text), version_, literal(id)) +
           fmt::format(remember_text, version_);
  }

  std::string begin_intent(std::string_view id, std::string_view action, int step, const Statement& bare) override {
    const std::string query = bare.probe->query.empty() ? "SELECT 'absent'" : bare.probe->query;
    return fmt::format(
        "SELECT {} AS retort_is_announced \\gset\n\\if :retort_is_announced\n"
        "SELECT state IN ('done', 'true', 't', '1') AS retort_is_done, state = 'broken' AS retort_is_broken,\n"
        "  state IN ('building', 'different') AS retort_is_unsettled\n"
        "FROM (SELECT coalesce((\n{}\n)::text, 'absent')) AS probe (state) \\gset\n{}\\else\n",
        journalled(id, fmt::format("{} intent", action), step), query, unsettled_text);
  }
  std::string end_intent(const Statement& bare) override {
    std::string text = "\\set retort_is_done false\n\\set retort_is_broken false\n\\endif\n";
    if (!bare.probe->repair.empty()) text += fmt::format("\\if :retort_is_broken\n{};\n\\endif\n", bare.probe->repair);
    return text + "\\if :retort_is_done\n\\else\n";
  }

 private:
  static std::string condition(const std::string& sql) {
    return fmt::format("SELECT {} AS retort_is_pending \\gset\n\\if :retort_is_pending\n", sql);
  }
  static std::string array(const std::vector<std::string_view>& ids) {
    return fmt::format("ARRAY[{}]", joined(ids, ", ", literal));
  }
  std::string journalled(std::string_view id, std::string_view action, int step) const {
    return fmt::format(journalled_text, journal_, literal(id), literal(action), step);
  }

  VersionTables tables_;
  std::string version_;
  std::string journal_;
  bool is_upgrade_ = true;
};

}  // namespace

std::unique_ptr<ScriptGuards> postgres_script_guards(const VersionTables& tables) {
  return std::make_unique<PsqlGuards>(tables);
}

}  // namespace retort::inline v1
