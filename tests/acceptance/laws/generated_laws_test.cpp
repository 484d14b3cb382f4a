// Laws over operations that nobody has written: some seeds are the same in every run, some are new. A failure names its
// seed; RETORT_LAWS_SEED=… runs that one alone.
#include "acceptance/laws/operation_generator.hpp"
#include "support/on_engine.hpp"

#include <retort/connection.hpp>
#include <retort/dialect/dialect.hpp>
#include <retort/diff.hpp>
#include <retort/error.hpp>
#include <retort/offline.hpp>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace retort_test {
namespace {

std::vector<std::uint32_t> seeds(std::size_t fixed, std::size_t random) {
  if (const char* given = std::getenv("RETORT_LAWS_SEED")) return {static_cast<std::uint32_t>(std::stoul(given))};
  std::vector<std::uint32_t> result;
  for (std::size_t i = 1; i <= fixed; ++i) result.push_back(static_cast<std::uint32_t>(i));
  std::random_device device;
  for (std::size_t i = 0; i < random; ++i) result.push_back(device());
  return result;
}

/// What is there to begin with, and what is done to it.
struct Drawn {
  retort::OperationList beginning{};
  retort::OperationList operations{};
};

Drawn drawn(std::uint32_t seed, bool is_postgres, bool renames = true) {
  OperationGenerator generator(seed, is_postgres, renames);
  Drawn result;
  for (int i = 0; i < 10; ++i) result.beginning.push_back(generator.next());
  for (int i = 0; i < 15; ++i) result.operations.push_back(generator.next());
  return result;
}

Steps steps(const retort::OperationList& operations) {
  return [operations](retort::Op& op) {
    for (const retort::Operation& operation : operations) op.invoke(operation);
  };
}

/// Two migrations, whose downgrades are what Retort derives.
MigrationSet migrations_of(const Drawn& it) {
  MigrationSet set;
  set.add("m1", steps(it.beginning));
  set.add("m2", steps(it.operations));
  return set;
}

/// What the database holds, without the names that PostgreSQL 18 finds for NOT NULL: they tell what a column was called
/// when it was made. The order of a table's columns changes when one is dropped and added again, that of
/// everything else with the order in which it is made.
retort::Schema content_of(const Database& database, const std::string& engine) {
  const auto connection = database.connect();
  const std::vector<retort::QualifiedName> own{
      {.schema = engine == "sqlite" ? "" : "public", .name = "retort_version"},
      {.schema = engine == "sqlite" ? "" : "public", .name = "retort_journal"}};
  retort::Schema schema = retort::find_dialect(engine).inspect(*connection, {.left_out = own});
  const auto by_name = [](auto& items) {
    std::sort(items.begin(), items.end(), [](const auto& left, const auto& right) { return left.name < right.name; });
  };
  for (retort::Table& table : schema.tables) {
    std::erase_if(table.constraints, [](const auto& it) { return std::holds_alternative<retort::NotNull>(it); });
    by_name(table.columns);
    by_name(table.indexes);
    std::sort(table.constraints.begin(), table.constraints.end(), [](const auto& left, const auto& right) {
      return retort::canonical({{retort::op::AlterTable{.changes = {retort::op::AddConstraint{left}}}}}) <
             retort::canonical({{retort::op::AlterTable{.changes = {retort::op::AddConstraint{right}}}}});
    });
  }
  return schema;
}

/// The operations that make the one into the other, in words; empty where they are the same.
std::string difference(const retort::Schema& from, const retort::Schema& to, const std::string& engine) {
  std::string text;
  for (const auto& [one, other] : {std::pair{&from, &to}, std::pair{&to, &from}}) {
    for (const retort::PlannedChange& change : retort::diff(*one, *other, {.context = {.dialect = engine}})) {
      text += retort::describe(change.operation) + "\n";
    }
  }
  return text;
}

std::string all_of(const retort::OperationList& operations) {
  std::string text;
  for (const retort::Operation& operation : operations) text += retort::canonical({operation}) + "\n";
  return text;
}

/// The statements that psql or sqlite3 would send, without what is for the shell alone.
std::string script(const MigrationSet& migrations, const std::string& engine, retort::Direction direction,
                   const std::string& from, const std::string& to) {
  std::istringstream lines(
      retort::offline_script(migrations.registry(), retort::find_dialect(engine), direction, from, to));
  std::string sql;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('.') && !line.starts_with('\\')) sql += line + "\n";
  }
  return sql;
}

class GeneratedLaws : public OnEngine {
 protected:
  /// A few seconds' worth.
  std::vector<std::uint32_t> all_seeds() const { return is_postgres() ? seeds(6, 3) : seeds(25, 10); }
};

TEST_P(GeneratedLaws, ReversingTwiceGivesTheOperationBack) {
  int count = 0;
  for (const std::uint32_t seed : seeds(200, 50)) {
    SCOPED_TRACE("RETORT_LAWS_SEED=" + std::to_string(seed));
    for (const retort::Operation& operation : drawn(seed, is_postgres()).operations) {
      const auto once = retort::reverse(operation);
      ASSERT_TRUE(once) << retort::canonical({operation});
      const auto twice = retort::reverse(*once);
      ASSERT_TRUE(twice) << retort::canonical({*once});
      ASSERT_EQ(*twice, operation) << retort::canonical({operation});
      ASSERT_EQ(retort::canonical({*twice}), retort::canonical({operation}));
      ++count;
    }
  }
  std::cout << count << " operations reversed twice\n";
}

TEST_P(GeneratedLaws, UpAndDownRestoresWhatWasThere) {
  int count = 0;
  for (const std::uint32_t seed : all_seeds()) {
    SCOPED_TRACE("RETORT_LAWS_SEED=" + std::to_string(seed));
    const Drawn it = drawn(seed, is_postgres());
    const Database own(GetParam());
    const MigrationSet migrations = migrations_of(it);
    try {
      own.upgrade(migrations, {});
      own.downgrade(migrations, "m1");
      const retort::Schema restored = content_of(own, GetParam());
      const Database other(GetParam());
      MigrationSet beginning;
      beginning.add("m1", steps(it.beginning));
      other.upgrade(beginning, {});
      ASSERT_EQ(difference(content_of(other, GetParam()), restored, GetParam()), "") << all_of(it.operations);
      own.downgrade(migrations, "base");
      ASSERT_EQ(difference({}, content_of(own, GetParam()), GetParam()), "") << all_of(it.beginning);
    } catch (const retort::Error& error) {
      FAIL() << error.what() << "\n" << all_of(it.beginning) << "then\n" << all_of(it.operations);
    }
    ++count;
  }
  std::cout << count << " lists of operations run up and down\n";
}

/// On SQLite a script does not follow a table under a new name, or with a renamed column, and refuses to rebuild it.
TEST_P(GeneratedLaws, AScriptDoesWhatARunDoes) {
  int count = 0;
  for (const std::uint32_t seed : all_seeds()) {
    SCOPED_TRACE("RETORT_LAWS_SEED=" + std::to_string(seed));
    const Drawn it = drawn(seed, is_postgres(), is_postgres());
    const MigrationSet migrations = migrations_of(it);
    const Database online(GetParam());
    const Database offline(GetParam());
    try {
      online.upgrade(migrations, {});
      offline.connect()->run({.text = script(migrations, GetParam(), retort::Direction::upgrade, "base", "head"),
                              .may_hold_several = true});
      ++count;
      ASSERT_EQ(difference(content_of(online, GetParam()), content_of(offline, GetParam()), GetParam()), "");
      EXPECT_EQ(online.version_rows(), offline.version_rows());
      if (!is_postgres()) continue;  // a script of its own knows no table that another has made
      online.downgrade(migrations, "m1");
      offline.connect()->run(
          {.text = script(migrations, GetParam(), retort::Direction::downgrade, "m2", "m1"), .may_hold_several = true});
      ASSERT_EQ(difference(content_of(online, GetParam()), content_of(offline, GetParam()), GetParam()), "");
    } catch (const retort::Error& error) {
      FAIL() << error.what() << "\n" << all_of(it.beginning) << "then\n" << all_of(it.operations);
    }
  }
  std::cout << count << " scripts did what a run does\n";
}

INSTANTIATE_TEST_SUITE_P(All, GeneratedLaws, testing::ValuesIn(engines), engine_of);

}  // namespace
}  // namespace retort_test
