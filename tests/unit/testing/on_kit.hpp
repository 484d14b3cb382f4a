#pragma once

#include "support/migration_set.hpp"

#include <retort/testing.hpp>

#include <string>

#include <gtest/gtest.h>

namespace retort_test {

/// For tests that hold on every engine, the parameter; skipped loudly where there is no PostgreSQL server.
class OnKit : public ::testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (GetParam() == "postgresql" && !retort::testing::has_postgres_server()) {
      GTEST_SKIP() << "NOT TESTED: neither RETORT_TEST_POSTGRES_URL nor initdb and postgres are there";
    }
  }

  retort::testing::TestDatabase database(const MigrationSet& migrations, const std::string& revision = "heads") const {
    return retort::testing::TestDatabase(GetParam(), options(migrations, revision));
  }

  static retort::testing::DatabaseOptions options(const MigrationSet& migrations,
                                                  const std::string& revision = "heads") {
    return {.registry = &migrations.registry(), .revision = revision};
  }
};

inline std::string kit_engine_of(const ::testing::TestParamInfo<std::string>& test) { return test.param; }

inline std::string value(retort::Connection& connection, const std::string& sql) {
  return connection.query(sql)[0][0].text();
}

}  // namespace retort_test
