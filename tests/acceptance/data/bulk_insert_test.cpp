// Rows that a migration brings along, in any number, by COPY and by INSERT.
#include "support/on_engine.hpp"

#include <retort/connection.hpp>
#include <retort/error.hpp>
#include <retort/row_stream.hpp>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <sys/resource.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using retort::Value;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::int64_t many = 5000;

retort::RowStream numbers(std::int64_t last) {
  return retort::generated_rows({"id", "word"}, [last] {
    return [last, id = std::int64_t{0}](std::vector<Value>& row) mutable {
      row = {++id, fmt::format("word {}", id)};
      return id <= last;
    };
  });
}

void create_words(retort::Op& op) { op.create_table("words", {{"id", bigint, {.primary_key = true}}, {"word", text}}); }

MigrationSet with(Steps second) {
  MigrationSet set;
  set.add("m1", create_words)
      .add("m2", std::move(second), [](retort::Op&) {})
      .add(
          "m3", [](retort::Op& op) { op.execute(sql("UPDATE words SET word = 'changed' WHERE id = 1")); },
          [](retort::Op&) {});
  return set;
}

/// A client library of somebody's own, which knows nothing of COPY.
class PlainConnection final : public retort::Connection {
 public:
  explicit PlainConnection(std::unique_ptr<retort::Connection> inner) : inner_(std::move(inner)) {}

  std::string_view dialect() const noexcept override { return inner_->dialect(); }
  int server_version() const override { return inner_->server_version(); }
  retort::Result run(const retort::Statement& statement) override {
    EXPECT_EQ(statement.rows, nullptr);
    longest = std::max(longest, statement.parameters.size());
    return inner_->run(statement);
  }
  void begin() override { inner_->begin(); }
  void commit() override { inner_->commit(); }
  void rollback() override { inner_->rollback(); }
  bool in_transaction() const override { return inner_->in_transaction(); }
  std::string describe() const override { return inner_->describe(); }

  std::size_t longest = 0;

 private:
  std::unique_ptr<retort::Connection> inner_;
};

class BulkInsert : public OnEngine {
 protected:
  std::string sum() const {
    return database().value("SELECT count(*) || ' ' || sum(id) || ' ' || max(word) FROM words");
  }
};

TEST_P(BulkInsert, TakesAnyNumberOfRowsBetweenOtherMigrations) {
  database().upgrade(with([](retort::Op& op) { op.bulk_insert("words", numbers(many)); }));
  EXPECT_EQ(sum(), "5000 12502500 word 999");
  EXPECT_EQ(database().value("SELECT word FROM words WHERE id = 1"), "changed");
}

TEST_P(BulkInsert, TakesManyRowsThatAreInMemory) {
  database().upgrade(with([](retort::Op& op) {
    retort::Rows rows{.columns = {"id", "word"}};
    for (std::int64_t id = 1; id <= many; ++id) rows.rows.push_back({id, fmt::format("word {}", id)});
    op.bulk_insert("words", rows);
  }));
  EXPECT_EQ(sum(), "5000 12502500 word 999");
}

TEST_P(BulkInsert, WorksThroughAConnectionThatCannotCopy) {
  const MigrationSet migrations = with([](retort::Op& op) { op.bulk_insert("words", numbers(many)); });
  auto connection = std::make_unique<PlainConnection>(database().connect());
  const PlainConnection& plain = *connection;
  retort::Migrator migrator(std::move(connection), migrations.registry());
  migrator.upgrade();
  EXPECT_EQ(sum(), "5000 12502500 word 999");
  EXPECT_GT(plain.longest, 100);
  EXPECT_LT(plain.longest, 2 * many);
}

TEST_P(BulkInsert, TakesRowsOfACppRange) {
  struct Person {
    std::int64_t id;
    std::optional<std::string> name;
  };
  const std::vector<Person> people{{1, "ada"}, {2, std::nullopt}, {3, ""}};
  database().upgrade(with([&](retort::Op& op) {
    op.bulk_insert("words", retort::rows_of({"id", "word"}, people, [](const Person& person) {
                     return std::vector<Value>{person.id, person.name ? Value(*person.name) : Value()};
                   }));
  }));
  EXPECT_EQ(database().value("SELECT count(*) FROM words WHERE word IS NULL"), "1");
  EXPECT_EQ(database().value("SELECT count(*) FROM words WHERE word = ''"), "1");
}

TEST_P(BulkInsert, TakesAnEmbeddedCsv) {
  constexpr const char* csv =
      "word,id\n\"a \"\"quoted\"\" one, with\nbreaks\",1\n,2\n\"\",3\r\n'); DROP TABLE words; --,4\n";
  database().upgrade(with([&](retort::Op& op) { op.bulk_insert("words", retort::csv_rows(csv)); }));
  EXPECT_EQ(database().value("SELECT count(*) FROM words"), "4");
  EXPECT_EQ(database().value("SELECT id FROM words WHERE word IS NULL"), "2");
  EXPECT_EQ(database().value("SELECT word FROM words WHERE id = 4"), "'); DROP TABLE words; --");
}

TEST_P(BulkInsert, SaysWhichOperationFailedAndLeavesNothing) {
  const retort::Error error = database().failure_of_upgrade(with([](retort::Op& op) {
    op.bulk_insert("words", numbers(10));
    op.bulk_insert("words", numbers(many));
  }));
  EXPECT_THAT(error.details().revision, HasSubstr("m2"));
  EXPECT_EQ(error.details().operation, "insert rows into \"words\"");
  EXPECT_THAT(error.details().location.file, HasSubstr("bulk_insert_test.cpp"));
  EXPECT_EQ(database().value("SELECT count(*) FROM words"), "0");
  EXPECT_THAT(database().journal(), ElementsAre("upgrade m1"));
  database().upgrade(with([](retort::Op& op) { op.bulk_insert("words", numbers(many)); }));
  EXPECT_EQ(sum(), "5000 12502500 word 999");
}

TEST_P(BulkInsert, SaysWhichRowIsTooShort) {
  const retort::Error error = database().failure_of_upgrade(with([](retort::Op& op) {
    op.bulk_insert("words", retort::rows_of({"id", "word"}, std::vector<std::int64_t>{1, 2, 3}, [](std::int64_t id) {
                     return id == 3 ? std::vector<Value>{id} : std::vector<Value>{id, "x"};
                   }));
  }));
  EXPECT_THAT(error.details().message, HasSubstr("row 3 has 1 value for 2 columns"));
  EXPECT_EQ(database().value("SELECT count(*) FROM words"), "0");
}

TEST_P(BulkInsert, SaysWhichRowCouldNotBeMade) {
  const retort::Error error = database().failure_of_upgrade(
      with([](retort::Op& op) { op.bulk_insert("words", retort::csv_rows("id,word\n1,x\n2,\"y\n")); }));
  EXPECT_THAT(error.what(), HasSubstr("line 3 of the CSV: a quoted field does not end"));
  EXPECT_EQ(database().value("SELECT count(*) FROM words"), "0");
}

TEST_P(BulkInsert, NeedsNoMoreMemoryForMoreRows) {
  const auto grown_by = [&](const std::string& id, std::int64_t rows) {
    MigrationSet set;
    set.add("m1", create_words)
        .add(
            id,
            [rows](retort::Op& op) {
              op.execute(sql("DELETE FROM words"));
              op.bulk_insert("words", numbers(rows));
            },
            [](retort::Op&) {});
    rusage before{};
    getrusage(RUSAGE_SELF, &before);
    database().upgrade(set);
    database().downgrade(set, "m1");
    rusage after{};
    getrusage(RUSAGE_SELF, &after);
    return (after.ru_maxrss - before.ru_maxrss) / 1024;
  };
  grown_by("warm", 20'000);
  EXPECT_LT(grown_by("more", 200'000), 8) << "megabytes";  // the rows alone are 20
}

INSTANTIATE_TEST_SUITE_P(Engines, BulkInsert, testing::ValuesIn(engines), engine_of);

class Copy : public OnPostgres {};

TEST_F(Copy, CarriesEveryKindOfValueExactly) {
  MigrationSet set;
  set.add("m1", [](retort::Op& op) {
    op.execute(
        sql("CREATE TABLE v (id int, t text, b bytea, d date, a text[], j jsonb, f double precision, z boolean)"));
    retort::Rows rows{.columns = {"id", "t", "b", "d", "a", "j", "f", "z"}};
    for (std::int64_t id = 0; id < 1200; ++id) {
      rows.rows.push_back({id, "tab\t\\N \\. \r\n\v\b\f' \" é", retort::Bytes{std::string("\0\\x\xff", 4)},
                           "2026-02-28", R"({"a b",NULL,"c\"d\\"})", R"({"k": "a\\b\n"})", 0.1, id % 2 == 0});
    }
    rows.rows.back() = {1199,   Value(), Value(), Value(), Value(), Value(), -std::numeric_limits<double>::infinity(),
                        Value()};
    op.bulk_insert("v", rows);
  });
  database().upgrade(set);
  const auto connection = database().connect();
  EXPECT_EQ(connection
                ->query("SELECT count(*) FROM v WHERE t = $1 AND b = $2 AND d = '2026-02-28' AND a[1] = 'a b' AND "
                        "a[2] IS NULL AND a[3] = $3 AND j->>'k' = $4 AND f = 0.1 AND z = (id % 2 = 0)",
                        {"tab\t\\N \\. \r\n\v\b\f' \" é", retort::Bytes{std::string("\0\\x\xff", 4)}, "c\"d\\",
                         "a\\b\n"})[0][0]
                .text(),
            "1199");
  EXPECT_EQ(database().value("SELECT f FROM v WHERE t IS NULL"), "-Infinity");
}

TEST_F(Copy, SaysWhichLineTheServerRefused) {
  MigrationSet set;
  set.add("m1", create_words).add("m2", [](retort::Op& op) {
    op.bulk_insert("words", retort::csv_rows("id,word\n1,x\nnonsense,y\n"));
  });
  const retort::Error error = database().failure_of_upgrade(set);
  EXPECT_EQ(error.details().sqlstate, "22P02");
  EXPECT_THAT(error.details().detail, HasSubstr("COPY words, line 2, column id: \"nonsense\""));
}

}  // namespace
}  // namespace retort_test
