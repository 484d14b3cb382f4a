// Copies the same rows into PostgreSQL by bulk_insert and by psql's \copy, by turns, and prints how their speeds
// compare, what their clients took of the processor, and how much memory bulk_insert took.
//
//   tests/support/postgres_server.sh build/release/tests/bench/bench_bulk_insert 10000000
#include <retort/migration.hpp>
#include <retort/migrator.hpp>
#include <retort/row_stream.hpp>

#include <algorithm>
#include <array>
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

/// On the wall, and of the client's processor.
struct Cost {
  double elapsed = 0;
  double processor = 0;
};

double processor_seconds(int whose) {
  rusage usage{};
  getrusage(whose, &usage);
  const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// `whose` is RUSAGE_SELF, or RUSAGE_CHILDREN for what another program does.
template <class Act>
Cost cost(int whose, const Act& act) {
  const double processor = processor_seconds(whose);
  const auto start = std::chrono::steady_clock::now();
  act();
  return {.elapsed = Seconds(std::chrono::steady_clock::now() - start).count(),
          .processor = processor_seconds(whose) - processor};
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

Cost by_psql(const std::string& url, const std::string& file, std::int64_t rows) {
  const auto connection = retort::connect(url);
  connection->execute(create);
  const Cost spent =
      cost(RUSAGE_CHILDREN, [&] { run(fmt::format("psql -qX '{}' -c \"\\\\copy points FROM '{}'\"", url, file)); });
  expect_rows(*connection, rows);
  connection->execute("DROP TABLE points");
  return spent;
}

Cost by_bulk_insert(const std::string& url, std::int64_t rows) {
  const auto connection = retort::connect(url);
  connection->execute(create);
  const InsertPoints migration(rows);
  retort::Registry registry;
  registry.add(retort::Revision{.id = "points"}, migration, retort::Transaction::per_migration);
  const Cost spent = cost(RUSAGE_SELF, [&] { retort::Migrator(retort::connect(url), registry).upgrade(); });
  expect_rows(*connection, rows);
  connection->execute("DROP TABLE points, retort_version, retort_journal");
  return spent;
}

long peak_of_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

}  // namespace

int main(int argc, char** argv) {
  const std::int64_t rows = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
  const char* url = std::getenv("RETORT_TEST_POSTGRES_URL");
  if (url == nullptr) {
    fmt::print("RETORT_TEST_POSTGRES_URL is not set\n");
    return 1;
  }
  const std::string file = std::string(P_tmpdir) + "/retort_bench_points.tsv";
  write_file(file, rows);
  std::array<double, rounds> ratios{};
  for (double& ratio : ratios) {
    const Cost psql = by_psql(url, file, rows);
    const Cost retort = by_bulk_insert(url, rows);
    ratio = psql.elapsed / retort.elapsed;
    fmt::print(
        "{} rows: psql \\copy {:.2f} s, bulk_insert {:.2f} s: {:.2f} of its speed; processor {:.2f} s, {:.2f} s\n",
        rows, psql.elapsed, retort.elapsed, ratio, psql.processor, retort.processor);
  }
  std::sort(ratios.begin(), ratios.end());
  fmt::print("median: {:.2f} of psql's speed; at most {} MB of memory\n", ratios[rounds / 2], peak_of_memory());
  return std::remove(file.c_str());
}
