#pragma once

#include <retort/connect.hpp>
#include <retort/dialect/dialect.hpp>
#include <retort/diff.hpp>
#include <retort/schema.hpp>

#include <functional>
#include <string>

namespace retort::inline v1 {

/// One side of a comparison, as a command line names it: `empty`, `schema`, a file that ends in .sql, or a URL.
struct SchemaSource {
  enum class Kind { empty, declared, file, database };
  Kind kind = Kind::empty;
  std::string text{};  ///< the path or the URL; for messages, what was given
};

RETORT_API SchemaSource schema_source(const std::string& text);

/// Where schemas are built and read.
struct Workshop {
  std::string server{};  ///< the URL whose server has room for scratch databases; empty: a PostgreSQL of our own
  ConnectOptions connect{};
  Declarations declarations{};                     ///< what `schema` stands for
  VersionTables tables{};                          ///< Retort's own, which are no part of a schema
  std::vector<std::string> schemas{};              ///< only these; none: all
  TypeComparator is_same_type{};                   ///< the program's own word on types
  std::function<void(const std::string&)> note{};  ///< gets what somebody should know, and is no error

  std::string_view dialect() const { return server.empty() ? "postgresql" : dialect_of_url(server); }
  Inspection inspection() const { return {.schemas = schemas, .left_out = {tables.version, tables.journal}}; }
};

/// The schema as the database itself writes it: what is declared, or in a file, is built on a scratch database and read
/// from there. Nothing is written to the database of a URL. Throws Error.
RETORT_API Schema schema_of(const SchemaSource& source, const Workshop& workshop);

}  // namespace retort::inline v1
