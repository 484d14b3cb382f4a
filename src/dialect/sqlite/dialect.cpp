#include "dialect/sqlite/dialect.hpp"

#include "dialect/sqlite/ddl_compiler.hpp"
#include "dialect/sqlite/hints.hpp"
#include "dialect/sqlite/inspector/inspect.hpp"
#include "dialect/sqlite/literal.hpp"
#include "dialect/sqlite/schema_listing.hpp"
#include "dialect/sqlite/version_rows.hpp"
#include "dialect/version_tables.hpp"

#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

class SqliteDialect final : public Dialect {
 public:
  std::string_view name() const noexcept override { return "sqlite"; }

  std::unique_ptr<DdlCompiler> compiler(const CompileContext& context) const override {
    return std::make_unique<SqliteDdlCompiler>(context);
  }

  std::string literal(const Value& value) const override {
    if (auto text = sql_literal(value, sqlite_literals)) return std::move(*text);
    const MissingLiteral missing = missing_literal(value);
    throw UnsupportedOperation(
        {.message = fmt::format("SQLite has no {}", missing.feature), .hint = std::string(missing.hint)});
  }

  Script create_version_tables(const VersionTables& tables) const override {
    return compile_version_tables(*this, tables);
  }

  bool is_missing_table(const SqlError& error) const override {
    return error.details().message.find("no such table") != std::string::npos;
  }

  Script fence(const VersionTables& tables, const HeadsChange& change) const override {
    return sqlite_fence(tables, change);
  }
  Statement journal(const VersionTables& tables, const JournalEntry& entry) const override {
    return sqlite_journal(tables, entry);
  }
  ScriptStyle script_style(const VersionTables& tables) const override { return sqlite_script_style(tables); }
  Script script_fence(const VersionTables& tables, const HeadsChange& change) const override {
    return sqlite_script_fence(tables, change);
  }
  std::string schema_listing(const VersionTables& tables) const override { return sqlite_schema_listing(tables); }
  Schema inspect(Connection& connection, const Inspection& inspection) const override {
    return inspect_sqlite(connection, inspection);
  }
  bool resolves_names_late() const noexcept override { return true; }
  std::string hint(const SqlError& error) const override { return std::string(sqlite_hint(error.details())); }
};

}  // namespace

const Dialect& sqlite_dialect() {
  static const SqliteDialect dialect;
  return dialect;
}

}  // namespace retort::inline v1
