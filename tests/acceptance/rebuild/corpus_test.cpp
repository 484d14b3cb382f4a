// Real schemas, with rows: whatever is rebuilt, everything else stays.
#include "acceptance/rebuild/content.hpp"
#include "support/on_engine.hpp"

#include <retort/connection.hpp>
#include <retort/sql/writer.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace retort_test {
namespace {

namespace op = retort::op;
namespace dsl = retort::dsl;

constexpr int rows_of_a_table = 4;

std::filesystem::path folder() {
  const char* shared = std::getenv("RETORT_SHARED");
  return std::filesystem::path(shared == nullptr ? RETORT_TEST_SHARED_FOLDER : shared) / "corpora" / "schemas-sqlite";
}

std::vector<std::string> schemas() {
  std::vector<std::string> names;
  if (!std::filesystem::exists(folder())) return {"none"};
  for (const auto& entry : std::filesystem::directory_iterator(folder())) {
    if (entry.path().extension() == ".sql") names.push_back(entry.path().stem().string());
  }
  return names;
}

std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Something that fits the column's declared type, a different one in each row; attempts vary it.
retort::Value value_for(const std::string& type, int row, int attempt) {
  const auto has = [&](const char* word) { return type.find(word) != std::string::npos; };
  if (attempt == 1) return std::int64_t{row % 2};
  if (attempt == 2) return retort::Bytes{std::string(static_cast<std::size_t>(16 + row), 'x')};
  if (has("INT") || has("BOOL")) return std::int64_t{row + 1};
  if (has("REAL") || has("FLOA") || has("DOUB") || has("NUM") || has("DEC")) return row + 0.5;
  if (has("BLOB")) return retort::Bytes{fmt::format("{}\0{}", row, row)};
  return fmt::format("it's row {}", row);
}

bool insert(retort::Connection& connection, const std::string& table, int row, int attempt) {
  std::string columns;
  std::string places;
  std::vector<retort::Value> values;
  for (const retort::Row column :
       connection.query("SELECT name, upper(type) FROM pragma_table_xinfo($1) WHERE hidden = 0", {table})) {
    values.push_back(value_for(column[1].text(), row, attempt));
    columns += (columns.empty() ? "" : ", ") + retort::quoted(column[0].text());
    places += fmt::format("{}${}", places.empty() ? "" : ", ", values.size());
  }
  try {
    connection.execute(fmt::format("INSERT INTO {} ({}) VALUES ({})", retort::quoted(table), columns, places), values);
    return true;
  } catch (const retort::SqlError&) {
    return false;  // a CHECK, or a trigger that calls the application
  }
}

/// Returns how many rows there are then.
int fill(retort::Connection& connection) {
  int count = 0;
  connection.execute("PRAGMA foreign_keys = OFF");
  for (const std::string& table : tables_of(connection)) {
    for (int row = 0; row < rows_of_a_table; ++row) {
      bool is_in = false;
      for (int attempt = 0; attempt < 3 && !is_in; ++attempt) is_in = insert(connection, table, row, attempt);
      count += is_in ? 1 : 0;
    }
  }
  connection.execute("PRAGMA foreign_keys = ON");
  return count;
}

/// The statements without their blanks: dropping a column leaves its line break behind.
std::vector<std::string> without_blanks(std::vector<std::string> schema) {
  for (std::string& object : schema) std::erase_if(object, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
  return schema;
}

class Corpus : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (GetParam() == "none") GTEST_SKIP() << folder() << " is not there: NO REAL SCHEMA IS TESTED";
    auto connection = retort::connect("sqlite::memory:");
    connection->run({.text = text_of(folder() / (GetParam() + ".sql")), .may_hold_several = true});
    rows = fill(*connection);
    tables = tables_of(*connection);
    before = content_of(*connection);
    add_migrations();
    migrator.emplace(std::move(connection), migrations.registry());
  }

  void add(const std::string& id, const std::vector<op::TableChange>& changes) {
    migrations.add(id, [this, changes](retort::Op& op) {
      for (const std::string& table : tables) op.invoke(altered(table, changes));
    });
  }

  void add_migrations() {
    const retort::Column column{.name = "retort_added",
                                .type = dsl::text,
                                .nullable = false,
                                .server_default = retort::Expression{"lower('NEW')"}};
    const retort::Check check{.name = "retort_check", .condition = "retort_added = 'new'"};
    migrations.add("rebuilt", [this](retort::Op& op) {
      for (const std::string& table : tables) op.invoke(rebuild_of(table));
    });
    add("column_added", {op::AddColumn{.column = column}});
    add("constraint_added", {op::AddConstraint{check}});
    add("column_altered",
        {op::AlterColumn{.column = column.name,
                         .to = {.nullable = true, .server_default = std::optional<retort::Default>()}}});
    add("constraint_dropped", {op::DropConstraint{.name = check.name}});
    add("column_dropped", {op::DropColumn{.column = column.name}});
  }

  MigrationSet migrations;
  std::optional<retort::Migrator> migrator;
  std::vector<std::string> tables;
  Content before;
  int rows = 0;
};

TEST_P(Corpus, KeepsEveryRowAndEveryObjectThroughRebuilds) {
  migrator->upgrade("rebuilt");
  const Content after = content_of(migrator->connection());
  EXPECT_EQ(after.schema, before.schema);
  EXPECT_EQ(after.facts, before.facts);
  EXPECT_EQ(after.rows, before.rows);
  EXPECT_GT(rows, 0);
  std::cout << fmt::format("{}: {} tables with {} rows rebuilt, {} objects compared\n", GetParam(), tables.size(), rows,
                           before.schema.size());
}

TEST_P(Corpus, IsWhatItWasWhenColumnsAndConstraintsHaveComeAndGone) {
  migrator->upgrade("column_added");
  for (const std::string& table : tables) {
    const std::string sql = fmt::format("SELECT 1 FROM {} WHERE retort_added <> 'new'", retort::quoted(table));
    EXPECT_TRUE(migrator->connection().query(sql).empty()) << table;
  }
  migrator->upgrade("head");
  const Content after = content_of(migrator->connection());
  EXPECT_EQ(without_blanks(after.schema), without_blanks(before.schema));
  EXPECT_EQ(after.facts, before.facts);
  EXPECT_EQ(after.rows, before.rows);
}

INSTANTIATE_TEST_SUITE_P(Schemas, Corpus, testing::ValuesIn(schemas()), [](const auto& test) {
  std::string name = test.param;
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
});

}  // namespace
}  // namespace retort_test
