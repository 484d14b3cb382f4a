// What statements say of roles and of the server as a whole.
#include "autogenerate/source/server_statement.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using retort::server_statement;
using Kind = retort::ServerStatement::Kind;

void expect(const std::string& sql, Kind kind, const std::vector<std::string>& roles = {}) {
  const retort::ServerStatement statement = server_statement(sql);
  EXPECT_EQ(statement.kind, kind) << sql;
  EXPECT_EQ(statement.roles, roles) << sql;
}

TEST(ServerStatementTest, FindsWhoIsGivenPrivileges) {
  expect("GRANT SELECT (\"to\"), INSERT ON TABLE public.t TO a, \"B\"\"b\" WITH GRANT OPTION;", Kind::privileges,
         {"a", "B\"b"});
  expect("grant usage on schema s to GROUP A", Kind::privileges, {"a"});
  expect("REVOKE ALL ON FUNCTION f(integer) FROM PUBLIC, Current_User", Kind::privileges);
  expect("REVOKE GRANT OPTION FOR SELECT ON t FROM a CASCADE;", Kind::privileges, {"a"});
}

TEST(ServerStatementTest, FindsTheRolesOfDefaultPrivileges) {
  expect("ALTER DEFAULT PRIVILEGES FOR ROLE a, b IN SCHEMA s GRANT SELECT ON TABLES TO c", Kind::privileges,
         {"a", "b", "c"});
  expect("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;", Kind::privileges);
}

TEST(ServerStatementTest, FindsNewOwners) {
  expect("ALTER TABLE public.t OWNER TO a;", Kind::privileges, {"a"});
  expect("ALTER TABLE owner OWNER TO \"public\"", Kind::privileges, {"public"});
  expect("ALTER TABLE t ADD COLUMN x integer, OWNER TO a", Kind::naming, {"a"});
}

TEST(ServerStatementTest, TakesNoColumnForAnOwner) {
  expect("ALTER TABLE t RENAME owner TO boss", Kind::none);
  expect("ALTER TABLE t RENAME COLUMN owner TO boss", Kind::none);
  expect("ALTER TABLE owner RENAME TO boss", Kind::none);
}

TEST(ServerStatementTest, FindsTheRolesOfPoliciesAndSchemas) {
  expect("CREATE POLICY p ON t FOR SELECT TO a, b USING (c = 'TO x')", Kind::naming, {"a", "b"});
  expect("CREATE SCHEMA s AUTHORIZATION a", Kind::naming, {"a"});
}

TEST(ServerStatementTest, KnowsWhatWouldChangeTheServer) {
  for (const char* sql : {"CREATE ROLE a", "ALTER ROLE a SET search_path = b", "DROP USER a", "GRANT a TO b",
                          "REVOKE a FROM b", "ALTER DATABASE d SET x = 1", "CREATE TABLESPACE t LOCATION '/x'",
                          "GRANT CONNECT ON DATABASE d TO a", "COMMENT ON ROLE a IS 'b'", "ALTER SYSTEM SET x = 1"}) {
    expect(sql, Kind::server);
  }
}

TEST(ServerStatementTest, LeavesEverythingElseAlone) {
  for (const char* sql : {"CREATE TABLE grant_to (a text)", "CREATE USER MAPPING FOR a SERVER s", "SELECT 1", "",
                          "COMMENT ON TABLE t IS 'GRANT a TO b'"}) {
    expect(sql, Kind::none);
  }
}

}  // namespace
}  // namespace retort_test
