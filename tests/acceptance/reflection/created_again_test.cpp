// What is reflected says all that is needed to create it again: what comes of that reflects as the same.
#include "created_again_cases.hpp"
#include "support/on_engine.hpp"

#include <retort/dialect/dialect.hpp>
#include <retort/operation.hpp>

#include <algorithm>

namespace retort_test {
namespace {

using retort::Schema;

void run_sql(retort::Connection& connection, const std::string& sql) {
  retort::Statement statement{.text = sql};
  statement.may_hold_several = true;
  if (!sql.empty()) connection.run(statement);
}

Schema inspected(retort::Connection& connection) { return retort::find_dialect("postgresql").inspect(connection, {}); }

template <class T>
bool contains(const std::vector<T>& values, const T& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// Partitions come behind what they are partitions of.
int depth(const Schema& schema, const retort::Table& table) {
  const auto parent = std::find_if(schema.tables.begin(), schema.tables.end(),
                                   [&](const retort::Table& it) { return it.name == table.partition_of; });
  return parent == schema.tables.end() ? 0 : 1 + depth(schema, *parent);
}

/// The names of schemas first, of the rest what it is built on; user mappings need their server.
int rank(const retort::Object& object) {
  if (std::holds_alternative<retort::objects::Schema>(object)) return 0;
  return std::holds_alternative<retort::objects::UserMapping>(object) ||
                 std::holds_alternative<retort::objects::ForeignTable>(object)
             ? 2
             : 1;
}

/// What `after` has beyond `before`.
retort::OperationList additions(const Schema& before, const Schema& after) {
  std::vector<retort::Table> tables = after.tables;
  std::stable_sort(tables.begin(), tables.end(), [&](const retort::Table& left, const retort::Table& right) {
    return depth(after, left) < depth(after, right);
  });
  std::vector<retort::Object> objects = after.objects;
  std::stable_sort(objects.begin(), objects.end(),
                   [](const auto& left, const auto& right) { return rank(left) < rank(right); });
  retort::OperationList operations;
  for (const retort::Table& table : tables) {
    if (!contains(before.tables, table)) operations.push_back({retort::op::CreateTable{.table = table}});
  }
  for (const retort::Object& object : objects) {
    if (!contains(before.objects, object)) operations.push_back({retort::op::CreateObject{.object = object}});
  }
  for (const retort::Comment& comment : after.comments) {
    if (contains(before.comments, comment)) continue;
    operations.push_back({retort::op::SetComment{.object = comment.object, .comment = comment.text}});
  }
  return operations;
}

class CreatedAgainTest : public testing::TestWithParam<CreatedAgain> {};

TEST_P(CreatedAgainTest, ReflectsAsTheSame) {
  if (!postgres_url()) GTEST_SKIP() << no_postgres;
  const Database first("postgresql");
  const Database second("postgresql");
  const auto original = first.connect();
  const auto copy = second.connect();
  if (original->server_version() < GetParam().since) GTEST_SKIP() << "this server does not have it yet";
  run_sql(*original, GetParam().setup + GetParam().sql);
  run_sql(*copy, GetParam().setup);
  const Schema wanted = inspected(*original);
  const Schema before = inspected(*copy);
  ASSERT_NE(wanted, before) << "nothing was reflected";
  const auto compiler =
      retort::find_dialect("postgresql").compiler({.dialect = "postgresql", .server_version = copy->server_version()});
  std::string script;
  for (const retort::Statement& statement : compiler->compile(additions(before, wanted))) {
    script += statement.text + ";\n";
    copy->run(statement);
  }
  EXPECT_EQ(inspected(*copy), wanted) << script;
}

INSTANTIATE_TEST_SUITE_P(PostgreSQL, CreatedAgainTest, testing::ValuesIn(created_again_cases()),
                         [](const testing::TestParamInfo<CreatedAgain>& test) { return test.param.name; });

}  // namespace
}  // namespace retort_test
