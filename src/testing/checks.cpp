#include "autogenerate/plan/apply.hpp"
#include "engine/revision_info.hpp"
#include "op/recorder.hpp"
#include "testing/migrations.hpp"

#include <retort/error.hpp>
#include <retort/testing/checks.hpp>
#include <retort/verification.hpp>

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::testing {

namespace {

CheckResult failure(std::string message) { return {.holds = false, .message = std::move(message)}; }

CheckResult result_of(const std::string& headline, const std::vector<std::string>& findings) {
  if (findings.empty()) return {};
  return failure(fmt::format("{}:\n  {}", headline, fmt::join(findings, "\n  ")));
}

std::string lines_of(const VerificationFinding& finding) {
  std::string text = finding.message;
  for (const std::string& line : finding.differences) text += "\n    " + line;
  return text;
}

std::vector<std::string> findings_of(const Verification& verification) {
  std::vector<std::string> findings;
  for (const Verification::Check& check : verification.checks) {
    if (check.id == "single_head") continue;
    for (const VerificationFinding& finding : check.findings) findings.push_back(lines_of(finding));
  }
  return findings;
}

/// Why a migration cannot be undone; empty when it can.
std::string obstacle(const Migration& migration, const Revision& revision, std::string_view dialect) {
  try {
    record_without_database(migration, false, dialect);
    return {};
  } catch (const Error& error) {
    return fmt::format("{}: {}", name_of(revision), error.what());
  }
}

Schema inspected(Connection& connection, const VersionTables& tables) {
  return find_dialect(connection.dialect()).inspect(connection, {.left_out = {tables.version, tables.journal}});
}

Declarations known(const Declarations& given, const DatabaseOptions& options) {
  Declarations all = given.empty() ? declarations(options.set) : given;
  if (all.empty()) all = declarations();
  if (!all.empty()) return all;
  throw UsageError("no schema is declared to compare with",
                   "derive a class from retort::Declaration and register it with RETORT_SCHEMA (<retort/schema.hpp>), "
                   "in a file that is linked into the test");
}

/// As the database itself writes it.
Schema declared_schema(const std::string& dialect, const DatabaseOptions& options, const Declarations& declared) {
  const VersionTables& tables = options.migrator.tables;
  const TestDatabase database(dialect, {.revision = "base", .server = options.server});
  OperationsAsMigrations migrations(tables);
  migrations.add("declaration", declared_operations(known(declared, options), dialect), {});
  Migrator migrator = migrations.on(database.connect());
  migrator.upgrade("declaration");
  return inspected(migrator.connection(), tables);
}

CheckResult compare(Connection& connection, const DatabaseOptions& options, const Declarations& declared,
                    const std::string& headline) {
  const std::string dialect(connection.dialect());
  const Schema wanted = declared_schema(dialect, options, declared);
  const Schema found = inspected(connection, options.migrator.tables);
  std::vector<std::string> missing;
  const CompileContext context{.dialect = dialect, .server_version = connection.server_version()};
  for (const PlannedChange& change : diff(found, wanted, {.context = context})) {
    missing.push_back(describe(change.operation));
  }
  return result_of(headline, missing);
}

}  // namespace

CheckResult single_head(const DatabaseOptions& options) {
  const RevisionMap& revisions = registry_of(options).revisions();
  const std::vector<std::size_t> heads = revisions.real_heads();
  if (heads.size() <= 1) return {};
  std::vector<std::string> names;
  names.reserve(heads.size());
  for (const std::size_t head : heads) names.push_back(name_of(revisions.revisions()[head]));
  return result_of("there are several heads; merge them", names);
}

CheckResult every_migration_is_reversible(std::string_view dialect, const DatabaseOptions& options) {
  const Registry& migrations = registry_of(options);
  const RevisionMap& revisions = migrations.revisions();
  std::vector<std::string> obstacles;
  for (const std::size_t revision : revisions.ordered()) {
    std::string text = obstacle(migrations.migration(revision), revisions.revisions()[revision], dialect);
    if (!text.empty()) obstacles.push_back(std::move(text));
  }
  return result_of("these migrations cannot be undone", obstacles);
}

CheckResult up_down_up(std::string_view dialect, const DatabaseOptions& options) {
  const TestDatabase database(dialect, {.revision = "base", .server = options.server});
  const Verification verification = verify(database.connect(), registry_of(options), options.migrator);
  return result_of("the migrations do not go up, down and up again", findings_of(verification));
}

CheckResult no_drift(std::string_view dialect, const DatabaseOptions& options, const Declarations& declared) {
  DatabaseOptions at_heads = options;
  at_heads.revision = "heads";
  TestDatabase database(dialect, at_heads);
  return compare(database.connection(), options, declared,
                 "the migrations do not lead to the schema that is declared; what would have to follow");
}

CheckResult schema_equals_declaration(Connection& connection, const DatabaseOptions& options,
                                      const Declarations& declared) {
  return compare(connection, options, declared,
                 "the database has not the schema that is declared; what would have to change");
}

}  // namespace retort::inline v1::testing
