#include <retort/dialect/ddl_compiler.hpp>
#include <retort/error.hpp>

#include <memory>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

namespace op = retort::op;
using retort::CompileContext;
using retort::Operation;
using retort::OperationList;
using retort::Script;
using testing::HasSubstr;

/// The least that a dialect from outside has to say.
class AcmeCompiler final : public retort::DdlCompiler {
 public:
  AcmeCompiler() : DdlCompiler({.dialect = "acme"}) {}

 protected:
  void alter_table(const op::AlterTable&) override { unsupported("ALTER TABLE", "wait for version 2"); }
  std::string type_name(const retort::Type& type) const override { return type.name; }
  std::string column_definition(const retort::Column& column, const retort::Table*) const override {
    if (column.collation.empty()) return retort::quoted(column.name) + " " + type_name(column.type);
    unsupported("COLLATE", "leave it out");
  }
  std::size_t parameter_limit() const override { return 5; }
};

Script compiled(OperationList operations, std::size_t first = 0) { return AcmeCompiler().compile(operations, first); }

template <class Error>
retort::ErrorDetails refusal(OperationList operations) {
  try {
    compiled(std::move(operations));
  } catch (const Error& error) {
    return error.details();
  }
  return {.message = "it was not refused"};
}

Operation execute(std::string sql) { return {.node = op::ExecuteSql{.sql = std::move(sql)}, .where = {"a.cpp", 7}}; }

class Lowered final : public retort::CustomOperation {
 public:
  explicit Lowered(OperationList operations) : operations_(std::move(operations)) {}
  std::string_view kind() const noexcept override { return "acme.lowered"; }
  OperationList lower(const CompileContext&) const override { return operations_; }

 private:
  OperationList operations_;
};

Operation custom(OperationList operations) {
  return {.node = op::Custom{.operation = std::make_shared<Lowered>(std::move(operations))}, .where = {"b.cpp", 9}};
}

TEST(DdlCompiler, MarksStatementsWithOperationAndPlace) {
  const Script script = compiled({execute("SELECT 1"), execute("SELECT 2")}, 5);
  ASSERT_EQ(script.size(), 2);
  EXPECT_EQ(script[1].operation, 6);
  EXPECT_STREQ(script[1].where.file, "a.cpp");
  EXPECT_EQ(script[1].where.line, 7);
}

TEST(DdlCompiler, CompilesEveryListAfresh) {
  AcmeCompiler compiler;
  EXPECT_EQ(compiler.compile({execute("SELECT 1")}).size(), 1);
  EXPECT_EQ(compiler.compile({execute("SELECT 2")}).size(), 1);
}

TEST(DdlCompiler, WritesStandardSqlForADialectThatSaysNothing) {
  const retort::Table table{.name = {.name = "t"},
                            .columns = {{.name = "a", .type = retort::dsl::type("NUMBER")}},
                            .constraints = {retort::Unique{.columns = {"a"}}},
                            .indexes = {{.name = "i", .elements = {{.column = "a"}}}}};
  const Script script = compiled({{.node = op::CreateTable{.table = table}}});
  ASSERT_EQ(script.size(), 2);
  EXPECT_EQ(script[0].text, "CREATE TABLE \"t\" (\n  \"a\" NUMBER,\n  UNIQUE (\"a\")\n)");
  EXPECT_EQ(script[1].text, "CREATE INDEX \"i\" ON \"t\" (\"a\")");
}

TEST(DdlCompiler, RefusesWithFeatureDialectOperationPlaceAndWayOut) {
  Operation alter{.node = op::AlterTable{.table = {.name = "t"}, .changes = {op::DropColumn{.column = "c"}}},
                  .where = {"c.cpp", 3}};
  const retort::ErrorDetails details = refusal<retort::UnsupportedOperation>({alter});
  EXPECT_EQ(details.message, "acme has no ALTER TABLE");
  EXPECT_EQ(details.operation, "drop column \"c\" of \"t\"");
  EXPECT_STREQ(details.location.file, "c.cpp");
  EXPECT_EQ(details.hint, "wait for version 2");
}

TEST(DdlCompiler, NamesTheColumnItRefusesAndItsPlace) {
  retort::Column column{.name = "a", .collation = "C"};
  column.where = {"d.cpp", 21};
  const retort::Table table{.name = {.name = "t"}, .columns = {column}};
  const retort::ErrorDetails details =
      refusal<retort::UnsupportedOperation>({{.node = op::CreateTable{.table = table}, .where = {"d.cpp", 20}}});
  EXPECT_EQ(details.message, "column \"a\": acme has no COLLATE");
  EXPECT_EQ(details.location.line, 21);
}

TEST(DdlCompiler, LowersCustomOperationsHoweverDeeplyTheyAreNested) {
  const Script script = compiled({execute("SELECT 0"), custom({custom({execute("SELECT 1")}), custom({})})});
  ASSERT_EQ(script.size(), 2);
  EXPECT_EQ(script[1].text, "SELECT 1");
  EXPECT_EQ(script[1].operation, 1);
}

TEST(DdlCompiler, GivesLoweredOperationsThePlaceOfTheirOrigin) {
  const Script script = compiled({custom({{.node = op::ExecuteSql{.sql = "SELECT 1"}}})});
  EXPECT_STREQ(script.at(0).where.file, "b.cpp");
}

class Endless final : public retort::CustomOperation {
 public:
  std::string_view kind() const noexcept override { return "acme.endless"; }
  OperationList lower(const CompileContext&) const override {
    return {{.node = op::Custom{.operation = std::make_shared<Endless>()}}};
  }
};

TEST(DdlCompiler, StopsAtACustomOperationThatLowersToItself) {
  EXPECT_THAT(refusal<retort::UsageError>({{.node = op::Custom{.operation = std::make_shared<Endless>()}}}).message,
              HasSubstr("more than 32 deep"));
  EXPECT_THAT(refusal<retort::UsageError>({{.node = op::Custom{}}}).message, HasSubstr("is null"));
}

TEST(DdlCompiler, RefusesTextThatTheDatabaseWouldSeeCutOff) {
  EXPECT_THAT(refusal<retort::UsageError>({execute(std::string("DELETE FROM t\0 WHERE a", 22))}).message,
              HasSubstr("NUL"));
}

Operation insert(std::size_t rows, std::size_t columns) {
  retort::Rows values{.columns = std::vector<std::string>(columns, "c")};
  values.rows.assign(rows, std::vector<retort::Value>(columns, std::int64_t{1}));
  return {.node = op::BulkInsert{.table = {.name = "t"}, .rows = std::make_shared<const retort::Rows>(values)}};
}

TEST(DdlCompiler, CutsInsertsAtTheLimitOfParameters) {
  const Script script = compiled({insert(5, 2)});
  ASSERT_EQ(script.size(), 3);
  EXPECT_EQ(script[0].parameters.size(), 4);
  EXPECT_EQ(script[2].text, "INSERT INTO \"t\" (\"c\", \"c\") VALUES ($1, $2)");
}

TEST(DdlCompiler, MarksInsertsThatAreSentAgainAsReused) {
  const Script script = compiled({insert(5, 2)});
  EXPECT_TRUE(script.at(0).reused);
  EXPECT_EQ(script.at(0).text, script.at(1).text);
  EXPECT_FALSE(script.at(2).reused);
  EXPECT_FALSE(compiled({insert(2, 2)}).at(0).reused);
}

TEST(DdlCompiler, RefusesARowThatIsLongerThanAStatementCanBe) {
  EXPECT_EQ(refusal<retort::UsageError>({insert(1, 6)}).message, "a row of 6 values is too long for one statement");
}

TEST(DdlCompiler, LeavesOutNothingThatAnIndexWasAskedFor) {
  const auto index = [](retort::Index wanted) {
    return Operation{.node = op::CreateIndex{.table = {.name = "t"}, .index = std::move(wanted)}};
  };
  const std::vector<retort::Index> wanted{
      {.name = "i", .method = "gin"},  {.name = "i", .where = "a > 1"},           {.name = "i", .include = {"b"}},
      {.elements = {{.column = "a"}}}, {.name = "i", .nulls_not_distinct = true},
  };
  for (const retort::Index& one : wanted) {
    EXPECT_THAT(refusal<retort::UnsupportedOperation>({index(one)}).message, HasSubstr("acme has no"));
  }
}

}  // namespace
