#include "golden/ddl_script_text.hpp"

#include "support/sqlite_database.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

namespace golden {

namespace {

constexpr int sqlite_version = 3040001;

std::string parameters_text(const retort::Statement& statement, const retort::Dialect& dialect) {
  std::string text;
  for (std::size_t i = 0; i < statement.parameters.size(); ++i) {
    fmt::format_to(std::back_inserter(text), "{}${} = {}", i == 0 ? "" : ", ", i + 1,
                   dialect.literal(statement.parameters[i]));
  }
  return text;
}

/// As a comment, however many lines it has.
std::string note(std::string_view label, std::string_view content = {}) {
  std::string text = fmt::format("-- {}{}", label, content.empty() ? "" : ": ");
  for (const char c : content) {
    text += c;
    if (c == '\n') text += "--   ";
  }
  return text + "\n";
}

std::string statement_text(const retort::Statement& statement, const retort::Dialect& dialect) {
  std::string text;
  if (statement.must_return) text += note("must return", *statement.must_return);
  if (!statement.transactional) text += note("outside a transaction");
  if (statement.may_hold_several) text += note("may hold several statements");
  if (!statement.parameters.empty()) text += note("parameters", parameters_text(statement, dialect));
  text += statement.text + ";\n";
  if (!statement.probe) return text;
  if (!statement.probe->query.empty()) text += note("probe", statement.probe->query);
  if (!statement.probe->repair.empty()) text += note("repair", statement.probe->repair);
  if (statement.probe->repeatable) text += note("may run twice");
  return text;
}

bool has_source(const retort::Script& script) {
  return std::any_of(script.begin(), script.end(), [](const auto& statement) { return statement.source != nullptr; });
}

/// With what its sources hand out when their turn comes, which only a database knows.
retort::Script expanded(const retort::Script& script, const std::string& setup) {
  support::SqliteDatabase database;
  database.run(setup);
  retort::Script result;
  for (const retort::Statement& statement : script) {
    if (statement.source == nullptr) {
      database.run(statement);
      result.push_back(statement);
    } else {
      const retort::Script produced = database.run_source(*statement.source);
      result.insert(result.end(), produced.begin(), produced.end());
    }
  }
  return result;
}

std::string section(const DdlCase& ddl_case, const retort::Dialect& dialect, int server_version) {
  try {
    retort::Script script =
        dialect.compiler({.dialect = dialect.name(), .server_version = server_version})->compile(ddl_case.operations);
    if (has_source(script)) script = expanded(script, ddl_case.setup.sqlite);
    std::string text;
    for (const retort::Statement& statement : script) text += statement_text(statement, dialect);
    return text.empty() ? note("nothing") : text;
  } catch (const retort::Error& error) {
    return note(fmt::format("refused: {} hint: {}", error.details().message, error.details().hint));
  }
}

}  // namespace

std::string golden_text(const DdlCase& ddl_case) {
  return fmt::format("-- postgresql\n{}\n-- sqlite\n{}",
                     section(ddl_case, retort::find_dialect("postgresql"), ddl_case.postgres_version),
                     section(ddl_case, retort::find_dialect("sqlite"), sqlite_version));
}

}  // namespace golden
