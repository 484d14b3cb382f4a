#include <retort/error.hpp>
#include <retort/row_stream.hpp>

#include <gmock/gmock.h>

namespace retort {
namespace {

using testing::ElementsAre;

std::vector<std::vector<Value>> rows_in(const RowStream& stream) {
  std::vector<std::vector<Value>> rows;
  const auto reader = stream.source->open();
  for (std::vector<Value> row; reader->next(row);) rows.push_back(row);
  return rows;
}

TEST(CsvRows, NamesColumnsByTheFirstLine) {
  EXPECT_THAT(csv_rows("a,\"b, c\"\n").source->columns(), ElementsAre("a", "b, c"));
}

TEST(CsvRows, TellsNullFromEmptyText) {
  EXPECT_THAT(rows_in(csv_rows("a,b\n,\"\"\n")), ElementsAre(ElementsAre(Value(), Value(""))));
}

TEST(CsvRows, KeepsQuotesCommasAndLineBreaksInFields) {
  EXPECT_THAT(rows_in(csv_rows("a\r\n\"x, \"\"y\"\"\nz\"\r\nlast")),
              ElementsAre(ElementsAre(Value("x, \"y\"\nz")), ElementsAre(Value("last"))));
}

TEST(CsvRows, GivesTheSameRowsToEveryReader) {
  const RowStream stream = csv_rows("a\n1\n2\n");
  EXPECT_EQ(rows_in(stream), rows_in(stream));
}

TEST(CsvRows, SaysWhereAFieldDoesNotEnd) {
  try {
    rows_in(csv_rows("a\n\"1\n2\"\n\"3"));
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_EQ(error.details().message, "line 4 of the CSV: a quoted field does not end");
  }
}

TEST(CsvRows, RefusesAColumnWithoutAName) { EXPECT_THROW(csv_rows("a,,b\n"), UsageError); }

}  // namespace
}  // namespace retort
