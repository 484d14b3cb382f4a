#include "unit/op/recording.hpp"

#include <gtest/gtest.h>
#include <sql/big_orders.hpp>

namespace retort {
namespace {

TEST(EmbeddedSql, IsTheFileByteForByte) {
  const auto operation =
      recorded_node<op::CreateObject>([](Op& op) { op.create_view("big_orders", embedded::big_orders); });
  EXPECT_EQ(std::get<objects::View>(operation.object).query,
            "-- Orders that someone looks at; \"quoted\" \\ and (in parentheses); [brackets]; ${not_a_variable}\n"
            "SELECT id, total\nFROM orders\nWHERE total > 1000 AND state <> 'it''s done';\n");
}

}  // namespace
}  // namespace retort
