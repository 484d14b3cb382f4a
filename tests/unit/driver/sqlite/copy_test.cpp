#include "connection/drivers.hpp"

#include <retort/error.hpp>

#include <gtest/gtest.h>

namespace retort_test {
namespace {

TEST(CopyOfAnSqliteDatabase, HasItsTablesAndRowsAndLeavesItAlone) {
  const auto from = retort::connect("sqlite://");
  from->execute("CREATE TABLE t (x integer)");
  from->execute("INSERT INTO t VALUES (1)");
  const auto to = retort::connect("sqlite://");
  retort::copy_sqlite(*from, *to);
  to->execute("UPDATE t SET x = 2");
  EXPECT_EQ(to->query("SELECT x FROM t")[0][0].integer(), 2);
  EXPECT_EQ(from->query("SELECT x FROM t")[0][0].integer(), 1);
}

TEST(CopyOfAnSqliteDatabase, IsRefusedWhereSomebodyIsAtWork) {
  const auto from = retort::connect("sqlite://");
  const auto to = retort::connect("sqlite://");
  to->begin();
  EXPECT_THROW(retort::copy_sqlite(*from, *to), retort::SqlError);
}

}  // namespace
}  // namespace retort_test
