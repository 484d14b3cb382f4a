#include "dialect/postgres/inspector/type_text.hpp"

#include "dialect/postgres/types.hpp"

#include <array>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace retort::postgres {
namespace {

TEST(ParseType, FindsTheWordsOfMigrations) {
  EXPECT_EQ(parse_type("character varying(255)"), Type(dsl::varchar(255)));
  EXPECT_EQ(parse_type("numeric(10,2)"), Type(dsl::numeric(10, 2)));
  EXPECT_EQ(parse_type("timestamp(3) without time zone"), Type(dsl::timestamp(3)));
  EXPECT_EQ(parse_type("timestamp with time zone"), Type(dsl::timestamptz));
  EXPECT_EQ(parse_type("interval day to second(3)"), Type(dsl::interval("DAY TO SECOND", 3)));
  EXPECT_EQ(parse_type("character(2)"), Type(dsl::character(2)));
  EXPECT_EQ(parse_type("bit varying(8)"), Type(dsl::varbit(8)));
  EXPECT_EQ(parse_type("double precision"), Type(dsl::double_precision));
  EXPECT_EQ(parse_type("text[]"), Type(dsl::array(dsl::text)));
}

TEST(ParseType, KeepsEveryOtherTypeAsItIsWritten) {
  EXPECT_EQ(parse_type("public.geometry(Point,4326)"), Type(dsl::type("public.geometry(Point,4326)")));
  EXPECT_EQ(parse_type("sales.\"Mood\"[]"), Type(dsl::array(dsl::type("sales.\"Mood\""))));
  EXPECT_EQ(parse_type("\"char\""), Type(dsl::type("\"char\"")));
  EXPECT_EQ(parse_type("bpchar"), Type(dsl::type("bpchar")));
}

TEST(ParseType, IsWrittenAsATypeOfTheSameMeaning) {
  constexpr std::array<std::pair<const char*, const char*>, 5> written{{{"time(2) with time zone", "timetz(2)"},
                                                                        {"interval(3)", "interval(3)"},
                                                                        {"interval year", "interval YEAR"},
                                                                        {"numeric(5,0)[]", "numeric(5, 0)[]"},
                                                                        {"character varying[]", "varchar[]"}}};
  for (const auto& [read, expected] : written) EXPECT_EQ(postgres_type_name(parse_type(read)), expected);
}

}  // namespace
}  // namespace retort::postgres
