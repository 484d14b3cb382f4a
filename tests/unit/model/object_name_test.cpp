#include "model/object_name.hpp"

#include <gtest/gtest.h>

namespace {

using retort::is_part;
using retort::ObjectKind;

TEST(ObjectName, OfAPartBelongsToItsParent) {
  EXPECT_TRUE(is_part({.kind = ObjectKind::trigger, .name = {.name = "stamped"}, .parent = {.name = "orders"}}));
  EXPECT_FALSE(is_part({.kind = ObjectKind::table, .name = {.name = "orders"}}));
}

TEST(ObjectName, OfAnOperatorClassDoesNotBelongToItsIndexMethod) {
  EXPECT_FALSE(is_part({.kind = ObjectKind::operator_class, .name = {.name = "whole"}, .parent = {.name = "btree"}}));
  EXPECT_FALSE(is_part({.kind = ObjectKind::operator_family, .name = {.name = "whole"}, .parent = {.name = "btree"}}));
}

}  // namespace
