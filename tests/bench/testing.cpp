// What retort::testing costs beside the least that a fresh database can cost: medians of one interleaved run, as
// records.
//
//   bench_testing [postgresql|sqlite [ROUNDS]]          PostgreSQL, and 30, unless said otherwise
#include "record.hpp"
#include "server/own_server.hpp"
#include "server/programs.hpp"
#include "server/room.hpp"
#include "server/temporary_database.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>
#include <retort/migration.hpp>
#include <retort/testing.hpp>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

namespace {

using namespace retort::dsl;
using retort::testing::TestDatabase;

constexpr int tables = 100;

struct CreateTables final : retort::Migration {
  static constexpr auto revision = "a1";
  static constexpr auto down_revision = base;
  void upgrade(retort::Op& op) const override {
    for (int i = 0; i < tables; ++i) {
      const std::string name = fmt::format("table_{}", i);
      op.create_table(runtime(name), {{"id", bigint, {.primary_key = true}}, {"name", text}, {"email", text}});
      op.create_index(runtime(name + "_name"), runtime(name), {"name"});
    }
  }
};
RETORT_MIGRATION(CreateTables);

double seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void print(const std::string& key, const std::vector<double>& kit, const std::string& floor_name,
           const std::vector<double>& floor) {
  retort_bench::print_record("testing", key, "retort", kit);
  retort_bench::print_record("testing", key, floor_name, floor);
}

void measure_databases(int rounds, const std::string& server) {
  const auto connection = retort::connect(server);
  std::vector<TestDatabase> databases;  // dropped at the end, as tests' databases are
  databases.emplace_back("postgresql");
  const std::string name =
      connection->query("SELECT datname FROM pg_database WHERE datname LIKE 'retort_template_%'")[0][0].text();
  const std::string strategy = retort::copy_strategy(*connection);
  std::vector<double> kit;
  std::vector<double> bare;
  const auto once_bare = [&](int round) {
    bare.push_back(seconds_of(
        [&] { connection->execute(fmt::format("CREATE DATABASE bare_{} TEMPLATE {}{}", round, name, strategy)); }));
  };
  for (int round = 0; round < rounds; ++round) {
    const bool is_bare_first = round % 2 == 0;  // neither always pays for the other
    if (is_bare_first) once_bare(round);
    kit.push_back(seconds_of([&] { databases.emplace_back("postgresql"); }));
    if (!is_bare_first) once_bare(round);
  }
  for (int round = 0; round < rounds; ++round) retort::drop_database(*connection, fmt::format("bare_{}", round));
  print("database" + (strategy.empty() ? " STRATEGY wal_log" : strategy), kit, "CREATE DATABASE", bare);
}

void measure_sqlite(int rounds) {
  const TestDatabase first("sqlite");
  std::vector<double> kit;
  for (int round = 0; round < rounds; ++round) {
    kit.push_back(seconds_of([&] { TestDatabase database("sqlite"); }));
  }
  retort_bench::print_record("testing", fmt::format("sqlite database, {} tables", tables), "retort", kit);
}

void run(const std::string& command) {
  if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
}

/// As whoever the kit's server runs as.
void start_by_hand(const std::filesystem::path& folder) {
  const std::string programs = retort::server_programs()->string();
  const std::string user =
      geteuid() == 0 ? "setpriv --reuid=postgres --regid=\"$(id -g postgres)\" --clear-groups " : "";
  run(fmt::format("{}{}/initdb -D {}/data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null", user,
                  programs, folder.string()));
  run(fmt::format("{}{}/pg_ctl start -w -D {}/data -l {}/log -o \"-k {} -c listen_addresses= -c fsync=off\" >/dev/null",
                  user, programs, folder.string(), folder.string(), folder.string()));
}

void stop_by_hand(const std::filesystem::path& folder) {
  const std::string user =
      geteuid() == 0 ? "setpriv --reuid=postgres --regid=\"$(id -g postgres)\" --clear-groups " : "";
  run(fmt::format("{}{}/pg_ctl stop -m immediate -D {}/data >/dev/null", user, retort::server_programs()->string(),
                  folder.string()));
}

void measure_start(int rounds) {
  std::vector<double> kit;
  std::vector<double> by_hand;
  for (int round = 0; round < rounds; ++round) {
    const std::filesystem::path folder = retort::room_for_server() / fmt::format("retort_bench_{}", getpid());
    std::filesystem::create_directory(folder);
    if (geteuid() == 0) run(fmt::format("chown postgres {}", folder.string()));
    by_hand.push_back(seconds_of([&] { start_by_hand(folder); }));
    stop_by_hand(folder);
    std::filesystem::remove_all(folder);
    kit.push_back(seconds_of([] { retort::connect(retort::OwnServer::start()->url()); }));
  }
  print("server", kit, "initdb, pg_ctl start", by_hand);
}

}  // namespace

int main(int argc, char** argv) try {
  const std::string engine = argc > 1 ? argv[1] : "postgresql";
  const int rounds = argc > 2 ? std::stoi(argv[2]) : 30;
  if (engine == "sqlite") {
    measure_sqlite(rounds);
  } else {
    measure_databases(rounds, retort::testing::postgres_server_url());
    measure_start(std::max(rounds / 5, 1));
  }
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "{}\n", error.what());
  return 1;
}
