#include "conformance/schemas/fuzz/trial.hpp"

#include "conformance/schemas/fuzz/named_parts.hpp"

#include <retort/dialect/dialect.hpp>

#include <algorithm>
#include <exception>
#include <vector>

namespace conformance {

namespace {

/// The schema as a database keeps it.
std::unique_ptr<Database> built(const retort::Schema& schema, Engine engine) {
  auto database = engine();
  database->apply(retort::diff({}, schema, {.context = database->context()}));
  return database;
}

class Run {
 public:
  Run(const Trial& trial, Engine engine) : trial_(trial), engine_(engine) {}

  Failure operator()() {
    try {
      go();
    } catch (const std::exception& error) {
      return {.stage = stage_, .text = error.what()};
    }
    return difference_.empty() ? Failure{} : Failure{.stage = stage_, .text = difference_};
  }

 private:
  void go() {
    stage_ = "building both";
    const auto database = built(trial_.before, engine_);
    const auto target = built(trial_.after, engine_);
    const retort::Schema before = database->inspect();
    const retort::Schema after = target->inspect();
    const Dump original = database->dump_without_order();
    plan("upgrade", *database, after, target->dump_without_order()) && plan("downgrade", *database, before, original);
  }

  bool plan(const std::string& stage, Database& database, const retort::Schema& to, const Dump& wanted) {
    stage_ = stage;
    const retort::DiffOptions options{.context = database.context()};
    database.apply(retort::diff(database.inspect(), to, options));
    difference_ = first_difference(wanted, database.dump_without_order());
    if (!difference_.empty()) return false;
    stage_ = "second " + stage;
    const auto rest = retort::diff(database.inspect(), to, options);
    if (!rest.empty()) difference_ = "a second plan is not empty: " + retort::describe(rest.front().operation);
    return rest.empty();
  }

  const Trial& trial_;
  Engine engine_;
  std::string stage_;
  std::string difference_;
};

/// Tries smaller trials as long as one of them fails at the same stage.
class Minimisation {
 public:
  Minimisation(Trial trial, Engine engine)
      : trial_(std::move(trial)), engine_(engine), stage_(failure_of(trial_, engine).stage) {}

  Trial operator()() {
    for (bool is_smaller = true; is_smaller;) {
      is_smaller = undo_differences();
      is_smaller |= drop_names();
    }
    return std::move(trial_);
  }

 private:
  bool accept(Trial smaller) {
    add_dependencies(smaller.before);
    add_dependencies(smaller.after);
    if (failure_of(smaller, engine_).stage != stage_) return false;
    trial_ = std::move(smaller);
    return true;
  }

  bool drop_names() {
    std::vector<std::string> names = names_in(trial_.before);
    const std::vector<std::string> more = names_in(trial_.after);
    names.insert(names.end(), more.begin(), more.end());
    bool is_smaller = false;
    for (const std::string& name : names) {
      Trial smaller{.before = without(trial_.before, name), .after = without(trial_.after, name)};
      if (smaller.before != trial_.before || smaller.after != trial_.after) is_smaller |= accept(std::move(smaller));
    }
    return is_smaller;
  }

  /// A table that is in both of them as it was.
  bool undo_differences() {
    bool is_smaller = false;
    for (std::size_t i = 0; i < trial_.after.tables.size(); ++i) {
      const retort::Table& after = trial_.after.tables[i];
      const auto before = std::find_if(trial_.before.tables.begin(), trial_.before.tables.end(),
                                       [&](const retort::Table& it) { return it.name == after.name; });
      if (before == trial_.before.tables.end() || *before == after) continue;
      Trial smaller = trial_;
      smaller.after.tables[i] = *before;
      is_smaller |= accept(std::move(smaller));
    }
    return is_smaller;
  }

  Trial trial_;
  Engine engine_;
  std::string stage_;
};

}  // namespace

Failure failure_of(const Trial& trial, Engine engine) { return Run(trial, engine)(); }

Trial minimised(Trial trial, Engine engine) { return Minimisation(std::move(trial), engine)(); }

std::string script_of(const retort::Schema& schema, Engine engine) {
  const retort::CompileContext context = engine()->context();
  retort::OperationList operations;
  for (const retort::PlannedChange& change : retort::diff({}, schema, {.context = context})) {
    operations.push_back(change.operation);
  }
  std::string script = context.dialect == "postgresql" ? "SET statement_timeout = 0;\n" : "";
  for (const retort::Statement& statement :
       retort::find_dialect(context.dialect).compiler(context)->compile(operations)) {
    script += statement.text + ";\n";
  }
  return script;
}

}  // namespace conformance
