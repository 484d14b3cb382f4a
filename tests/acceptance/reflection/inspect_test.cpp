// How a PostgreSQL database is read: what is in the schema, what is not, and what reading it takes.
#include "support/on_engine.hpp"

#include <retort/dialect/dialect.hpp>

#include <algorithm>
#include <variant>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace retort_test {
namespace {

using retort::Dependency;
using retort::Inspection;
using retort::ObjectKind;
using retort::ObjectName;
using retort::RolePrivileges;
using retort::Schema;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

/// Counts what is sent.
class CountingConnection final : public retort::Connection {
 public:
  explicit CountingConnection(retort::Connection& inner) : inner_(inner) {}

  std::string_view dialect() const noexcept override { return inner_.dialect(); }
  int server_version() const override { return inner_.server_version(); }
  retort::Result run(const retort::Statement& statement) override {
    ++count;
    return inner_.run(statement);
  }
  void begin() override {
    ++count;
    inner_.begin();
  }
  void commit() override {
    ++count;
    inner_.commit();
  }
  void rollback() override {
    ++count;
    inner_.rollback();
  }
  bool in_transaction() const override { return inner_.in_transaction(); }
  std::string describe() const override { return inner_.describe(); }

  int count = 0;

 private:
  retort::Connection& inner_;
};

class InspectTest : public OnPostgres {
 protected:
  void SetUp() override {
    OnPostgres::SetUp();
    if (!IsSkipped()) connection_ = database().connect();
  }

  void run(const std::string& sql) {
    retort::Statement statement{.text = sql};
    statement.may_hold_several = true;
    connection_->run(statement);
  }
  Schema inspected(const Inspection& inspection = {}) {
    return retort::find_dialect("postgresql").inspect(*connection_, inspection);
  }
  int queries() {
    CountingConnection counting(*connection_);
    retort::find_dialect("postgresql").inspect(counting, {});
    return counting.count;
  }
  retort::Connection& connection() { return *connection_; }

 private:
  std::unique_ptr<retort::Connection> connection_;
};

std::vector<std::string> names_of_tables(const Schema& schema) {
  std::vector<std::string> names;
  for (const retort::Table& table : schema.tables) names.push_back(table.name.text());
  return names;
}

std::vector<std::string> names_of_objects(const Schema& schema) {
  std::vector<std::string> names;
  for (const retort::Object& object : schema.objects) names.push_back(retort::name_of(object).name.text());
  return names;
}

/// `view public.v needs column public.t.a`
std::vector<std::string> dependencies(const Schema& schema) {
  const auto text = [](const retort::ObjectName& name) {
    return name.parent.name.empty() ? name.name.text() : fmt::format("{}.{}", name.parent.text(), name.name.name);
  };
  std::vector<std::string> result;
  for (const Dependency& dependency : schema.dependencies) {
    result.push_back(fmt::format("{} needs {}", text(dependency.object), text(dependency.needs)));
  }
  return result;
}

TEST_F(InspectTest, FindsNothingInAnEmptyDatabase) { EXPECT_EQ(inspected(), Schema{}); }

TEST_F(InspectTest, TakesEightQueriesWhateverTheSchema) {
  EXPECT_LE(queries(), 8);
  run("DO $$ BEGIN FOR i IN 1..40 LOOP EXECUTE format('CREATE TABLE t_%s (id serial PRIMARY KEY, a text UNIQUE)', i); "
      "EXECUTE format('CREATE VIEW v_%s AS SELECT * FROM t_%s', i, i); END LOOP; END $$");
  EXPECT_LE(queries(), 8);
}

TEST_F(InspectTest, GivesTheSameForAReaderWithoutRights) {
  run("CREATE TABLE t (a int PRIMARY KEY, b text DEFAULT now()::text CHECK (b <> '')); CREATE VIEW v AS SELECT b FROM "
      "t; "
      "CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE SEQUENCE s; ALTER TABLE t ENABLE ROW LEVEL SECURITY; "
      "CREATE POLICY p ON t USING (a > 0)");
  const Schema seen_by_owner = inspected();
  const std::string role = fmt::format("reader_{}", connection().query("SELECT pg_backend_pid()")[0][0].text());
  run("CREATE ROLE " + role + "; SET ROLE " + role);
  EXPECT_EQ(inspected(), seen_by_owner);
  run("RESET ROLE; DROP ROLE " + role);
}

TEST_F(InspectTest, ReadsWhereNothingMayBeWritten) {
  run("CREATE TABLE t (a int); SET default_transaction_read_only = on");
  EXPECT_THAT(names_of_tables(inspected()), ElementsAre("public.t"));
}

TEST_F(InspectTest, WritesNamesWithTheirSchemasAndLeavesTheSearchPathAsItWas) {
  run("CREATE SCHEMA app; SET search_path = app, public; CREATE TABLE t (a int); CREATE FUNCTION f(int) RETURNS int "
      "LANGUAGE sql AS 'SELECT 1'; ALTER TABLE t ADD CHECK (f(a) > 0)");
  const Schema schema = inspected();
  EXPECT_EQ(std::get<retort::Check>(schema.tables.at(0).constraints.at(0)).condition, "(app.f(a) > 0)");
  EXPECT_EQ(connection().query("SHOW search_path")[0][0].text(), "app, public");
  EXPECT_FALSE(connection().in_transaction());
}

TEST_F(InspectTest, SeesWhatAnOpenTransactionHasDoneAndLeavesItOpen) {
  connection().begin();
  run("CREATE TABLE t (a int); SET LOCAL search_path = public");
  EXPECT_THAT(names_of_tables(inspected()), ElementsAre("public.t"));
  EXPECT_TRUE(connection().in_transaction());
  EXPECT_EQ(connection().query("SHOW search_path")[0][0].text(), "public");
  connection().rollback();
  EXPECT_EQ(inspected(), Schema{});
}

TEST_F(InspectTest, LeavesOutWhatExtensionsBringAlong) {
  run("CREATE EXTENSION hstore; CREATE EXTENSION tablefunc; CREATE TABLE t (a hstore)");
  const Schema schema = inspected();
  EXPECT_THAT(names_of_objects(schema), ElementsAre("hstore", "tablefunc"));
  EXPECT_EQ(schema.tables.at(0).columns.at(0).type, retort::Type(retort::dsl::type("public.hstore")));
  EXPECT_THAT(dependencies(schema), ElementsAre("public.t.a needs hstore"));
}

TEST_F(InspectTest, LeavesOutThePartsOfPostGis) {
  if (connection().query("SELECT FROM pg_available_extensions WHERE name = 'postgis'").empty()) {
    GTEST_SKIP() << "NOT TESTED: this server has no PostGIS";
  }
  run("CREATE EXTENSION postgis; CREATE TABLE t (id int REFERENCES spatial_ref_sys, at geometry(Point, 4326))");
  const Schema schema = inspected();
  EXPECT_THAT(names_of_tables(schema), ElementsAre("public.t"));
  EXPECT_THAT(names_of_objects(schema), ElementsAre("postgis"));
  EXPECT_THAT(std::get<retort::ForeignKey>(schema.tables.at(0).constraints.at(0)).referent_columns,
              ElementsAre("srid"));
}

TEST_F(InspectTest, LeavesOutTheTablesItIsToldTo) {
  run("CREATE TABLE kept (a int); CREATE TABLE retort_version (a serial); CREATE SCHEMA s; CREATE TABLE s.journal "
      "(a int PRIMARY KEY)");
  const Schema schema = inspected({.left_out = {{.name = "retort_version"}, {"s", "journal"}, {"none", "such"}}});
  EXPECT_THAT(names_of_tables(schema), ElementsAre("public.kept"));
  EXPECT_THAT(names_of_objects(schema), ElementsAre("s"));
}

TEST_F(InspectTest, LooksAtTheSchemasItIsAskedForAlone) {
  run("CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (id int PRIMARY KEY); CREATE TABLE b.t (id int REFERENCES "
      "a.t)");
  const Schema schema = inspected({.schemas = {"b"}});
  EXPECT_THAT(names_of_tables(schema), ElementsAre("b.t"));
  EXPECT_THAT(std::get<retort::ForeignKey>(schema.tables.at(0).constraints.at(0)).referent_columns, ElementsAre("id"));
}

TEST_F(InspectTest, SaysWhatBodiesAndExpressionsNeed) {
  run("CREATE TYPE mood AS ENUM ('ok'); CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'; "
      "CREATE TABLE t (a int DEFAULT one(), m mood[]); ALTER TABLE t ADD CONSTRAINT c CHECK (a <> one()); "
      "CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT a FROM v; "
      "CREATE FUNCTION of_row(r t) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE SEQUENCE s; "
      "CREATE TABLE u (a int DEFAULT nextval('s'))");
  EXPECT_THAT(dependencies(inspected()),
              testing::UnorderedElementsAre("public.t.a needs public.one", "public.t.m needs public.mood",
                                            "public.t.c needs public.one", "public.v needs public.t.a",
                                            "public.w needs public.v", "public.of_row needs public.t",
                                            "public.u.a needs public.s"));
}

TEST_F(InspectTest, KeepsNoPasswords) {
  run("CREATE EXTENSION postgres_fdw; CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw; CREATE USER MAPPING FOR "
      "PUBLIC "
      "SERVER far OPTIONS (user 'reader', password 'hunter2')");
  const Schema schema = inspected();
  const auto mapping = std::find_if(schema.objects.begin(), schema.objects.end(), [](const retort::Object& object) {
    return std::holds_alternative<retort::objects::UserMapping>(object);
  });
  ASSERT_NE(mapping, schema.objects.end());
  EXPECT_THAT(std::get<retort::objects::UserMapping>(*mapping).options, ElementsAre(testing::Pair("user", "reader")));
}

TEST_F(InspectTest, SaysWhoElseOwnsAnObjectOrHasRights) {
  const std::string role = fmt::format("owner_{}", connection().query("SELECT pg_backend_pid()")[0][0].text());
  run("CREATE ROLE " + role + "; CREATE TYPE mood AS ENUM ('ok'); ALTER TYPE mood OWNER TO " + role +
      "; CREATE SEQUENCE s; GRANT USAGE, SELECT ON SEQUENCE s TO PUBLIC; CREATE TABLE t (a int, b int); ALTER TABLE t "
      "OWNER TO " +
      role +
      "; GRANT UPDATE (b) ON t TO PUBLIC; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON "
      "TABLES TO " +
      role + " WITH GRANT OPTION");
  const Schema schema = inspected();
  EXPECT_THAT(std::get<retort::objects::Sequence>(schema.objects.at(0)).attributes.owner, IsEmpty());
  EXPECT_EQ(std::get<retort::objects::EnumType>(schema.objects.at(1)).attributes.owner, role);
  const retort::QualifiedName table{.schema = "public", .name = "t"};
  EXPECT_THAT(schema.owners, ElementsAre(retort::Ownership{{.name = table}, role}));
  const ObjectName sequence{.kind = ObjectKind::sequence, .name = {.schema = "public", .name = "s"}};
  const ObjectName column{.kind = ObjectKind::column, .name = {.name = "b"}, .parent = table};
  EXPECT_THAT(
      schema.privileges,
      UnorderedElementsAre(
          RolePrivileges{.object = sequence, .role = "PUBLIC", .granted = {"SELECT", "USAGE"}},
          RolePrivileges{.object = column, .role = "PUBLIC", .granted = {"UPDATE"}},
          RolePrivileges{
              .object = {.name = {.schema = "public"}}, .role = role, .grantable = {"SELECT"}, .is_default = true}));
  run("DROP OWNED BY " + role + "; DROP ROLE " + role);
}

TEST_F(InspectTest, DoesNotRepeatWhatATableInherits) {
  run("CREATE TABLE parent (a int CHECK (a > 0), b int); CREATE TABLE child (c int) INHERITS (parent)");
  const retort::Table child = inspected().tables.at(0);
  ASSERT_EQ(child.columns.size(), 1U);
  EXPECT_EQ(child.columns.at(0).name, "c");
  EXPECT_THAT(child.constraints, IsEmpty());
}

TEST_F(InspectTest, SaysWhichIndexesOfAPartitionAreItsTables) {
  run("CREATE TABLE t (a int PRIMARY KEY, b int) PARTITION BY RANGE (a); CREATE INDEX t_b ON t (b); "
      "CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (1) TO (5); CREATE INDEX own ON t_1 (b DESC)");
  const retort::Table partition = inspected().tables.at(1);
  ASSERT_EQ(partition.indexes.size(), 2U);
  EXPECT_EQ(partition.indexes.at(0).partition_of.text(), "public.t_b");
  EXPECT_EQ(partition.indexes.at(1).partition_of.text(), "");
  EXPECT_EQ(std::get<retort::PrimaryKey>(partition.constraints.at(0)).partition_of.text(), "public.t_pkey");
}

}  // namespace
}  // namespace retort_test
