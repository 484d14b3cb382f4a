#include "dialect/sqlite/dependents.hpp"

#include "dialect/sqlite/table_sources.hpp"

#include <retort/connection.hpp>
#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <optional>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// What SQLite says against a statement; to explain one, it has to compile it with all views and triggers in it.
std::optional<std::string> objection(Connection& connection, const std::string& sql) {
  try {
    connection.query("EXPLAIN " + sql);
    return std::nullopt;
  } catch (const ConnectionError&) {
    throw;
  } catch (const SqlError& error) {
    return error.details().message;
  }
}

std::string settable_column(Connection& connection, const QualifiedName& relation) {
  const Result columns = connection.query("SELECT name FROM pragma_table_xinfo($1, $2) WHERE hidden = 0 LIMIT 1",
                                          {relation.name, relation.schema});
  return columns.empty() ? "rowid" : quoted(columns[0][0].text());
}

}  // namespace

Dependents::Dependents(Connection& connection, const QualifiedName& table) {
  const std::string schema = table.schema.empty() ? "main" : table.schema;
  const auto add = [&](Probe probe) {
    if (!objection(connection, probe.sql)) probes_.push_back(std::move(probe));
  };
  const std::string catalogue = catalogue_of(table);
  for (const Row view : connection.query("SELECT name FROM " + catalogue + " WHERE type = 'view'")) {
    const QualifiedName name{.schema = schema, .name = view[0].text()};
    add({"view " + quoted(name.name), "SELECT * FROM " + quoted(name)});
  }
  for (const Row owner : connection.query("SELECT DISTINCT tbl_name FROM " + catalogue + " WHERE type = 'trigger'")) {
    const QualifiedName name{.schema = schema, .name = owner[0].text()};
    const std::string what = "a trigger on " + quoted(name.name);
    const std::string column = settable_column(connection, name);
    add({what, fmt::format("INSERT INTO {} DEFAULT VALUES", quoted(name))});
    add({what, fmt::format("UPDATE {} SET {} = NULL", quoted(name), column)});
    add({what, fmt::format("DELETE FROM {}", quoted(name))});
  }
}

void Dependents::check_still_work(Connection& connection) const {
  for (const Probe& probe : probes_) {
    const std::optional<std::string> problem = objection(connection, probe.sql);
    if (!problem) continue;
    throw UsageError(fmt::format("{} uses what this takes away: {}", probe.what, *problem),
                     "drop it first, and create it again afterwards in its new form");
  }
}

}  // namespace retort::inline v1
