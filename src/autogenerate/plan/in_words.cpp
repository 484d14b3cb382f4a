#include "autogenerate/plan/in_words.hpp"

#include "autogenerate/scratch/scratch_database.hpp"

#include <retort/error.hpp>

#include <string>
#include <utility>

namespace retort::inline v1 {

namespace {

/// Whether the table that the words create is the one that was read.
bool suffices(const op::CreateTable& in_words, const Table& table, const Workshop& workshop) {
  try {
    const ScratchDatabase scratch(workshop.server, workshop.connect);
    const auto connection = scratch.connect();
    const CompileContext context{.dialect = workshop.dialect(), .server_version = connection->server_version()};
    const Dialect& dialect = find_dialect(context.dialect);
    for (const Statement& statement : dialect.compiler(context)->compile({{.node = in_words}})) {
      if (statement.source != nullptr) return false;
      connection->run(statement);
    }
    Schema wanted;
    wanted.tables.push_back(table);
    return diff(dialect.inspect(*connection, workshop.inspection()), wanted, {.context = context}).empty();
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

std::vector<PlannedChange> in_words(std::vector<PlannedChange> changes, const Workshop& workshop) {
  const std::string dialect(workshop.dialect());
  for (PlannedChange& change : changes) {
    auto* create = std::get_if<op::CreateTable>(&change.operation.node);
    if (create == nullptr || create->table.columns.empty() || !create->table.definitions.contains(dialect)) continue;
    op::CreateTable words = *create;
    words.table.definitions.clear();
    if (suffices(words, create->table, workshop)) *create = std::move(words);
  }
  return changes;
}

}  // namespace retort::inline v1
