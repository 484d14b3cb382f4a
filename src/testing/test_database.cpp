#include "testing/migrations.hpp"
#include "testing/place.hpp"

#include <retort/error.hpp>
#include <retort/testing/database.hpp>

#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::testing {

namespace {

std::unique_ptr<Place> place_in_memory([[maybe_unused]] const DatabaseOptions& options) {
#ifdef RETORT_WITH_SQLITE
  return sqlite_place(options);
#else
  throw UsageError("this program's Retort was built without SQLite", "Configure Retort with -DRETORT_WITH_SQLITE=ON.");
#endif
}

std::unique_ptr<Place> place_for(std::string_view dialect, const DatabaseOptions& options) {
  if (dialect == "postgresql") return postgres_place(options);
  if (dialect == "sqlite") return place_in_memory(options);
  throw UsageError(fmt::format("there are no test databases of the dialect \"{}\"", dialect),
                   "say \"postgresql\" or \"sqlite\"");
}

}  // namespace

struct TestDatabase::State {
  DatabaseOptions options;
  std::unique_ptr<Place> place;
  std::unique_ptr<Connection> connection{};  // after place: closed first
};

void migrate(std::unique_ptr<Connection> connection, const DatabaseOptions& options) {
  if (options.revision == "base") return;
  Migrator(std::move(connection), registry_of(options), options.migrator).upgrade(options.revision);
}

TestDatabase::TestDatabase(std::string_view dialect, DatabaseOptions options)
    : state_(std::make_unique<State>(State{.options = std::move(options), .place = {}})) {
  state_->place = place_for(dialect, state_->options);
}

TestDatabase::~TestDatabase() = default;
TestDatabase::TestDatabase(TestDatabase&&) noexcept = default;
TestDatabase& TestDatabase::operator=(TestDatabase&&) noexcept = default;

const std::string& TestDatabase::url() const noexcept { return state_->place->url(); }

Connection& TestDatabase::connection() {
  if (state_->connection == nullptr) state_->connection = connect();
  return *state_->connection;
}

std::unique_ptr<Connection> TestDatabase::connect() const { return retort::connect(url()); }

Migrator TestDatabase::migrator() const {
  return Migrator(connect(), registry_of(state_->options), state_->options.migrator);
}

Report TestDatabase::upgrade(std::string_view target) { return migrator().upgrade(target); }

Report TestDatabase::downgrade(std::string_view target) { return migrator().downgrade(target); }

}  // namespace retort::inline v1::testing
