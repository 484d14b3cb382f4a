#include "engine/inline_parameters.hpp"
#include "engine/prepared.hpp"
#include "engine/revision_info.hpp"
#include "engine/setting_in_force.hpp"
#include "op/recorder.hpp"

#include <retort/migrator.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// There is no database to read.
class Offline final : public ConnectionSource {
 public:
  Connection& connection(OperationList, Location where) override {
    throw UnsupportedOperation({.message = "it reads the database through op.connection(), which a script cannot do",
                                .location = where,
                                .hint = "run it online, or stop the script before it and start another after it"});
  }
};

class ScriptWriter final : private StatementSink {
 public:
  ScriptWriter(const Registry& registry, const Dialect& dialect, Direction direction, const MigratorOptions& options)
      : registry_(registry), dialect_(dialect), is_upgrade_(direction == Direction::upgrade), options_(options) {}

  std::string write(const std::vector<PlanStep>& plan, bool starts_empty) {
    if (starts_empty) {
      for (const Statement& statement : dialect_.create_version_tables(options_.tables)) write(statement);
      text_ += '\n';
    }
    for (const PlanStep& step : plan) write(step);
    if (!options_.single_transaction) return std::move(text_);
    text_ = "BEGIN;\n\n" + text_;
    surround(0, "COMMIT;\n");
    return std::move(text_);
  }

 private:
  void write(const PlanStep& step) {
    const Revision& revision = registry_.revisions().revisions()[step.revision];
    const Prepared prepared = prepare(step, revision);
    fmt::format_to(std::back_inserter(text_), "-- {} {}\n", is_upgrade_ ? "upgrade" : "downgrade", name_of(revision));
    const std::size_t begin = text_.size();
    current_ = &prepared;
    open();
    const bool is_none = registry_.transaction(step.revision) == Transaction::none;
    write(dialect_.fence(options_.tables, change(step, !has_break(prepared.script, is_none))));
    write_statements(prepared.script, is_none, step);
    write(journal(prepared));
    if (const Statement* needing = find_setting(prepared.script)) setting_ = needing->source->setting();
    if (!options_.single_transaction) surround(begin, "COMMIT;\n");
    text_ += '\n';
  }

  /// Ends a transaction, with the setting that it needs around everything from `begin` on.
  void surround(std::size_t begin, std::string_view commit) {
    const SessionSetting* setting = std::exchange(setting_, nullptr);
    if (setting != nullptr) {
      text_.insert(begin, fmt::format("{};\n", setting->change()));
      text_ += fmt::format("{};\n", setting->check());
    }
    text_ += commit;
    if (setting != nullptr) text_ += fmt::format("{};\n", setting->restore());
  }

  Prepared prepare(const PlanStep& step, const Revision& revision) const {
    Prepared prepared{.revision = &revision, .step = &step};
    Offline offline;
    try {
      prepared.operations = record(registry_.migration(step.revision), is_upgrade_, dialect_.name(), offline);
      // For a server that knows everything; an older one refuses what it does not know.
      prepared.script = dialect_.compiler({.dialect = dialect_.name()})->compile(prepared.operations);
    } catch (const UnsupportedOperation& error) {
      ErrorDetails details = error.details();
      details.revision = name_of(revision);
      throw UnsupportedOperation(std::move(details));
    }
    return prepared;
  }

  void write_statements(const Script& script, bool is_none, const PlanStep& step) {
    if (!has_break(script, is_none)) {
      write(script);
      return;
    }
    const std::vector<Segment> segments = cut(script, is_none ? Transaction::none : Transaction::per_migration);
    for (const Segment& segment : segments) {
      if (segment.is_bare) close();
      for (std::size_t i = segment.begin; i < segment.end; ++i) write(script[i]);
      if (segment.is_bare) {
        open();
      } else if (segment.end != script.size()) {
        close();
        open();
      }
    }
    write(dialect_.fence(options_.tables, change(step, true)));
  }

  static bool has_break(const Script& script, bool is_none) {
    const auto segments = cut(script, is_none ? Transaction::none : Transaction::per_migration);
    return segments.size() > 1 || (segments.size() == 1 && segments[0].is_bare);
  }

  static HeadsChange change(const PlanStep& step, bool moves) {
    const auto owned = [](std::span<const std::string_view> views) {
      return std::vector<std::string>(views.begin(), views.end());
    };
    HeadsChange result{.before = owned(step.before)};
    if (moves) {
      result.removed = owned(step.removed);
      result.added = owned(step.added);
    }
    return result;
  }

  Script journal(const Prepared& prepared) const {
    return {dialect_.journal(options_.tables,
                             {.id = JournalEntry::next,
                              .revision = std::string(prepared.revision->id),
                              .action = is_upgrade_ ? "upgrade" : "downgrade",
                              .checksum = prepared.checksum(),
                              .applied_by = options_.applied_by.empty() ? "offline script" : options_.applied_by,
                              .version = RETORT_VERSION})};
  }

  void open() {
    if (!options_.single_transaction) text_ += "BEGIN;\n";
  }
  void close() {
    if (!options_.single_transaction) text_ += "COMMIT;\n";
  }

  void write(const Script& script) {
    for (const Statement& statement : script) write(statement);
  }

  /// What only checks a result has no place in a script that nobody looks at.
  void write(const Statement& statement) {
    if (statement.must_return) return;
    if (statement.source != nullptr) return write_source(statement);
    text_ += inline_parameters(statement, dialect_);
    text_ += ";\n";
    if (statement.parameters.empty()) written_.push_back(statement);
  }

  void write_source(const Statement& statement) {
    try {
      statement.source->produce({.earlier = written_}, *this);
    } catch (const UnsupportedOperation& error) {
      throw UnsupportedOperation(about(statement, error.details()));
    } catch (const UsageError& error) {
      throw UsageError(about(statement, error.details()));
    }
  }

  ErrorDetails about(const Statement& statement, ErrorDetails details) const {
    details.revision = name_of(*current_->revision);
    details.operation = describe(current_->operations[statement.operation]);
    details.location = statement.where;
    return details;
  }

  void take(Statement statement) override { write(statement); }

  const Registry& registry_;
  const Dialect& dialect_;
  bool is_upgrade_;
  const MigratorOptions& options_;
  std::string text_;
  Script written_;  ///< what has no parameters
  const Prepared* current_ = nullptr;
  const SessionSetting* setting_ = nullptr;  ///< that the transaction being written needs
};

/// The version rows that a script starts from: an identifier that stands for them; nothing is base.
std::vector<std::string> rows_of(const RevisionMap& revisions, std::string_view from) {
  std::vector<std::string> rows;
  for (const std::size_t revision : revisions.resolve(from.empty() ? "base" : from)) {
    rows.emplace_back(revisions.revisions()[revision].id);
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

}  // namespace

std::string offline_script(const Registry& registry, const Dialect& dialect, Direction direction, std::string_view from,
                           std::string_view to, const MigratorOptions& options) {
  const RevisionMap& revisions = registry.revisions();
  const std::vector<std::string> rows = rows_of(revisions, from);
  const std::vector<PlanStep> plan =
      direction == Direction::upgrade ? revisions.plan_upgrade(to, rows) : revisions.plan_downgrade(to, rows);
  return ScriptWriter(registry, dialect, direction, options).write(plan, rows.empty());
}

}  // namespace retort::inline v1
