#include "unit/op/recording.hpp"

#include <retort/model.hpp>
#include <retort/operation.hpp>

#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace retort {
namespace {

using namespace retort::dsl;
using testing::ElementsAre;

TEST(Recorder, MakesAnOwnedTableOfColumnsAndConstraints) {
  const auto operation = recorded_node<op::CreateTable>([](Op& op) {
    op.create_table("sales.customers",
                    {
                        {"id", bigint, {.primary_key = true, .identity = identity::always}},
                        {"email", varchar(255), {.nullable = false, .unique = true}},
                        {"score", numeric(8, 2), {.server_default = 0}},
                        {"country", character(2), {.references = references("geo.countries", "code")}},
                        check("score >= 0", {.name = "score_check"}),
                    },
                    {.comment = "people"});
  });

  const Table& table = operation.table;
  EXPECT_EQ(table.name, (QualifiedName{"sales", "customers"}));
  EXPECT_EQ(table.comment, "people");
  ASSERT_EQ(table.columns.size(), 4U);
  EXPECT_EQ(table.columns[0].identity, identity::always);
  EXPECT_FALSE(table.columns[0].nullable) << "a primary key's column is never nullable";
  EXPECT_EQ(table.columns[1].type, retort::Type(varchar(255)));
  EXPECT_EQ(table.columns[2].server_default, retort::Default(retort::Value(std::int64_t{0})));
  EXPECT_EQ(table.constraints,
            (std::vector<retort::Constraint>{
                PrimaryKey{.columns = {"id"}}, Unique{.columns = {"email"}},
                ForeignKey{.columns = {"country"}, .referent = {"geo", "countries"}, .referent_columns = {"code"}},
                Check{.name = "score_check", .condition = "score >= 0"}}));
}

TEST(Recorder, GathersTheColumnsOfOneKeyInOrder) {
  const auto operation = recorded_node<op::CreateTable>([](Op& op) {
    op.create_table("t", {{"b", integer, {.primary_key = true}}, {"a", integer, {.primary_key = true}}});
  });
  EXPECT_EQ(operation.table.constraints, (std::vector<retort::Constraint>{PrimaryKey{.columns = {"b", "a"}}}));
}

TEST(Recorder, KeepsLongKeysThatDoNotFitInPlace) {
  const auto operation = recorded_node<op::CreateTable>([](Op& op) {
    op.create_table(
        "t",
        {{"a", integer}, {"b", integer}, {"c", integer}, {"d", integer}, unique({"d", "c", "b", "a"}, {.name = "u"})});
  });
  EXPECT_EQ(operation.table.constraints,
            (std::vector<retort::Constraint>{Unique{.name = "u", .columns = {"d", "c", "b", "a"}}}));
}

TEST(Recorder, TellsAnExpressionFromAValue) {
  const auto operation = recorded_node<op::CreateTable>([](Op& op) {
    op.create_table("t", {{"a", text, {.server_default = "now()"}},
                          {"b", timestamptz, {.server_default = sql("now()")}},
                          {"c", boolean, {.server_default = true}},
                          {"d", real, {.server_default = 1.5}},
                          {"e", text, {.server_default = null}},
                          {"f", text}});
  });
  const std::vector<retort::Column>& columns = operation.table.columns;
  EXPECT_EQ(columns[0].server_default, retort::Default(retort::Value("now()")));
  EXPECT_EQ(columns[1].server_default, retort::Default(Expression{"now()"}));
  EXPECT_EQ(columns[2].server_default, retort::Default(retort::Value(true)));
  EXPECT_EQ(columns[3].server_default, retort::Default(retort::Value(1.5)));
  EXPECT_EQ(columns[4].server_default, retort::Default(retort::Value()));
  EXPECT_EQ(columns[5].server_default, std::nullopt);
}

TEST(Recorder, RemembersFileAndLineOfTheCallAndOfTheColumn) {
  // clang-format off
  const int line = __LINE__ + 2;
  const OperationList operations = recorded([](Op& op) {
    op.create_table("t", {{"a", integer},
                          {"b", integer}});
    op.execute("SELECT 1");
  });
  // clang-format on
  ASSERT_EQ(operations.size(), 2U);
  EXPECT_STREQ(operations[0].where.file, __FILE__);
  EXPECT_EQ(operations[0].where.line, line);
  const Table& table = std::get<op::CreateTable>(operations[0].node).table;
#ifdef __clang__
  EXPECT_EQ(table.columns[1].where.line, line + 1);
#else
  // g++ gives everything between the braces of a call the line on which the call begins.
  EXPECT_EQ(table.columns[1].where.line, line);
#endif
  EXPECT_STREQ(table.columns[1].where.file, __FILE__);
  EXPECT_EQ(operations[1].where.line, line + 2);
}

TEST(Recorder, AltersAColumnAspectByAspect) {
  const auto operation = recorded_node<op::AlterTable>([](Op& op) {
    op.alter_column("t", "a",
                    {.nullable = false,
                     .server_default = no_default,
                     .new_column_name = "b",
                     .type = text,
                     .existing_nullable = true});
  });
  EXPECT_EQ(operation.changes,
            (std::vector<op::TableChange>{
                op::AlterColumn{.column = "a",
                                .to = {.nullable = false,
                                       .type = retort::Type(text),
                                       .server_default = std::make_optional(std::optional<retort::Default>())},
                                .from = {.nullable = true}},
                op::RenameColumn{.column = "a", .new_name = "b"}}));
}

TEST(Recorder, RecordsIndexesWithColumnsExpressionsAndOrder) {
  const auto operation = recorded_node<op::CreateIndex>([](Op& op) {
    op.create_index("i", "t", {"a", desc("b"), nulls_last(sql("lower(c)"))},
                    {.unique = true, .where = "d IS NULL", .include = {"e"}, .concurrently = true});
  });
  EXPECT_EQ(operation.index, (Index{.name = "i",
                                    .elements = {{.column = "a"},
                                                 {.column = "b", .order = dsl::IndexElement::Order::descending},
                                                 {.expression = "lower(c)", .nulls = dsl::IndexElement::Nulls::last}},
                                    .unique = true,
                                    .where = "d IS NULL",
                                    .include = {"e"}}));
  EXPECT_TRUE(operation.concurrently);
}

TEST(Recorder, CopiesRowsAndParameters) {
  const OperationList operations = recorded([](Op& op) {
    op.bulk_insert("t", {"a", "b", "c"}, {{1, "x", null}, {2.5, bytes("\x01"), true}});
    op.execute("DELETE FROM t WHERE a = $1", {std::string("y")});
  });
  EXPECT_EQ(*std::get<op::BulkInsert>(operations[0].node).rows,
            (Rows{{"a", "b", "c"}, {{std::int64_t{1}, "x", std::monostate()}, {2.5, Bytes{"\x01"}, true}}}));
  EXPECT_THAT(std::get<op::ExecuteSql>(operations[1].node).parameters, ElementsAre(retort::Value("y")));
}

TEST(Recorder, TakesOwnedValuesFromLoops) {
  Table table{.name = {.name = "readings"}};
  for (const char* name : {"a", "b"}) table.columns.push_back({.name = name, .type = dsl::integer});
  const OperationList operations = recorded([&](Op& op) {
    op.create_table(table);
    op.add_column("readings", retort::Column{.name = "c", .type = dsl::text});
    for (int i = 0; i < 2; ++i) op.drop_table(runtime("part_" + std::to_string(i)));
  });
  EXPECT_EQ(std::get<op::CreateTable>(operations[0].node).table, table);
  EXPECT_EQ(std::get<op::DropTable>(operations[3].node).table.name, "part_1");
}

}  // namespace
}  // namespace retort
