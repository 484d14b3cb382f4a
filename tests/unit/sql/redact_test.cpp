#include "sql/redact.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Redacted, HidesThePasswordsOfRoles) {
  EXPECT_EQ(retort::redacted("CREATE ROLE app LOGIN PASSWORD 'tiger' VALID UNTIL 'infinity'"),
            "CREATE ROLE app LOGIN PASSWORD '***' VALID UNTIL 'infinity'");
  EXPECT_EQ(retort::redacted("ALTER USER app PASSWORD/* new */E'ti\\'ger'"), "ALTER USER app PASSWORD/* new */'***'");
  EXPECT_EQ(retort::redacted("alter role app password $$tiger$$"), "alter role app password '***'");
}

TEST(Redacted, LeavesOtherTextAsItIs) {
  for (const char* sql : {"", "SELECT 'password'", "INSERT INTO users (password) VALUES ('x')",
                          "SELECT password, 'a' FROM t WHERE password = $1", "ALTER ROLE app PASSWORD NULL"}) {
    EXPECT_EQ(retort::redacted(sql), sql);
  }
}

}  // namespace
