#include "dialect/postgres/inspector/partition_text.hpp"

#include <gmock/gmock.h>

namespace retort::postgres {
namespace {

using testing::ElementsAre;

TEST(ParsePartitionKey, TellsColumnsFromExpressions) {
  const PartitionBy key = parse_partition_key("LIST (lower((name)::text), \"Odd \"\"name\"\"\", plain)");
  EXPECT_EQ(key.strategy, dsl::partition::list);
  ASSERT_EQ(key.elements.size(), 3U);
  EXPECT_EQ(key.elements[0].expression, "lower((name)::text)");
  EXPECT_EQ(key.elements[1].column, "Odd \"name\"");
  EXPECT_EQ(key.elements[2].column, "plain");
}

TEST(ParsePartitionKey, IsNothingForATableThatIsNotPartitioned) { EXPECT_EQ(parse_partition_key(""), PartitionBy{}); }

TEST(ParsePartitionBound, ReadsRangesOfSeveralColumns) {
  const PartitionBound bound =
      parse_partition_bound("FOR VALUES FROM ('2024-01-01 00:00:00+00', 10) TO (MAXVALUE, MAXVALUE)");
  EXPECT_EQ(bound.kind, PartitionBound::Kind::range);
  EXPECT_THAT(bound.from, ElementsAre(Default(Value("2024-01-01 00:00:00+00")), Default(Value(std::int64_t{10}))));
  EXPECT_THAT(bound.to, ElementsAre(Default(Expression{"MAXVALUE"}), Default(Expression{"MAXVALUE"})));
}

TEST(ParsePartitionBound, ReadsListsWhoseTextsHoldAnything) {
  const PartitionBound bound = parse_partition_bound("FOR VALUES IN ('a, (b', 'it''s', NULL, '-5'::integer)");
  EXPECT_EQ(bound.kind, PartitionBound::Kind::list);
  EXPECT_THAT(bound.from, ElementsAre(Default(Value("a, (b")), Default(Value("it's")), Default(Expression{"NULL"}),
                                      Default(Expression{"'-5'::integer"})));
}

TEST(ParsePartitionBound, ReadsHashesAndTheDefault) {
  const PartitionBound bound = parse_partition_bound("FOR VALUES WITH (modulus 4, remainder 3)");
  EXPECT_EQ(bound.modulus, 4);
  EXPECT_EQ(bound.remainder, 3);
  EXPECT_EQ(parse_partition_bound("DEFAULT").kind, PartitionBound::Kind::standard);
  EXPECT_EQ(parse_partition_bound("").kind, PartitionBound::Kind::unset);
}

}  // namespace
}  // namespace retort::postgres
