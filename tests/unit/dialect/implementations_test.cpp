#include <retort/dialect/dialect.hpp>
#include <retort/dialect/implementation.hpp>
#include <retort/error.hpp>

#include <memory>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::CompileContext;
using retort::CustomOperation;
using retort::OperationList;
using testing::HasSubstr;

/// Somebody else's: knows nothing of SQLite.
class Greeting final : public CustomOperation {
 public:
  std::string_view kind() const noexcept override { return "acme.greeting"; }
  OperationList lower(const CompileContext&) const override {
    return {{retort::op::ExecuteSql{.sql = "SELECT 'hello'"}}};
  }
};

std::string compiled_for(std::string_view dialect) {
  const OperationList operations{{retort::op::Custom{.operation = std::make_shared<Greeting>()}}};
  return retort::find_dialect(dialect).compiler({.dialect = dialect})->compile(operations).at(0).text;
}

OperationList quietly(const CustomOperation& operation, const CompileContext& context) {
  EXPECT_EQ(operation.kind(), "acme.greeting");
  EXPECT_EQ(context.dialect, "sqlite");
  return {{retort::op::ExecuteSql{.sql = "SELECT 'psst'"}}};
}

TEST(Implementation, StandsInForTheOperationOnItsDialectOnly) {
  EXPECT_EQ(compiled_for("sqlite"), "SELECT 'hello'");
  retort::register_implementation("acme.greeting", "sqlite", &quietly);
  EXPECT_EQ(compiled_for("sqlite"), "SELECT 'psst'");
  EXPECT_EQ(compiled_for("postgresql"), "SELECT 'hello'");
}

TEST(Implementation, IsTheOnlyOneOfItsKindAndDialect) {
  retort::register_implementation("acme.other", "sqlite", &quietly);
  try {
    retort::register_implementation("acme.other", "sqlite", &quietly);
    FAIL() << "which of the two would be taken?";
  } catch (const retort::ConfigError& error) {
    EXPECT_THAT(error.what(), HasSubstr("acme.other"));
    EXPECT_THAT(error.what(), HasSubstr("sqlite"));
  }
}

TEST(Implementation, IsRefusedWhenItIsEmpty) {
  EXPECT_THROW(retort::register_implementation("acme.empty", "sqlite", {}), retort::ConfigError);
}

}  // namespace
