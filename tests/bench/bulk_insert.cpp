// Copies the same rows into PostgreSQL by bulk_insert and by psql's \copy, by turns, and prints records of both: how
// long they took, what their clients took of the processor, and the most memory that bulk_insert had.
//
//   tests/support/postgres_server.sh build/release/tests/bench/bench_bulk_insert 10000000
#include "record.hpp"

#include <retort/migration.hpp>
#include <retort/migrator.hpp>
#include <retort/row_stream.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

#include <fmt/format.h>
#include <sys/resource.h>

namespace {

using Seconds = std::chrono::duration<double>;

constexpr int rounds = 3;
constexpr const char* create = "CREATE TABLE points (id bigint, name text, x double precision, at timestamptz)";

struct Point {
  std::int64_t id;
  std::string name;
  double x;
};

Point point(std::int64_t id) { return {id, fmt::format("the point number {}", id), static_cast<double>(id) / 8}; }
constexpr const char* at = "2026-01-05 09:00:00+00";

/// In seconds, a run each: on the wall, and of the client's processor.
struct Costs {
  std::vector<double> elapsed{};
  std::vector<double> processor{};
};

double processor_seconds(int whose) {
  rusage usage{};
  getrusage(whose, &usage);
  const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// `whose` is RUSAGE_SELF, or RUSAGE_CHILDREN for what another program does.
template <class Act>
void measure(int whose, Costs& costs, const Act& act) {
  const double processor = processor_seconds(whose);
  const auto start = std::chrono::steady_clock::now();
  act();
  costs.elapsed.push_back(Seconds(std::chrono::steady_clock::now() - start).count());
  costs.processor.push_back(processor_seconds(whose) - processor);
}

void write_file(const std::string& file, std::int64_t rows) {
  std::ofstream out(file);
  for (std::int64_t id = 1; id <= rows; ++id) {
    const Point made = point(id);
    out << fmt::format("{}\t{}\t{}\t{}\n", made.id, made.name, made.x, at);
  }
}

retort::RowStream stream(std::int64_t rows) {
  return retort::generated_rows({"id", "name", "x", "at"}, [rows] {
    return [rows, id = std::int64_t{0}](std::vector<retort::Value>& row) mutable {
      if (++id > rows) return false;
      Point made = point(id);
      row.resize(4);
      row[0] = made.id;
      row[1] = std::move(made.name);
      row[2] = made.x;
      row[3] = std::string(at);
      return true;
    };
  });
}

struct InsertPoints final : retort::Migration {
  explicit InsertPoints(std::int64_t count) : rows(count) {}
  void upgrade(retort::Op& op) const override { op.bulk_insert("points", stream(rows)); }
  std::int64_t rows;
};

void run(const std::string& command) {
  if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);  // NOLINT(cert-env33-c)
}

void expect_rows(retort::Connection& connection, std::int64_t rows) {
  const std::string found = connection.query("SELECT count(*) FROM points")[0][0].text();
  if (found != fmt::format("{}", rows)) throw std::runtime_error("there are " + found + " rows");
}

void by_psql(const std::string& url, const std::string& file, std::int64_t rows, Costs& costs) {
  const auto connection = retort::connect(url);
  connection->execute(create);
  measure(RUSAGE_CHILDREN, costs,
          [&] { run(fmt::format("psql -qX '{}' -c \"\\\\copy points FROM '{}'\"", url, file)); });
  expect_rows(*connection, rows);
  connection->execute("DROP TABLE points");
}

void by_bulk_insert(const std::string& url, std::int64_t rows, Costs& costs) {
  const auto connection = retort::connect(url);
  connection->execute(create);
  const InsertPoints migration(rows);
  retort::Registry registry;
  registry.add(retort::Revision{.id = "points"}, migration, retort::Transaction::per_migration);
  measure(RUSAGE_SELF, costs, [&] { retort::Migrator(retort::connect(url), registry).upgrade(); });
  expect_rows(*connection, rows);
  connection->execute("DROP TABLE points, retort_version, retort_journal");
}

long peak_of_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

void print(std::int64_t rows, std::string_view tool, Costs costs, std::string_view more = {}) {
  std::ranges::sort(costs.processor);
  const std::string members = fmt::format(R"(, "cpu": {:.4f}{})", costs.processor[costs.processor.size() / 2], more);
  retort_bench::print_record("bulk_insert", fmt::format("rows={}", rows), tool, costs.elapsed, members);
}

}  // namespace

int main(int argc, char** argv) {
  const std::int64_t rows = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
  const char* url = std::getenv("RETORT_TEST_POSTGRES_URL");
  if (url == nullptr) {
    fmt::print(stderr, "RETORT_TEST_POSTGRES_URL is not set\n");
    return 1;
  }
  const std::string file = std::string(P_tmpdir) + "/retort_bench_points.tsv";
  write_file(file, rows);
  Costs psql;
  Costs retort;
  for (int round = 0; round < rounds; ++round) {
    by_psql(url, file, rows, psql);
    by_bulk_insert(url, rows, retort);
  }
  print(rows, "psql copy", psql);
  print(rows, "retort", retort, fmt::format(R"(, "rss_mb": {})", peak_of_memory()));
  return std::remove(file.c_str());
}
