#include "conformance/schemas/database.hpp"

#include <retort/dialect/dialect.hpp>

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>

namespace conformance {

namespace {

void run(retort::Connection& connection, const retort::Statement& statement) {
  try {
    connection.run(statement);
  } catch (const retort::Error& error) {
    throw std::runtime_error(fmt::format("{}\n    statement: {}", error.details().message, statement.text));
  }
}

class Runner final : public retort::StatementSink {
 public:
  explicit Runner(retort::Connection& connection) : connection_(connection) {}

  void take(retort::Statement statement) override {
    if (statement.source == nullptr) return run(connection_, statement);
    statement.source->produce({.connection = &connection_}, *this);
  }

 private:
  retort::Connection& connection_;
};

std::vector<const retort::SessionSetting*> settings_of(const retort::Script& script) {
  std::vector<const retort::SessionSetting*> settings;
  for (const retort::Statement& statement : script) {
    const auto* setting = statement.source == nullptr ? nullptr : statement.source->setting();
    if (setting != nullptr && std::find(settings.begin(), settings.end(), setting) == settings.end()) {
      settings.push_back(setting);
    }
  }
  return settings;
}

}  // namespace

void Database::apply(const std::vector<retort::PlannedChange>& plan) {
  retort::OperationList operations;
  for (const retort::PlannedChange& change : plan) operations.push_back(change.operation);
  const retort::CompileContext where = context();
  const retort::Script script = retort::find_dialect(where.dialect).compiler(where)->compile(operations);
  const auto settings = settings_of(script);
  for (const auto* setting : settings) connection().execute(setting->change());
  connection().begin();
  try {
    Runner runner(connection());
    for (const retort::Statement& statement : script) runner.take(statement);
    connection().commit();
  } catch (...) {
    connection().rollback();
    throw;
  }
  for (const auto* setting : settings) connection().execute(setting->restore());
}

std::string first_difference(Dump wanted, Dump found) {
  std::sort(wanted.begin(), wanted.end());
  std::sort(found.begin(), found.end());
  Dump missing;
  Dump surplus;
  std::set_difference(wanted.begin(), wanted.end(), found.begin(), found.end(), std::back_inserter(missing));
  std::set_difference(found.begin(), found.end(), wanted.begin(), wanted.end(), std::back_inserter(surplus));
  if (missing.empty() && surplus.empty()) return {};
  return fmt::format("missing: {}\n    surplus: {}\n    ({} lines missing, {} lines surplus)",
                     missing.empty() ? "nothing" : missing.front(), surplus.empty() ? "nothing" : surplus.front(),
                     missing.size(), surplus.size());
}

}  // namespace conformance
