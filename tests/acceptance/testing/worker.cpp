// A program that uses retort::testing as tests do.
//
//   testing_worker url              prints the server's URL
//   testing_worker hold             prints the URL of a database, and waits for the end of its input
//   testing_worker work NUMBER      writes NUMBER into a database of its own and fails if there is anything else in it
#include <retort/migration.hpp>
#include <retort/testing.hpp>

#include <exception>
#include <iostream>
#include <string>

namespace {

using namespace retort::dsl;
using retort::testing::TestDatabase;

struct CreateNumbers final : retort::Migration {
  static constexpr auto revision = "a1";
  static constexpr auto down_revision = base;
  void upgrade(retort::Op& op) const override { op.create_table("numbers", {{"number", bigint}}); }
};
RETORT_MIGRATION(CreateNumbers);

struct AddLetters final : retort::Migration {
  static constexpr auto revision = "b1";
  static constexpr auto down_revision = "a1";
  void upgrade(retort::Op& op) const override { op.add_column("numbers", {"letters", text}); }
};
RETORT_MIGRATION(AddLetters);

int hold() {
  TestDatabase database;
  std::cout << database.url() << std::endl;
  std::string line;
  while (std::getline(std::cin, line)) continue;
  return 0;
}

int work(long number) {
  TestDatabase database;
  retort::Connection& connection = database.connection();
  connection.execute("INSERT INTO numbers VALUES ($1)", {number});
  connection.execute("ALTER TABLE numbers ADD COLUMN own_" + std::to_string(number) + " integer");
  const auto rows = database.connect()->query("SELECT * FROM numbers");
  const bool is_alone = rows.size() == 1 && rows[0]["number"].integer() == number && rows.columns.size() == 3;
  if (!is_alone) std::cerr << "somebody else has been here\n";
  return is_alone ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) try {
  const std::string task = argc > 1 ? argv[1] : "";
  if (task == "url") {
    std::cout << retort::testing::postgres_server_url() << '\n';
    return 0;
  }
  if (task == "hold") return hold();
  if (task == "work" && argc == 3) return work(std::stol(argv[2]));
  std::cerr << "usage: testing_worker url | hold | work NUMBER\n";
  return 2;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
