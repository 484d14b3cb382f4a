#include "unit/cli/scaffolding.hpp"

#include <retort/connect.hpp>

#include <fstream>
#include <string>

#include <gmock/gmock.h>

// diff, check, diagram and revision --autogenerate on SQLite.
namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

struct Shop final : retort::Declaration {
  void declare(retort::Op& op) const override {
    op.create_table("users", {{"id", bigint, {.nullable = false}}});
    op.create_table("customers", {{"id", bigint, {.primary_key = true, .identity = identity::by_default}},
                                  {"email", varchar(255), {.nullable = false}}});
    op.create_index("customers_email_idx", "customers", {"email"}, {.unique = true});
  }
};

struct FirstMigration final : retort::Migration {
  static constexpr auto revision = "f10000000001";
  static constexpr auto down_revision = retort::dsl::base;
  void upgrade(retort::Op& op) const override { op.create_table("users", {{"id", bigint, {.nullable = false}}}); }
};

class SchemaCommands : public Scaffolding {
 protected:
  void SetUp() override {
    Scaffolding::SetUp();
    own_.add<FirstMigration>();
    options_.registry = &own_;
    options_.declarations = {&shop_};
  }

  std::string sql_file(const std::string& name, const std::string& text) const {
    std::ofstream(path(name)) << text;
    return path(name);
  }

  Shop shop_{};
  retort::Registry own_{};
};

TEST_F(SchemaCommands, DiffPrintsWhatIsMissing) {
  ASSERT_EQ(run({"upgrade", "head"}).code, 0);
  const Answer answer = run({"diff", url(), "schema"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("CREATE TABLE \"customers\""));
  EXPECT_THAT(answer.out, HasSubstr("CREATE UNIQUE INDEX \"customers_email_idx\""));
  EXPECT_THAT(answer.out, Not(HasSubstr("users")));
}

TEST_F(SchemaCommands, DiffOfASchemaWithItselfIsEmpty) {
  const Answer answer = run({"diff", "schema", "schema"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_EQ(answer.out, "");
  EXPECT_EQ(run({"diff", "schema", "schema", "--json"}).json()["is_empty"], true);
}

TEST_F(SchemaCommands, DiffComparesFiles) {
  const std::string before = sql_file("before.sql", "CREATE TABLE a (id integer PRIMARY KEY);");
  const std::string after = sql_file("after.sql", "CREATE TABLE a (id integer PRIMARY KEY, name TEXT);");
  const Answer answer = run_bare({"diff", before, after, "--dialect", "sqlite", "--cpp"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_EQ(answer.out, "op.add_column(\"a\", {\"name\", text});\n");
}

TEST_F(SchemaCommands, DiffRefusesToDestroyUnlessItIsTold) {
  const std::string before = sql_file("before.sql", "CREATE TABLE a (id integer PRIMARY KEY);");
  const Answer refused = run({"diff", before, "empty"});
  EXPECT_EQ(refused.code, 2);
  EXPECT_EQ(refused.out, "");
  EXPECT_THAT(refused.err, HasSubstr("--allow-destructive"));
  const Answer told = run({"diff", before, "empty", "--allow-destructive"});
  EXPECT_THAT(told.out, HasSubstr("DROP TABLE \"a\";"));
  EXPECT_THAT(told.out, HasSubstr("-- DESTROYS DATA"));
}

TEST_F(SchemaCommands, DiffRenamesWhatItIsToldTo) {
  const std::string before = sql_file("before.sql", "CREATE TABLE a (id integer, mail text);");
  const std::string after = sql_file("after.sql", "CREATE TABLE a (id integer, email text);");
  const Answer answer = run({"diff", before, after, "--rename", "a.mail=email"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("RENAME COLUMN \"mail\" TO \"email\""));
}

TEST_F(SchemaCommands, DiffNamesTheLineOfASyntaxError) {
  const std::string broken = sql_file("broken.sql", "CREATE TABLE a (id integer);\nCREATE TABEL b (id integer);\n");
  const Answer answer = run({"diff", "empty", broken});
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.err, HasSubstr("broken.sql:2: "));
}

TEST_F(SchemaCommands, CheckSaysWhatDiffersAndExitsWith3) {
  ASSERT_EQ(run({"upgrade", "head"}).code, 0);
  const Answer answer = run({"check"});
  EXPECT_EQ(answer.code, 3) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("create table \"customers\""));
}

TEST_F(SchemaCommands, CheckIsContentWithWhatWasDeclared) {
  create_all(*retort::connect(url()), {&shop_});
  const Answer answer = run({"check"});
  EXPECT_EQ(answer.code, 0) << answer.out << answer.err;
}

TEST_F(SchemaCommands, CheckNeedsADeclaration) {
  ASSERT_EQ(run({"upgrade", "head"}).code, 0);
  options_.declarations.clear();
  const Answer answer = run({"check"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_THAT(answer.err, HasSubstr("RETORT_SCHEMA"));
}

TEST_F(SchemaCommands, AutogenerateWritesWhatIsMissing) {
  ASSERT_EQ(run({"upgrade", "head"}).code, 0);
  const Answer answer = run({"revision", "--autogenerate", "-m", "add customers"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  ASSERT_THAT(files(), SizeIs(1));
  EXPECT_THAT(source(), HasSubstr(R"(
  void upgrade(retort::Op& op) const override {
    op.create_table("customers",)"));
  EXPECT_THAT(source(),
              HasSubstr(R"(op.create_index("customers_email_idx", "customers", {"email"}, {.unique = true});)"));
  EXPECT_THAT(source(), HasSubstr(R"(op.drop_table("customers");)"));
  EXPECT_THAT(source(), HasSubstr("down_revision = \"f10000000001\""));
}

TEST_F(SchemaCommands, AutogenerateWritesNothingWhenThereIsNothingToDo) {
  ASSERT_EQ(run({"upgrade", "head"}).code, 0);
  const Answer answer = run({"revision", "--autogenerate", "-m", "x", "--exclude", "customers"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("nothing to do"));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(SchemaCommands, AutogenerateRefusesADatabaseThatIsBehind) {
  const Answer answer = run({"revision", "--autogenerate", "-m", "x"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_THAT(answer.err, HasSubstr("the database is behind the migrations: f10000000001"));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(SchemaCommands, AutogenerateLetsTheProgramRewriteThePlan) {
  ASSERT_EQ(run({"upgrade", "head"}).code, 0);
  options_.rewrite = [](auto& up, auto& down) {
    up.clear();
    down.clear();
  };
  const Answer answer = run({"revision", "--autogenerate", "-m", "x"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("nothing to do"));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(SchemaCommands, APlanThatDoesNotHoldIsNotWritten) {
  ASSERT_EQ(run({"upgrade", "head"}).code, 0);
  options_.rewrite = [](auto& up, auto&) {
    std::get<retort::op::CreateTable>(up.front().operation.node).table.indexes.clear();
    up.resize(1);
  };
  const Answer answer = run({"revision", "--autogenerate", "-m", "x"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_THAT(answer.err, HasSubstr("does not lead to the schema that is wanted"));
  EXPECT_THAT(answer.err, HasSubstr("still to do: create"));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(SchemaCommands, ABaselineIsWrittenFromADatabaseAndStamped) {
  create_all(*retort::connect(url()), {&shop_});
  const retort::Registry none;
  options_.registry = &none;
  const Answer answer = run({"revision", "--from-database", "-m", "baseline", "--rev-id", "b0"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(source(), HasSubstr("op.create_table(\"users\""));
  EXPECT_THAT(source(), HasSubstr("down_revision = base"));
  EXPECT_EQ(retort::connect(url())->query("SELECT version_num FROM retort_version")[0][0].text(), "b0");
}

TEST_F(SchemaCommands, ADiagramShowsTablesAndKeys) {
  const std::string file = sql_file(
      "shop.sql", "CREATE TABLE a (id integer PRIMARY KEY); CREATE TABLE b (a_id integer NOT NULL REFERENCES a (id));");
  EXPECT_THAT(run({"diagram", file}).out, HasSubstr("t0 ||--o{ t1 : \"a_id\""));
  EXPECT_THAT(run({"diagram", file, "--format", "dot"}).out, HasSubstr("t1 -> t0"));
  EXPECT_THAT(run({"diagram", file, "--format", "svg"}).out, HasSubstr("<svg"));
  EXPECT_THAT(run({"diagram", file, "--exclude", "b"}).out, Not(HasSubstr("a_id")));
  EXPECT_EQ(run({"diagram", file, "--format", "png"}).code, 2);
}

TEST_F(SchemaCommands, FiltersRefuseAKindThatThereIsNot) {
  const Answer answer = run({"diff", "empty", "schema", "--kind", "tabel"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_THAT(answer.err, HasSubstr("there is no kind \"tabel\""));
}

}  // namespace
}  // namespace retort_test
