#include "unit/op/recording.hpp"

#include <retort/error.hpp>

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace retort {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(ObjectOp, KeepsWhereAnObjectWasAskedFor) {
  const OperationList operations = recorded([](Op& op) {
    op.create_schema("sales");
    op.create_view("sales.big", "SELECT 1");
    op.drop(dsl::object::trigger("orders", "touched"));
  });
  for (const Operation& operation : operations) {
    ASSERT_NE(operation.where.file, nullptr);
    EXPECT_THAT(operation.where.file, HasSubstr("object_op_test.cpp"));
    EXPECT_GT(operation.where.line, 0U);
  }
}

TEST(ObjectOp, NamesAPartByItselfAndWhatItBelongsTo) {
  const auto operation =
      recorded_node<op::DropObject>([](Op& op) { op.drop_policy("own", "sales.accounts", {.if_exists = true}); });
  EXPECT_EQ(operation.object, (ObjectName{.kind = ObjectKind::policy,
                                          .name = {.name = "own"},
                                          .parent = {.schema = "sales", .name = "accounts"}}));
  EXPECT_TRUE(operation.if_exists);
}

TEST(ObjectOp, TakesAnExistingQueryForWhatAViewReplaces) {
  const auto operation = recorded_node<op::CreateObject>([](Op& op) {
    op.create_view("v", "SELECT 2", {.or_replace = true, .existing = "SELECT 1", .security_barrier = true});
  });
  ASSERT_TRUE(operation.was);
  EXPECT_EQ(operation.replacement, op::Replacement::in_place);
  EXPECT_EQ(std::get<objects::View>(*operation.was).query, "SELECT 1");
  EXPECT_EQ(std::get<objects::View>(*operation.was).security_barrier, true);
}

TEST(ObjectOp, LeavesOutWhatNoOptionSays) {
  const auto operation = recorded_node<op::CreateObject>([](Op& op) { op.create_sequence("s"); });
  EXPECT_EQ(std::get<objects::Sequence>(operation.object), (objects::Sequence{.name = {.name = "s"}}));
}

TEST(ObjectOp, TellsSingleObjectsFromAllOfASchema) {
  const auto one =
      recorded_node<op::Grant>([](Op& op) { op.grant({"SELECT"}, {dsl::object::table("orders")}, {"reader"}); });
  EXPECT_TRUE(one.privileges.schemas.empty());
  const auto all =
      recorded_node<op::Grant>([](Op& op) { op.grant({"SELECT"}, {dsl::object::all_tables("sales")}, {"reader"}); });
  EXPECT_THAT(all.privileges.schemas, ElementsAre("sales"));
  EXPECT_TRUE(all.privileges.objects.empty());
  EXPECT_THROW(recorded([](Op& op) {
                 op.grant({}, {dsl::object::all_tables("sales"), dsl::object::table("t")}, {"reader"});
               }),
               UsageError);
}

TEST(ObjectOp, RefusesComputedNamesThatNoIdentifierCanBe) {
  const std::string too_long(64, 'x');
  EXPECT_THROW(recorded([&](Op& op) { op.create_schema(dsl::runtime(too_long)); }), UsageError);
  EXPECT_THROW(recorded([&](Op& op) { op.drop(dsl::object::column("t", dsl::runtime(too_long))); }), UsageError);
}

TEST(ObjectOp, CannotRestoreADefaultThatItDoesNotKnow) {
  const OperationList unknown = recorded([](Op& op) { op.alter_domain("d", {.server_default = dsl::no_default}); });
  EXPECT_EQ(reverse(unknown.front()), std::nullopt);
  const OperationList known =
      recorded([](Op& op) { op.alter_domain("d", {.server_default = dsl::no_default, .existing_server_default = 1}); });
  EXPECT_NE(reverse(known.front()), std::nullopt);
}

}  // namespace
}  // namespace retort
