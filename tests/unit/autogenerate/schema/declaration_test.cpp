#include <retort/connect.hpp>
#include <retort/error.hpp>
#include <retort/operation.hpp>
#include <retort/schema.hpp>

#include <string>

#include <gmock/gmock.h>

namespace retort::inline v1 {
namespace {

using namespace dsl;
using testing::HasSubstr;

struct Orders final : Declaration {
  static constexpr auto set = "declaration_test";
  void declare(Op& op) const override {
    op.create_table("orders", {{"id", bigint, {.primary_key = true}},
                               {"customer_id", bigint},
                               unique({"customer_id"}),
                               foreign_key({"customer_id"}, "customers", {"id"})});
    op.create_index({}, "orders", {"customer_id", "id"});
  }
  NamingConvention naming() const override {
    return {.primary_key = "pk_%(table_name)s",
            .unique = "uq_%(table_name)s_%(column_0_name)s",
            .foreign_key = "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            .index = "ix_%(column_0_N_name)s"};
  }
};
RETORT_SCHEMA(Orders);

struct Customers final : Declaration {
  static constexpr auto set = "declaration_test";
  void declare(Op& op) const override {
    op.create_table("customers", {{"id", bigint, {.primary_key = true}}, {"email", text}});
  }
  void hint(RenameHints& hints) const override { hints.column("customers", "mail", "email"); }
};
RETORT_SCHEMA(Customers);

struct Lost final : Declaration {
  void declare(Op& op) const override {
    op.create_table("orders", {{"id", bigint}, foreign_key({"id"}, "nowhere", {"id"})});
  }
};

std::string described(const OperationList& operations) {
  std::string text;
  for (const Operation& operation : operations) text += describe(operation) + "\n";
  return text;
}

TEST(Declaration, IsFoundByItsSet) {
  EXPECT_EQ(declarations("declaration_test").size(), 2U);
  EXPECT_TRUE(declarations("another").empty());
}

TEST(Declaration, PutsForeignKeysBehindWhatTheyReference) {
  const OperationList operations = declared_operations(declarations("declaration_test"), "postgresql");
  ASSERT_EQ(operations.size(), 4U) << described(operations);
  const auto& change = std::get<op::AlterTable>(operations.back().node).changes.front();
  EXPECT_EQ(std::get<ForeignKey>(std::get<op::AddConstraint>(change).constraint).name,
            "fk_orders_customer_id_customers");
}

TEST(Declaration, LeavesForeignKeysInTheirTablesOnSqlite) {
  const OperationList operations = declared_operations(declarations("declaration_test"), "sqlite");
  EXPECT_EQ(std::get<op::CreateTable>(operations.front().node).table.constraints.size(), 3U);
}

TEST(Declaration, NamesWhatHasNoName) {
  const OperationList operations = declared_operations(declarations("declaration_test"), "sqlite");
  const Table& orders = std::get<op::CreateTable>(operations[0].node).table;
  EXPECT_EQ(std::get<PrimaryKey>(orders.constraints[0]).name, "pk_orders");
  EXPECT_EQ(std::get<Unique>(orders.constraints[1]).name, "uq_orders_customer_id");
  EXPECT_EQ(std::get<op::CreateIndex>(operations[1].node).index.name, "ix_customer_id_id");
}

TEST(Declaration, RefusesAForeignKeyToNowhereAndSaysWhere) {
  const Lost lost;
  try {
    declared_operations({&lost}, "sqlite");
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("has a foreign key to \"nowhere\", which nothing declares"));
    EXPECT_THAT(error.what(), HasSubstr("declaration_test.cpp:"));
  }
}

TEST(Declaration, KeepsItsRenames) {
  const std::vector<Rename> renames = declared_renames(declarations("declaration_test"));
  ASSERT_EQ(renames.size(), 1U);
  EXPECT_EQ(renames[0].object.parent.name, "customers");
  EXPECT_EQ(renames[0].object.name.name, "mail");
  EXPECT_EQ(renames[0].new_name.name, "email");
}

TEST(Declaration, CreatesAndDropsASchemaWithoutMigrations) {
  const auto connection = connect("sqlite://");
  const Declarations shop = declarations("declaration_test");
  create_all(*connection, shop);
  const char* const count = "SELECT count(*) FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL";
  EXPECT_EQ(connection->query(count)[0][0].integer(), 3);
  drop_all(*connection, shop);
  EXPECT_EQ(connection->query(count)[0][0].integer(), 0);
}

}  // namespace
}  // namespace retort::inline v1
