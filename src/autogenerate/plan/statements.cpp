#include "autogenerate/plan/statements.hpp"

#include "autogenerate/plan/apply.hpp"
#include "autogenerate/scratch/scratch_database.hpp"

#include <retort/sql/statement_source.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

class Collector final : public StatementSink {
 public:
  Collector(Connection& connection, std::vector<std::string>& texts) : connection_(connection), texts_(texts) {}
  void take(Statement statement) override {
    connection_.run(statement);
    texts_.push_back(std::move(statement.text));
  }

 private:
  Connection& connection_;
  std::vector<std::string>& texts_;
};

const SessionSetting* setting_of(const Script& script) {
  for (const Statement& statement : script) {
    if (statement.source != nullptr && statement.source->setting() != nullptr) return statement.source->setting();
  }
  return nullptr;
}

std::vector<std::string>& texts_of(PlanStatements& result, const Statement& statement) {
  return result.changes[std::min(statement.operation, result.changes.size() - 1)].statements;
}

/// Runs the plan on a copy and writes down what ran; nothing of it stays.
void follow(const Script& script, const SchemaPlan& plan, const Workshop& workshop, const CompileContext& context,
            PlanStatements& result) {
  const ScratchDatabase scratch(workshop.server, workshop.connect);
  OperationsAsMigrations migrations(workshop.tables);
  migrations.add("copy", operations_of(diff({}, plan.from, {.context = context})), {});
  Migrator migrator = migrations.on(scratch.connect());
  migrator.upgrade("copy");
  Connection& connection = migrator.connection();
  if (const SessionSetting* setting = setting_of(script)) {
    result.begin = fmt::format("{};\nBEGIN;\n", setting->change());
    result.end = fmt::format("COMMIT;\n{};\n", setting->restore());
    connection.run({.text = std::string(setting->change())});
  }
  connection.begin();
  for (const Statement& statement : script) {
    Collector collector(connection, texts_of(result, statement));
    if (statement.source != nullptr) {
      statement.source->produce({.connection = &connection}, collector);
    } else {
      collector.take(statement);
    }
  }
  connection.rollback();
}

}  // namespace

PlanStatements statements_of(const SchemaPlan& plan, const Workshop& workshop, const CompileContext& context) {
  PlanStatements result;
  for (const PlannedChange& change : plan.up) result.changes.push_back({.change = &change});
  if (result.changes.empty()) return result;
  const Script script = find_dialect(context.dialect).compiler(context)->compile(operations_of(plan.up));
  if (std::ranges::any_of(script, [](const Statement& statement) { return statement.source != nullptr; })) {
    follow(script, plan, workshop, context, result);
    return result;
  }
  for (const Statement& statement : script) texts_of(result, statement).push_back(statement.text);
  return result;
}

std::string script_of(const PlanStatements& statements) {
  std::string text = statements.begin;
  for (const ChangeStatements& part : statements.changes) {
    if (!part.change->hazard.empty()) {
      std::string hazard = part.change->hazard;
      std::ranges::replace(hazard, '\n', ' ');
      text += fmt::format("-- {}{}\n", part.change->destroys_data ? "DESTROYS DATA: " : "", hazard);
    }
    for (const std::string& statement : part.statements) text += statement + ";\n";
  }
  return text + statements.end;
}

}  // namespace retort::inline v1
