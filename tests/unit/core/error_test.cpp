#include <retort/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

TEST(Error, TellsWhatFailedWhereWhyAndWhatToDo) {
  const retort::SqlError error{{.message = "relation \"customers\" already exists",
                                .revision = "5cd038a8f131 (create customers)",
                                .operation = "create table \"customers\"",
                                .location = {"versions/create_customers.cpp", 17},
                                .statement = "CREATE TABLE \"customers\" (\n  \"id\" bigint\n)",
                                .sqlstate = "42P07",
                                .hint = "stamp the database first"}};

  EXPECT_STREQ(error.what(),
               "migration 5cd038a8f131 (create customers): relation \"customers\" already exists\n"
               "  at versions/create_customers.cpp:17: create table \"customers\"\n"
               "  statement: CREATE TABLE \"customers\" (\n"
               "      \"id\" bigint\n"
               "    )\n"
               "  SQLSTATE: 42P07\n"
               "  hint: stamp the database first");
}

TEST(Error, LeavesOutWhatIsNotKnown) { EXPECT_STREQ(retort::UsageError("a url is needed").what(), "a url is needed"); }

TEST(Error, KeepsItsDetailsWhenCopiedAsItsBase) {
  const retort::RevisionError error{"\"ab\" is ambiguous", {"ab1", "ab2"}};
  const retort::Error copy = error;
  EXPECT_EQ(copy.kind(), retort::ErrorKind::revision);
  EXPECT_EQ(copy.details().message, "\"ab\" is ambiguous");
  EXPECT_THAT(error.candidates(), testing::ElementsAre("ab1", "ab2"));
}

}  // namespace
