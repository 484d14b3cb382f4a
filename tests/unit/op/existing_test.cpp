#include "unit/op/recording.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace retort {
namespace {

using namespace dsl;
using testing::HasSubstr;

void create_orders(Op& op) {
  op.create_table("orders", {{"id", bigint, {.primary_key = true}}});
  op.create_index("orders_id", "orders", {"id"});
}

TEST(Existing, IsTheTableThatADropTakesAwayWithItsIndexes) {
  const auto drop = recorded_node<op::DropTable>([](Op& op) { op.drop_table("orders", {.existing = create_orders}); });
  ASSERT_TRUE(drop.was);
  EXPECT_EQ(drop.was->columns.front().name, "id");
  ASSERT_EQ(drop.was->indexes.size(), 1U);
  EXPECT_EQ(drop.was->indexes.front().name, "orders_id");
}

TEST(Existing, IsTheIndexThatADropTakesAwayInABatchToo) {
  const OperationList operations = recorded([](Op& op) {
    op.batch_alter_table("orders", [](BatchOp& batch) {
      batch.drop_index("i", {.existing = [](Op& before) { before.create_index("i", "orders", {desc("id")}); }});
    });
  });
  const auto& drop = std::get<op::DropIndex>(operations.front().node);
  ASSERT_TRUE(drop.was);
  EXPECT_EQ(drop.was->elements.front().order, dsl::IndexElement::Order::descending);
}

TEST(Existing, OfATypeMayBeOfAnyKind) {
  const auto drop = recorded_node<op::DropObject>([](Op& op) {
    op.drop_type("span", {.existing = [](Op& before) { before.create_range_type("span", integer); }});
  });
  ASSERT_TRUE(drop.was);
  EXPECT_TRUE(std::holds_alternative<objects::RangeType>(*drop.was));
}

std::string refusal(void (*migration)(Op& op)) {
  try {
    recorded(migration);
  } catch (const UsageError& error) {
    EXPECT_THAT(error.details().location.file, HasSubstr("existing_test.cpp"));
    EXPECT_GT(error.details().location.line, 0U);
    return error.details().message;
  }
  return "not refused";
}

TEST(Existing, IsRefusedWhereItIsSomethingElse) {
  EXPECT_THAT(refusal([](Op& op) { op.drop_table("lines", {.existing = create_orders}); }),
              HasSubstr(R"(does not create what is dropped, but does this: create table "orders")"));
  EXPECT_THAT(refusal([](Op& op) { op.drop_view("v", {.existing = create_orders}); }), HasSubstr("create table"));
  EXPECT_THAT(refusal([](Op& op) { op.drop_view("v", {.existing = [](Op&) {}}); }), HasSubstr("nothing"));
}

TEST(Existing, IsRefusedWithAnythingBesideIt) {
  EXPECT_THAT(refusal([](Op& op) {
                op.drop_view("v", {.existing = [](Op& before) {
                               before.create_view("v", "SELECT 1");
                               before.drop_table("orders");
                             }});
              }),
              HasSubstr("drop table"));
}

TEST(Existing, HasNoConnection) {
  EXPECT_THAT(refusal([](Op& op) { op.drop_view("v", {.existing = [](Op& before) { before.connection(); }}); }),
              HasSubstr("asks for the connection"));
}

}  // namespace
}  // namespace retort
