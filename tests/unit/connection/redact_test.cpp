#include "connection/redact.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::redact;
using retort::redacted;
using testing::ElementsAre;

std::string shown(std::string_view sql) { return redacted(sql); }

TEST(Redacted, HidesThePasswordsOfRoles) {
  EXPECT_EQ(shown("CREATE ROLE app LOGIN PASSWORD 'tiger' VALID UNTIL 'infinity'"),
            "CREATE ROLE app LOGIN PASSWORD '***' VALID UNTIL 'infinity'");
  EXPECT_EQ(shown("ALTER USER app PASSWORD/* new */E'ti\\'ger'"), "ALTER USER app PASSWORD/* new */'***'");
  EXPECT_EQ(shown("alter role app password $$tiger$$"), "alter role app password '***'");
  EXPECT_EQ(shown("ALTER ROLE a\npassword  'x''y'; ALTER ROLE b PASSWORD 'y'"),
            "ALTER ROLE a\npassword  '***'; ALTER ROLE b PASSWORD '***'");
}

TEST(Redacted, HidesAPasswordWhoseQuotesAreWrong) {
  EXPECT_EQ(shown("CREATE ROLE a PASSWORD 's3cret"), "CREATE ROLE a PASSWORD '***'");
  EXPECT_EQ(shown("CREATE ROLE a PASSWORD 'it's3cret' LOGIN"), "CREATE ROLE a PASSWORD '***'' LOGIN");
}

TEST(Redacted, HidesTheOptionsOfUserMappingsButTheUser) {
  EXPECT_EQ(shown("CREATE USER MAPPING FOR \"ada\" SERVER \"s\" OPTIONS (\"password\" 'tiger', \"user\" 'ada')"),
            "CREATE USER MAPPING FOR \"ada\" SERVER \"s\" OPTIONS (\"password\" '***', \"user\" 'ada')");
  EXPECT_EQ(shown("ALTER USER MAPPING FOR a SERVER s OPTIONS (SET jwt 'tiger', ADD username 'a', DROP pin)"),
            "ALTER USER MAPPING FOR a SERVER s OPTIONS (SET jwt '***', ADD username 'a', DROP pin)");
}

TEST(Redacted, HidesWhatOtherOptionsCallSecret) {
  EXPECT_EQ(shown("CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h', access_key 'tiger', auth_token 'lion')"),
            "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h', access_key '***', auth_token '***')");
  EXPECT_EQ(shown("SET app.secret = 'tiger'; UPDATE users SET password = 'lion' WHERE name = 'ada'"),
            "SET app.secret = '***'; UPDATE users SET password = '***' WHERE name = 'ada'");
  EXPECT_EQ(shown("CALL log_in(user => 'ada', password => 'tiger')"), "CALL log_in(user => 'ada', password => '***')");
}

TEST(Redacted, HidesWhatIsSecretInConnectionStrings) {
  EXPECT_EQ(shown("CREATE SUBSCRIPTION s CONNECTION 'host=h password=s3cret user=u' PUBLICATION p"),
            "CREATE SUBSCRIPTION s CONNECTION 'host=h password=*** user=u' PUBLICATION p");
  EXPECT_EQ(shown("SELECT dblink('host=h password=''s3 cret'' user=u', 'SELECT 1')"),
            "SELECT dblink('host=h password=*** user=u', 'SELECT 1')");
  EXPECT_EQ(shown("SELECT dblink_connect('postgresql://ada:s3cret@host/shop')"),
            "SELECT dblink_connect('postgresql://ada:***@host/shop')");
}

TEST(Redacted, LooksIntoStrings) {
  EXPECT_EQ(shown("DO $$ BEGIN EXECUTE 'ALTER ROLE a PASSWORD ''s3cret'''; END $$"),
            "DO $$ BEGIN EXECUTE 'ALTER ROLE a PASSWORD ''***'''; END $$");
  EXPECT_EQ(shown("EXECUTE 'ALTER ROLE a PASSWORD ' || quote_literal('s3cret') || ' LOGIN'"),
            "EXECUTE 'ALTER ROLE a PASSWORD ' || quote_literal('***') || ' LOGIN'");
}

TEST(Redacted, LeavesOtherTextAsItIs) {
  for (const char* sql :
       {"", "SELECT 1", "SELECT 'password'", "INSERT INTO users (password) VALUES ('x')",
        "SELECT password, 'a' FROM t WHERE password = $1", "ALTER ROLE app PASSWORD NULL",
        "CREATE TABLE t (password text NOT NULL DEFAULT 'x')", "COMMENT ON COLUMN t.password IS 'what it''s for'",
        "INSERT INTO t VALUES ('a = b', E'c\\n', $x$ d $x$, 'it''s')", "ALTER ROLE a PASSWORD",
        "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h', dbname 'd')"}) {
    EXPECT_EQ(shown(sql), sql);
  }
}

TEST(Redacted, NamesTheSecretsAsTheServerReadsThem) {
  EXPECT_THAT(redact("CREATE ROLE a PASSWORD 'it''s'").secrets, ElementsAre("it's"));
  EXPECT_THAT(redact("SELECT dblink('host=h password=s3cret user=u')").secrets, ElementsAre("s3cret"));
  EXPECT_THAT(redact("CREATE ROLE a PASSWORD '***'").secrets, ElementsAre());
}

TEST(RedactedDetails, HideTheSecretsOfTheStatementWhereverTheyAreQuoted) {
  const retort::ErrorDetails details =
      redacted({.message = "syntax error at or near \"'s3cret'\"",
                .statement = "ALTER ROLE s3cretary PASSWORD 's3cret'",
                .detail = "s3cretary has s3cret, SQL statement \"ALTER ROLE b PASSWORD 'other'\"",
                .hint = "not s3cret"});
  EXPECT_EQ(details.message, "syntax error at or near \"'***'\"");
  EXPECT_EQ(details.statement, "ALTER ROLE s3cretary PASSWORD '***'");
  EXPECT_EQ(details.detail, "s3cretary has ***, SQL statement \"ALTER ROLE b PASSWORD '***'\"");
  EXPECT_EQ(details.hint, "not ***");
}

}  // namespace
