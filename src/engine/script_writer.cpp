#include "engine/script_writer.hpp"

#include "engine/failure.hpp"
#include "engine/heads_change.hpp"
#include "engine/revision_info.hpp"
#include "engine/script_range.hpp"
#include "op/recorder.hpp"

#include <algorithm>
#include <span>
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

std::unique_ptr<ScriptGuards> guards_of(const Dialect& dialect, const ScriptOptions& options) {
  if (!options.idempotent) return nullptr;
  if (auto guards = dialect.script_guards(options.migrator.tables)) return guards;
  throw UnsupportedOperation(
      {.message = fmt::format("a script for {} cannot be idempotent: the program that runs it "
                              "knows no conditions",
                              dialect.name()),
       .hint = "write the script of a range, FROM:TO: it fails on a database that is elsewhere"});
}

/// What the statements of a segment need of the session; null: nothing.
const SessionSetting* setting_of(const Prepared& prepared, const Segment& segment) {
  for (std::size_t i = segment.begin; i < segment.end; ++i) {
    const Statement& statement = prepared.script[i];
    if (statement.source != nullptr && statement.source->setting() != nullptr) return statement.source->setting();
  }
  return nullptr;
}

/// As the runner cuts: a run that is one transaction has no other ends.
Transaction mode_of(const Registry& registry, const PlanStep& step, const ScriptOptions& options) {
  return options.migrator.single_transaction ? Transaction::per_migration : registry.transaction(step.revision);
}

}  // namespace

JournalEntry script_entry(const ScriptOptions& options, std::string_view revision, std::string action,
                          std::string checksum, int step) {
  const std::string& user = options.migrator.applied_by;
  return {.id = JournalEntry::next,
          .revision = std::string(revision),
          .action = std::move(action),
          .step = step,
          .checksum = std::move(checksum),
          .applied_by = user.empty() ? "offline script" : user,
          .version = RETORT_VERSION};
}

ScriptWriter::ScriptWriter(const Registry& registry, const Dialect& dialect, Direction direction,
                           const ScriptOptions& options)
    : registry_(registry),
      dialect_(dialect),
      action_(direction == Direction::upgrade ? "upgrade" : "downgrade"),
      is_upgrade_(direction == Direction::upgrade),
      options_(options),
      style_(dialect.script_style(options.migrator.tables)),
      guards_(guards_of(dialect, options)),
      text_(dialect) {}

std::string ScriptWriter::write(const std::vector<PlanStep>& plan, const std::vector<std::string>& rows) {
  begin_script(plan, rows);
  const std::size_t begin = text_.size();
  if (options_.migrator.single_transaction) text_.raw(style_.begin).raw(";\n\n");
  for (const PlanStep& step : plan) write_revision(step);
  if (options_.migrator.single_transaction) close_single(begin);
  return text_.take();
}

void ScriptWriter::begin_script(const std::vector<PlanStep>& plan, const std::vector<std::string>& rows) {
  text_.raw(style_.preamble);
  text_.statements(dialect_.create_version_tables(options_.migrator.tables));
  text_.statements(style_.setup);
  if (guards_) text_.raw(guards_->begin_script(script_range(registry_.revisions(), is_upgrade_, plan, rows)));
  text_.raw("\n");
}

void ScriptWriter::write_revision(const PlanStep& step) {
  const Prepared prepared = prepare(step);
  text_.raw("-- ").raw(action_).raw(" ").raw(name_of(*prepared.revision)).raw("\n");
  const std::vector<Segment> segments = cut(prepared.script, mode_of(registry_, step, options_));
  const bool is_plain = segments.empty() || (segments.size() == 1 && !segments[0].is_bare);
  if (guards_) text_.raw(guards_->begin_revision(prepared.revision->id));
  try {
    if (is_plain) {
      write_at_once(prepared);
    } else {
      write_steps(prepared, segments);
    }
  } catch (...) {
    rethrow_explained(std::current_exception(), {.dialect = dialect_, .prepared = prepared});
  }
  if (guards_) text_.raw(guards_->end());
  text_.raw("\n");
}

Prepared ScriptWriter::prepare(const PlanStep& step) const {
  Prepared prepared{.revision = &registry_.revisions().revisions()[step.revision], .step = &step};
  Offline offline;
  try {
    prepared.operations = record(registry_.migration(step.revision), is_upgrade_, dialect_.name(), offline,
                                 parts_done(*prepared.revision, step));
    // For a server that knows everything; an older one refuses what it does not know.
    prepared.script = dialect_.compiler({.dialect = dialect_.name()})->compile(prepared.operations);
  } catch (...) {
    rethrow_explained(std::current_exception(), {.dialect = dialect_, .prepared = prepared});
  }
  return prepared;
}

void ScriptWriter::write_at_once(const Prepared& prepared) {
  const Segment whole{.begin = 0, .end = prepared.script.size()};
  const SessionSetting* const setting = setting_of(prepared, whole);
  open(setting);
  fence_and_move(*prepared.step);
  write_slice(prepared, whole);
  journal(prepared, action_, prepared.checksum());
  close(setting);
}

void ScriptWriter::write_steps(const Prepared& prepared, const std::vector<Segment>& segments) {
  // The last step in a transaction is committed together with the version row.
  const bool ends_in_transaction = !segments.back().is_bare;
  const std::size_t count = segments.size() - (ends_in_transaction ? 1 : 0);
  for (std::size_t i = 0; i < count; ++i) {
    const int step = static_cast<int>(i);
    if (guards_) text_.raw(guards_->begin_step(prepared.revision->id, action_, step));
    if (segments[i].is_bare) write_bare(prepared, segments[i], step);
    const SessionSetting* const setting = segments[i].is_bare ? nullptr : setting_of(prepared, segments[i]);
    open(setting);
    fence(*prepared.step);
    if (!segments[i].is_bare) write_slice(prepared, segments[i]);
    journal(prepared, action_ + " step", prepared.checksum(segments[i]), step);
    close(setting);
    if (guards_) text_.raw(guards_->end());
  }
  const SessionSetting* const setting = ends_in_transaction ? setting_of(prepared, segments.back()) : nullptr;
  open(setting);
  fence_and_move(*prepared.step);
  if (ends_in_transaction) write_slice(prepared, segments.back());
  journal(prepared, action_, prepared.checksum());
  close(setting);
}

/// Announces a step outside a transaction, and takes it.
void ScriptWriter::write_bare(const Prepared& prepared, const Segment& segment, int step) {
  const Statement& statement = prepared.script[segment.begin];
  if (options_.migrator.single_transaction) {
    throw UnsupportedOperation(
        {.message = "this cannot run in a transaction, and the whole script was to be a single one",
         .operation = describe(prepared.operations[statement.operation]),
         .location = statement.where,
         .hint = "leave out --single-transaction: each migration then has a transaction of its own"});
  }
  if (guards_) text_.raw(guards_->begin_intent(prepared.revision->id, action_, step, statement));
  open();
  fence(*prepared.step);
  journal(prepared, action_ + " intent", prepared.checksum(segment), step);
  close();
  if (guards_) text_.raw(guards_->end_intent(statement));
  write(prepared, statement);
  if (guards_) text_.raw(guards_->end());
}

void ScriptWriter::write_slice(const Prepared& prepared, const Segment& segment) {
  for (std::size_t i = segment.begin; i < segment.end; ++i) write(prepared, prepared.script[i]);
}

void ScriptWriter::write(const Prepared& prepared, const Statement& statement) {
  try {
    text_.statement(statement);
  } catch (...) {
    rethrow_explained(std::current_exception(), {.dialect = dialect_, .prepared = prepared, .statement = &statement});
  }
}

void ScriptWriter::fence(const PlanStep& step) {
  if (guards_) {
    text_.raw(guards_->fence());
  } else {
    text_.statements(dialect_.script_fence(options_.migrator.tables, {.before = owned(step.before)}));
  }
}

void ScriptWriter::fence_and_move(const PlanStep& step) {
  if (guards_) {
    text_.raw(guards_->fence()).raw(guards_->move(registry_.revisions().revisions()[step.revision].id));
    return;
  }
  text_.statements(dialect_.script_fence(options_.migrator.tables, change_of(step)));
}

void ScriptWriter::journal(const Prepared& prepared, std::string action, std::string checksum, int step) {
  text_.statement(
      dialect_.journal(options_.migrator.tables,
                       script_entry(options_, prepared.revision->id, std::move(action), std::move(checksum), step)));
}

void ScriptWriter::open(const SessionSetting* setting) {
  if (options_.migrator.single_transaction) {
    if (setting != nullptr) setting_ = setting;
    return;
  }
  if (setting != nullptr) text_.raw(setting->change()).raw(";\n");
  text_.raw(style_.begin).raw(";\n");
}

void ScriptWriter::close(const SessionSetting* setting) {
  if (options_.migrator.single_transaction) return;
  if (setting != nullptr) text_.raw(setting->check()).raw(";\n");
  text_.raw("COMMIT;\n");
  if (setting != nullptr) text_.raw(setting->restore()).raw(";\n");
}

/// What the transaction needs is known only now, at its end.
void ScriptWriter::close_single(std::size_t begin) {
  if (setting_ != nullptr) {
    text_.insert(begin, std::string(setting_->change()) + ";\n");
    text_.raw(setting_->check()).raw(";\n");
  }
  text_.raw("COMMIT;\n");
  if (setting_ != nullptr) text_.raw(setting_->restore()).raw(";\n");
}

}  // namespace retort::inline v1
