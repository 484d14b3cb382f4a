#include "cli/command.hpp"
#include "cli/duration.hpp"

#include <retort/error.hpp>

#include <chrono>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

std::chrono::milliseconds duration_of(const Invocation& invocation, const char* option) {
  try {
    return parse_duration(invocation.value(option));
  } catch (const UsageError& error) {
    throw UsageError(fmt::format("--{}: {}", option, error.details().message), error.details().hint);
  }
}

}  // namespace

std::string Invocation::value(const char* option) const {
  return has(option) ? values[option].as<std::string>() : std::string();
}

std::vector<std::string> Invocation::all_values(const char* option) const {
  return has(option) ? values[option].as<std::vector<std::string>>() : std::vector<std::string>();
}

std::vector<std::string> Invocation::revisions() const { return all_values("revision"); }

std::string Invocation::revision(const std::string& otherwise) const {
  const std::vector<std::string> given = revisions();
  if (given.empty()) return otherwise;
  if (given.size() > 1) {
    throw UsageError(fmt::format("one revision is wanted, {} are given", given.size()),
                     "the ends of all branches together are called heads");
  }
  return given.front();
}

const Registry& Invocation::registry() const {
  const Database& database = settings.database;
  return database.registry != nullptr ? *database.registry : retort::registry(database.set);
}

std::string Invocation::url() const { return has("url") ? value("url") : settings.database_url(); }

ConnectOptions Invocation::connect_options() const {
  ConnectOptions result;
  if (has("wait-for-database")) result.wait = duration_of(*this, "wait-for-database");
  return result;
}

std::unique_ptr<Connection> Invocation::connect() const { return retort::connect(url(), connect_options()); }

MigratorOptions Invocation::migrator_options() const {
  MigratorOptions result = settings.database.migrator;
  if (has("lock-wait")) result.lock_wait = duration_of(*this, "lock-wait");
  if (has("single-transaction")) result.single_transaction = true;
  return result;
}

Migrator Invocation::migrator() const {
  const Registry& migrations = registry();
  MigratorOptions result = migrator_options();
  return Migrator(connect(), migrations, std::move(result));
}

}  // namespace retort::inline v1::cli
