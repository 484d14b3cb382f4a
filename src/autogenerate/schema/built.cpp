// Declared schemas without migrations: for tests.
#include <retort/connection.hpp>
#include <retort/dialect/dialect.hpp>
#include <retort/error.hpp>
#include <retort/schema.hpp>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

void run_all(Connection& connection, const OperationList& operations) {
  const CompileContext context{.dialect = connection.dialect(), .server_version = connection.server_version()};
  const Script script = find_dialect(context.dialect).compiler(context)->compile(operations);
  connection.begin();
  try {
    for (const Statement& statement : script) {
      if (statement.source != nullptr) {
        throw UnsupportedOperation({.message = "a declaration changes a table that it has created",
                                    .location = statement.where,
                                    .hint = "declare the table as it is to be"});
      }
      connection.run(statement);
    }
    connection.commit();
  } catch (...) {
    connection.rollback();
    throw;
  }
}

OperationList inverse(const OperationList& operations) {
  OperationList undone;
  for (auto operation = operations.rbegin(); operation != operations.rend(); ++operation) {
    std::optional<Operation> one = reverse(*operation);
    if (!one) {
      throw UsageError({.message = fmt::format("{} cannot be undone", describe(*operation)),
                        .location = operation->where,
                        .hint = "drop the database, or its schemas, instead"});
    }
    undone.push_back(*std::move(one));
  }
  return undone;
}

}  // namespace

void create_all(Connection& connection, const Declarations& what) {
  run_all(connection, declared_operations(what, connection.dialect()));
}

void drop_all(Connection& connection, const Declarations& what) {
  run_all(connection, inverse(declared_operations(what, connection.dialect())));
}

}  // namespace retort::inline v1
