#include "engine/script_writer.hpp"
#include "engine/stamp_change.hpp"

#include <retort/offline.hpp>

#include <algorithm>
#include <utility>

namespace retort::inline v1 {

namespace {

/// The version rows that identifiers, separated by commas, stand for.
std::vector<std::string> rows_of(const RevisionMap& revisions, std::string_view from) {
  std::vector<std::string> identifiers;
  for (std::size_t begin = 0; begin <= from.size();) {
    const std::size_t comma = std::min(from.find(',', begin), from.size());
    identifiers.emplace_back(from.substr(begin, comma - begin));
    begin = comma + 1;
  }
  const auto rows = revisions.plan_stamp(identifiers, {});
  return {rows.begin(), rows.end()};
}

}  // namespace

std::string offline_script(const Registry& registry, const Dialect& dialect, Direction direction, std::string_view from,
                           std::string_view to, const ScriptOptions& options) {
  const RevisionMap& revisions = registry.revisions();
  const std::vector<std::string> rows = rows_of(revisions, from);
  const std::vector<PlanStep> plan =
      direction == Direction::upgrade ? revisions.plan_upgrade(to, rows) : revisions.plan_downgrade(to, rows);
  return ScriptWriter(registry, dialect, direction, options).write(plan, rows);
}

std::string offline_stamp(const Registry& registry, const Dialect& dialect, std::string_view from,
                          const std::vector<std::string>& targets, const ScriptOptions& options) {
  const VersionTables& tables = options.migrator.tables;
  const HeadsChange change = stamp_change(registry.revisions(), targets, rows_of(registry.revisions(), from));
  const ScriptStyle style = dialect.script_style(tables);
  ScriptText text(dialect);
  text.raw(style.preamble).statements(dialect.create_version_tables(tables)).statements(style.setup);
  text.raw("\n").raw(style.begin).raw(";\n").statements(dialect.script_fence(tables, change));
  for (const std::string& id : stamped(change)) {
    text.statement(dialect.journal(tables, script_entry(options, id, "stamp")));
  }
  return text.raw("COMMIT;\n").take();
}

std::string offline_ensure_version(const Dialect& dialect, const ScriptOptions& options) {
  ScriptText text(dialect);
  return text.raw(dialect.script_style(options.migrator.tables).preamble)
      .statements(dialect.create_version_tables(options.migrator.tables))
      .take();
}

}  // namespace retort::inline v1
