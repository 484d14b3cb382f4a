#include "engine/inline_parameters.hpp"

#include <retort/dialect/dialect.hpp>

#include <gtest/gtest.h>

namespace {

std::string inlined(std::string text, std::vector<retort::Value> parameters, const char* dialect = "postgresql") {
  return retort::inline_parameters({.text = std::move(text), .parameters = std::move(parameters)},
                                   retort::find_dialect(dialect));
}

TEST(InlineParameters, WritesEachValueWhereItsPlaceholderStands) {
  EXPECT_EQ(inlined("UPDATE t SET a = $2 WHERE b = $1", {std::int64_t{7}, std::string("x")}),
            "UPDATE t SET a = 'x' WHERE b = 7");
}

TEST(InlineParameters, LeavesQuotedTextAndCommentsAlone) {
  EXPECT_EQ(inlined("SELECT '$1', \"$1\", $1 -- $1", {std::int64_t{7}}), "SELECT '$1', \"$1\", 7 -- $1");
}

TEST(InlineParameters, KeepsQuotesInValuesFromBecomingSql) {
  EXPECT_EQ(inlined("SELECT $1", {std::string("'; DROP TABLE t; --")}), "SELECT '''; DROP TABLE t; --'");
  EXPECT_EQ(inlined("SELECT $1", {std::string("$1 ' $2")}, "sqlite"), "SELECT '$1 '' $2'");
}

TEST(InlineParameters, LeavesAPlaceholderWithoutAValueForTheServerToRefuse) {
  EXPECT_EQ(inlined("SELECT $2", {std::int64_t{7}}), "SELECT $2");
}

TEST(InlineParameters, KnowsNull) { EXPECT_EQ(inlined("SELECT $1", {retort::Value()}), "SELECT NULL"); }

}  // namespace
