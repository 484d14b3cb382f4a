#include "autogenerate/source/schema_source.hpp"

#include "autogenerate/plan/apply.hpp"
#include "autogenerate/scratch/scratch_database.hpp"
#include "autogenerate/source/sql_file.hpp"
#include "autogenerate/source/unprovable_parts.hpp"
#include "connection/url.hpp"

#include <retort/error.hpp>

#include <filesystem>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

Schema inspected(Connection& connection, const Workshop& workshop) {
  return find_dialect(connection.dialect()).inspect(connection, workshop.inspection());
}

Schema declared(const Workshop& workshop) {
  if (workshop.declarations.empty()) {
    throw UsageError(
        "this program declares no schema",
        "derive a class from retort::Declaration and register it with RETORT_SCHEMA (<retort/schema.hpp>)");
  }
  const ScratchDatabase scratch(workshop.server, workshop.connect);
  OperationsAsMigrations migrations(workshop.tables);
  migrations.add("declaration", declared_operations(workshop.declarations, workshop.dialect()), {});
  Migrator migrator = migrations.on(scratch.connect());
  migrator.upgrade("declaration");
  return inspected(migrator.connection(), workshop);
}

Schema loaded(const std::string& path, const Workshop& workshop) {
  const ScratchDatabase scratch(workshop.server, workshop.connect);
  const auto connection = scratch.connect();
  load_sql_file(*connection, path, {.has_own_server = scratch.has_own_server(), .note = workshop.note});
  return inspected(*connection, workshop);
}

/// SQLite makes a file that is not there, which a comparison must not.
void check_is_there(const std::string& text) {
  const Url url = parse_url(text);
  const bool is_file = url.engine == Engine::sqlite && !url.is_uri && !url.target.empty() && url.target != ":memory:";
  if (!is_file || std::filesystem::exists(url.target)) return;
  throw UsageError(fmt::format("there is no database {}", url.target), "correct the path, or say empty");
}

/// The database is only read, and sees to it.
Schema read(const std::string& url, const Workshop& workshop) {
  check_is_there(url);
  const auto connection = connect(url, workshop.connect);
  const bool is_sqlite = connection->dialect() == "sqlite";
  connection->run({.text = is_sqlite ? "PRAGMA query_only = ON" : "SET default_transaction_read_only = on"});
  Schema schema = inspected(*connection, workshop);
  if (leave_out_unprovable_parts(*connection, schema) && workshop.note) {
    workshop.note(
        "owners and privileges that the connected role cannot try out elsewhere are not compared: its own, and where "
        "it "
        "is no superuser those that belong to other roles");
  }
  return schema;
}

}  // namespace

SchemaSource schema_source(const std::string& text) {
  using Kind = SchemaSource::Kind;
  if (text == "empty") return {.kind = Kind::empty, .text = text};
  if (text == "schema") return {.kind = Kind::declared, .text = text};
  if (text.ends_with(".sql")) return {.kind = Kind::file, .text = text};
  dialect_of_url(text);
  return {.kind = Kind::database, .text = text};
}

Schema schema_of(const SchemaSource& source, const Workshop& workshop) {
  switch (source.kind) {
    case SchemaSource::Kind::empty:
      return {};
    case SchemaSource::Kind::declared:
      return declared(workshop);
    case SchemaSource::Kind::file:
      return loaded(source.text, workshop);
    case SchemaSource::Kind::database:
      break;
  }
  return read(source.text, workshop);
}

}  // namespace retort::inline v1
