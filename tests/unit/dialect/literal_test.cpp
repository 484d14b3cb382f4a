#include "support/postgres_database.hpp"
#include "support/sqlite_database.hpp"

#include <retort/dialect/dialect.hpp>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace {

using retort::Bytes;
using retort::find_dialect;
using retort::Value;

std::string postgres(const Value& value) { return find_dialect("postgresql").literal(value); }
std::string sqlite(const Value& value) { return find_dialect("sqlite").literal(value); }

TEST(Literal, IsWrittenAsEachDialectReadsIt) {
  EXPECT_EQ(postgres(Value()), "NULL");
  EXPECT_EQ(postgres(true), "true");
  EXPECT_EQ(postgres("it's"), "'it''s'");
  EXPECT_EQ(postgres(Bytes{std::string("\0\xfe", 2)}), "'\\x00fe'::bytea");
  EXPECT_EQ(sqlite(true), "1");
  EXPECT_EQ(sqlite(false), "0");
  EXPECT_EQ(sqlite(Bytes{std::string("\0\xfe", 2)}), "x'00fe'");
}

TEST(Literal, OfARealNumberIsNeverAnInteger) {
  EXPECT_EQ(postgres(1.0), "1.0");
  EXPECT_EQ(sqlite(-3.0), "-3.0");
  EXPECT_EQ(sqlite(1e20), "1e+20");
}

TEST(Literal, IsRefusedForWhatHasNoTextForm) {
  EXPECT_THROW(postgres(std::string("a\0b", 3)), retort::UnsupportedOperation);
  EXPECT_THROW(sqlite(std::string("a\0b", 3)), retort::UnsupportedOperation);
  EXPECT_THROW(sqlite(std::nan("")), retort::UnsupportedOperation);
}

TEST(Literal, OfPostgresReadsBackBitByBit) {
  RETORT_REQUIRE_POSTGRES();
  support::PostgresSession session(*support::postgres_url(), {});
  std::mt19937_64 random(1);
  std::vector<double> numbers{0.0, -0.0, 1.0, 0.1, 5e-324, std::numeric_limits<double>::max(), HUGE_VAL, -HUGE_VAL};
  for (int i = 0; i < 500; ++i) numbers.push_back(std::bit_cast<double>(random()));
  for (const double number : numbers) {
    if (std::isnan(number)) continue;
    const std::string sql = fmt::format("SELECT encode(float8send({}), 'hex')", postgres(number));
    EXPECT_EQ(session.value(sql), fmt::format("{:016x}", std::bit_cast<std::uint64_t>(number))) << number;
  }
  EXPECT_EQ(session.value(fmt::format("SELECT {}::float8", postgres(std::nan("")))), "NaN");
}

TEST(Literal, OfSqliteReadsBackExactly) {
  support::SqliteDatabase database;
  std::mt19937_64 random(1);
  std::uniform_real_distribution<double> distribution(-1e9, 1e9);
  std::vector<double> numbers{0.0, 1.0, 0.1, 1e300, HUGE_VAL, -HUGE_VAL};
  for (int i = 0; i < 500; ++i) numbers.push_back(distribution(random));
  for (const double number : numbers) {
    const retort::Statement compare{.text = fmt::format("SELECT {} = $1", sqlite(number)), .parameters = {number}};
    EXPECT_EQ(database.run(compare).rows[0][0], "1") << number;
  }
  EXPECT_EQ(database.value("SELECT typeof(" + sqlite(2.0) + ")"), "real");
  EXPECT_EQ(database.value("SELECT " + sqlite(INT64_MIN)), "-9223372036854775808");
}

}  // namespace
