#include "dialect/postgres/dialect.hpp"

#include "dialect/postgres/conversion.hpp"
#include "dialect/postgres/ddl_compiler.hpp"
#include "dialect/postgres/guard.hpp"
#include "dialect/postgres/hints.hpp"
#include "dialect/postgres/inspector/inspect.hpp"
#include "dialect/postgres/literal.hpp"
#include "dialect/postgres/running.hpp"
#include "dialect/postgres/schema_listing.hpp"
#include "dialect/postgres/script.hpp"
#include "dialect/postgres/script_guards.hpp"
#include "dialect/postgres/version_rows.hpp"
#include "dialect/version_tables.hpp"

#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

class PostgresDialect final : public Dialect {
 public:
  std::string_view name() const noexcept override { return "postgresql"; }

  std::unique_ptr<DdlCompiler> compiler(const CompileContext& context) const override {
    return std::make_unique<PostgresDdlCompiler>(context);
  }

  std::string literal(const Value& value) const override {
    if (auto text = sql_literal(value, postgres_literals)) return std::move(*text);
    const MissingLiteral missing = missing_literal(value);
    throw UnsupportedOperation(
        {.message = fmt::format("PostgreSQL has no {}", missing.feature), .hint = std::string(missing.hint)});
  }

  Script create_version_tables(const VersionTables& tables) const override {
    return compile_version_tables(*this, tables);
  }

  bool is_missing_table(const SqlError& error) const override {
    const std::string& sqlstate = error.details().sqlstate;
    return sqlstate == "42P01" || sqlstate == "3F000";
  }

  Script fence(const VersionTables& tables, const HeadsChange& change) const override {
    return postgres_fence(tables, change);
  }
  Statement journal(const VersionTables& tables, const JournalEntry& entry) const override {
    return postgres_journal(tables, entry);
  }
  ScriptStyle script_style(const VersionTables&) const override { return postgres_script_style(); }
  Script script_fence(const VersionTables& tables, const HeadsChange& change) const override {
    return postgres_script_fence(tables, change);
  }
  std::unique_ptr<ScriptGuards> script_guards(const VersionTables& tables) const override {
    return postgres_script_guards(tables);
  }
  std::optional<GuardSql> guard(const VersionTables& tables) const override { return postgres_guard(tables.version); }
  std::optional<Statement> running(const Statement& statement) const override { return postgres_running(statement); }
  std::string schema_listing(const VersionTables& tables) const override { return postgres_schema_listing(tables); }
  Schema inspect(Connection& connection, const Inspection& inspection) const override {
    return inspect_postgres(connection, inspection);
  }
  std::string conversion(std::string_view column, const Type& from, const Type& to) const override {
    return postgres_conversion(column, from, to);
  }
  std::string hint(const SqlError& error) const override {
    return std::string(postgres_hint(error.details().sqlstate));
  }
};

}  // namespace

const Dialect& postgres_dialect() {
  static const PostgresDialect dialect;
  return dialect;
}

}  // namespace retort::inline v1
