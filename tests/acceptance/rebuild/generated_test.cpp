// Tables and changes drawn at random: every value that no change takes away is there afterwards.
#include "acceptance/rebuild/content.hpp"
#include "support/on_engine.hpp"

#include <retort/connection.hpp>
#include <retort/sql/writer.hpp>

#include <algorithm>
#include <optional>
#include <random>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace retort_test {
namespace {

namespace op = retort::op;
namespace dsl = retort::dsl;

constexpr unsigned trials = 100;

class Draw {
 public:
  explicit Draw(unsigned seed) : engine_(seed) {}
  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(engine_); }
  bool one_in(int number) { return below(number) == 0; }
  template <class Range>
  const auto& of(const Range& range) {
    return *(std::begin(range) + below(static_cast<int>(std::size(range))));
  }

 private:
  std::mt19937 engine_;
};

constexpr std::array blanks{" ", "\n  ", " -- a note\n  ", " /* one, two) */ ", "\t"};
constexpr std::array types{"INTEGER", "TEXT", "BLOB", "REAL", "NUMERIC(10, 2)", "VARCHAR(20)", "", "unsigned big int"};
constexpr std::array clauses{
    "DEFAULT 7",         "DEFAULT ('a' || 'b')", "COLLATE NOCASE",        "CHECK (1 = 1)",
    "CONSTRAINT n NULL", "DEFAULT -1.5",         "REFERENCES other (id)", "CHECK ('(,)' <> ')')"};
constexpr std::array names{"a", "B", "order", "two words", "with \"quote", "ünï", "rowid"};

struct Drawn {
  std::string table{};
  std::vector<std::string> columns{};
  std::string setup{};
};

std::string blank(Draw& draw) { return draw.of(blanks); }

std::string column_text(Draw& draw, const std::string& name) {
  std::string text = retort::quoted(name) + blank(draw) + draw.of(types);
  if (draw.one_in(2)) text += blank(draw) + draw.of(clauses);
  if (draw.one_in(4)) text += blank(draw) + std::string("UNIQUE");
  return text;
}

Drawn drawn_table(Draw& draw) {
  Drawn drawn{.table = draw.one_in(2) ? "t" : "my \"table"};
  const std::string name = retort::quoted(drawn.table);
  const bool has_rowid = !draw.one_in(4);
  std::string lines = fmt::format("id INTEGER PRIMARY KEY{}", has_rowid && draw.one_in(3) ? " AUTOINCREMENT" : "");
  for (const char* const column : names) {
    if (draw.one_in(2)) continue;
    drawn.columns.emplace_back(column);
    lines += blank(draw) + "," + blank(draw) + column_text(draw, column);
  }
  if (draw.one_in(2)) lines += fmt::format(",{}CONSTRAINT \"c 1\"{}CHECK (id > 0)", blank(draw), blank(draw));
  if (draw.one_in(2)) lines += fmt::format(",{}FOREIGN KEY (id){}REFERENCES {} (id)", blank(draw), blank(draw), name);
  if (draw.one_in(3)) lines += fmt::format("{}, CHECK (id <> -5){}", blank(draw), blank(draw));
  drawn.setup = fmt::format("CREATE TABLE other (id INTEGER PRIMARY KEY); CREATE TABLE {}{}({}){};", name, blank(draw),
                            lines, has_rowid ? "" : " WITHOUT ROWID");
  drawn.setup += fmt::format("CREATE VIEW v AS SELECT id FROM {};", name);
  drawn.setup += fmt::format("CREATE TRIGGER tr AFTER UPDATE ON {0} BEGIN SELECT new.id FROM {0}; END;", name);
  if (!drawn.columns.empty()) {
    drawn.setup +=
        fmt::format("CREATE INDEX \"i x\" ON {} ({}, id) WHERE id > 0;", name, retort::quoted(draw.of(drawn.columns)));
  }
  return drawn;
}

void insert_rows(retort::Connection& connection, Draw& draw, const Drawn& drawn) {
  for (int row = 1; row <= 20; ++row) {
    std::string columns = "id";
    std::vector<retort::Value> values{std::int64_t{row * 3}};
    std::string places = "$1";
    for (const std::string& column : drawn.columns) {
      columns += ", " + retort::quoted(column);
      values.push_back(draw.one_in(4)   ? retort::Value()
                       : draw.one_in(3) ? retort::Value(std::int64_t{row})
                       : draw.one_in(2) ? retort::Value(fmt::format("value {}", row))
                                        : retort::Value(retort::Bytes{fmt::format("{}\0", row)}));
      places += fmt::format(", ${}", values.size());
    }
    connection.execute(fmt::format("INSERT INTO {} ({}) VALUES ({})", retort::quoted(drawn.table), columns, places),
                       values);
  }
}

/// Changes, and the columns whose values they leave alone.
std::vector<op::TableChange> drawn_changes(Draw& draw, std::vector<std::string>& columns) {
  std::vector<op::TableChange> changes;
  for (int i = 0; i < 5; ++i) {
    const std::string added = fmt::format("added {}", i);
    if (draw.one_in(3)) {
      changes.emplace_back(
          op::AddColumn{.column = {.name = added, .type = dsl::text, .server_default = retort::Expression{"hex(1)"}}});
    } else if (draw.one_in(2) && !columns.empty()) {
      changes.emplace_back(
          op::AlterColumn{.column = draw.of(columns), .to = {.server_default = retort::Value("it's")}});
    } else if (draw.one_in(2) && !columns.empty()) {
      const std::string gone = draw.of(columns);
      std::erase(columns, gone);
      changes.emplace_back(op::DropColumn{.column = gone});
    } else {
      changes.emplace_back(op::AddConstraint{retort::Check{.name = fmt::format("k{}", i), .condition = "id <> -9"}});
    }
  }
  return changes;
}

std::vector<std::string> values(retort::Connection& connection, const Drawn& drawn,
                                const std::vector<std::string>& columns) {
  std::string list = "id";
  for (const std::string& column : columns) list += fmt::format(", typeof({0}), quote({0})", retort::quoted(column));
  std::vector<std::string> result;
  for (const retort::Row row :
       connection.query(fmt::format("SELECT {} FROM {} ORDER BY id", list, retort::quoted(drawn.table)))) {
    std::string& line = result.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) line += row[i].text() + "|";
  }
  return result;
}

/// The table with its rows, in memory, and what becomes of it.
class Trial {
 public:
  Trial(Draw& draw, const Drawn& drawn) : connection_(retort::connect("sqlite::memory:")) {
    connection_->execute("PRAGMA foreign_keys = OFF");
    connection_->run({.text = drawn.setup, .may_hold_several = true});
    insert_rows(*connection_, draw, drawn);
    connection_->execute("PRAGMA foreign_keys = ON");
  }

  retort::Connection& connection() { return migrator_ ? migrator_->connection() : *connection_; }

  void run(const retort::Operation& operation) {
    migrations_.add("m1", [operation](retort::Op& op) { op.invoke(operation); });
    migrator_.emplace(std::move(connection_), migrations_.registry());
    migrator_->upgrade();
  }

  std::string value(const std::string& sql) { return connection().query(sql)[0][0].text(); }

 private:
  std::unique_ptr<retort::Connection> connection_;
  MigrationSet migrations_;
  std::optional<retort::Migrator> migrator_;
};

TEST(GeneratedTables, AreTheSameAfterARebuildThatChangesNothing) {
  for (unsigned seed = 0; seed < trials; ++seed) {
    Draw draw(seed);
    const Drawn drawn = drawn_table(draw);
    SCOPED_TRACE(fmt::format("seed {}\n{}", seed, drawn.setup));
    Trial trial(draw, drawn);
    const Content before = content_of(trial.connection());
    trial.run(rebuild_of(drawn.table));
    const Content after = content_of(trial.connection());
    ASSERT_EQ(after.schema, before.schema);
    ASSERT_EQ(after.facts, before.facts);
    ASSERT_EQ(after.rows, before.rows);
  }
}

TEST(GeneratedTables, KeepEveryValueThroughDrawnChanges) {
  for (unsigned seed = 0; seed < trials; ++seed) {
    Draw draw(seed);
    const Drawn drawn = drawn_table(draw);
    std::vector<std::string> kept = drawn.columns;
    const std::vector<op::TableChange> changes = drawn_changes(draw, kept);
    SCOPED_TRACE(fmt::format("seed {}\n{}", seed, drawn.setup));
    Trial trial(draw, drawn);
    const std::vector<std::string> before = values(trial.connection(), drawn, kept);
    trial.run(altered(drawn.table, changes));
    ASSERT_EQ(values(trial.connection(), drawn, kept), before);
    ASSERT_EQ(trial.value("SELECT count(*) FROM sqlite_schema WHERE name IN ('tr', 'v')"), "2");
    ASSERT_EQ(trial.value("SELECT count(*) FROM sqlite_schema WHERE name LIKE '\\_retort%' ESCAPE '\\'"), "0");
    ASSERT_EQ(trial.value("PRAGMA integrity_check"), "ok");
  }
}

}  // namespace
}  // namespace retort_test
