// Reads the schema of DATABASE_URL once and compares it with one that differs in ten ways, as suite autogen asks.
#include <retort/connect.hpp>
#include <retort/dialect/dialect.hpp>
#include <retort/diff.hpp>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// Counts what is sent to the database that another connection leads to.
class Counting final : public retort::Connection {
 public:
  explicit Counting(retort::Connection& connection) : connection_(connection) {}

  int count() const noexcept { return count_; }

  std::string_view dialect() const noexcept override { return connection_.dialect(); }
  int server_version() const override { return connection_.server_version(); }
  retort::Result run(const retort::Statement& statement) override { return counted().run(statement); }
  void begin() override { counted().begin(); }
  void commit() override { counted().commit(); }
  void rollback() override { counted().rollback(); }
  bool in_transaction() const override { return connection_.in_transaction(); }
  std::string describe() const override { return connection_.describe(); }

 private:
  retort::Connection& counted() {
    ++count_;
    return connection_;
  }

  retort::Connection& connection_;
  int count_ = 0;
};

/// A table less and one more, and eight changes of columns, keys and indexes.
retort::Schema changed(retort::Schema schema) {
  schema.tables.pop_back();
  schema.tables.at(6).constraints.pop_back();
  schema.tables.at(10).columns.at(2).type = retort::dsl::varchar(120);
  schema.tables.at(11).columns.at(3).nullable = true;
  schema.tables.at(12).columns.at(4).type = retort::dsl::bigint;
  schema.tables.at(13).columns.push_back({.name = "extra", .type = retort::dsl::text});
  schema.tables.at(14).columns.erase(schema.tables.at(14).columns.begin() + 5);
  schema.tables.at(15).indexes.clear();
  schema.tables.at(16).indexes.push_back({.name = "ix_age", .elements = {{.column = "age"}}});
  schema.tables.push_back({.name = {.schema = "public", .name = "t_new"}});
  schema.tables.back().columns.push_back({.name = "id", .type = retort::dsl::integer});
  return schema;
}

}  // namespace

int main() try {
  const char* const url = std::getenv("DATABASE_URL");
  const Clock::time_point begin = Clock::now();
  const auto connection = retort::connect(url == nullptr ? "" : url);
  const double connected = milliseconds_since(begin);
  Counting counting(*connection);
  const retort::Schema schema = retort::find_dialect(connection->dialect()).inspect(counting, {});
  const double read = milliseconds_since(begin);
  const auto plan = retort::diff(schema, changed(schema), {});
  std::cout << "{\"tables\": " << schema.tables.size() << ", \"diffs\": " << plan.size()
            << ", \"queries\": " << counting.count() << ", \"connect_ms\": " << connected
            << ", \"read_ms\": " << read - connected << ", \"diff_ms\": " << milliseconds_since(begin) - read << "}\n";
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
