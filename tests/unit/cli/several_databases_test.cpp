#include "unit/cli/command_line.hpp"

#include <retort/connect.hpp>

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::ElementsAre;
using testing::HasSubstr;

struct CreateInvoices final : retort::Migration {
  static constexpr auto revision = "e50000000005";
  static constexpr auto down_revision = base;
  void upgrade(retort::Op& op) const override { op.create_table("invoices", {{"id", integer}}); }
};

struct CreateItems final : retort::Migration {
  static constexpr auto revision = "f60000000006";
  static constexpr auto down_revision = base;
  void upgrade(retort::Op& op) const override { op.create_table("items", {{"id", integer}}); }
};

/// A program with two databases, each in a file.
class SeveralDatabases : public CommandLine {
 protected:
  void SetUp() override {
    CommandLine::SetUp();
    billing_.add<CreateInvoices>();
    stock_.add<CreateItems>();
    options_.config_file.clear();
    options_.databases = {{.name = "billing", .url = "sqlite:" + path("billing.db"), .registry = &billing_},
                          {.name = "stock",
                           .url = "sqlite:" + path("stock.db"),
                           .registry = &stock_,
                           .migrator = {.tables = {.version = {.name = "stock_version"}}}}};
  }

  std::vector<std::string> tables_of(const std::string& name) const {
    std::vector<std::string> names;
    const auto database = retort::connect("sqlite:" + path(name));
    for (const retort::Row row : database->query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
      names.push_back(row[0].text());
    }
    return names;
  }

 private:
  retort::Registry billing_;
  retort::Registry stock_;
};

TEST_F(SeveralDatabases, AreChosenByName) {
  EXPECT_EQ(run_bare({"-n", "stock", "upgrade", "head", "-q"}).code, 0);
  EXPECT_THAT(tables_of("stock.db"), ElementsAre("items", "retort_journal", "stock_version"));
  EXPECT_THAT(tables_of("billing.db"), ElementsAre());
  EXPECT_EQ(run_bare({"heads", "--name", "billing"}).out.substr(0, 12), "e50000000005");
}

TEST_F(SeveralDatabases, AreMigratedInOrderWithOneReport) {
  const Answer answer = run_bare({"-n", "all", "upgrade", "head"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.out, testing::MatchesRegex("billing:\napplied 1 migration in [0-9.]+ s\n"
                                                "stock:\napplied 1 migration in [0-9.]+ s\n"
                                                "\nbilling: done\nstock: done\n"));
  EXPECT_THAT(tables_of("stock.db"), testing::Contains("items"));
  EXPECT_THAT(tables_of("billing.db"), testing::Contains("invoices"));
}

TEST_F(SeveralDatabases, AnswerInOneDocument) {
  const nlohmann::json json = run_bare({"-n", "all", "upgrade", "head", "--json"}).json();
  ASSERT_EQ(json.size(), 2U);
  EXPECT_EQ(json[0]["database"], "billing");
  EXPECT_EQ(json[0]["outcome"], "done");
  EXPECT_EQ(json[0]["answer"]["applied"], nlohmann::json::array({"e50000000005"}));
  EXPECT_EQ(json[1]["exit_code"], 0);
}

TEST_F(SeveralDatabases, LeaveTheRestAsItIsWhenOneFails) {
  options_.databases[0].url = "sqlite:/nowhere/billing.db";
  const Answer answer = run_bare({"-n", "all", "upgrade", "head"});
  EXPECT_EQ(answer.code, 4);
  EXPECT_THAT(answer.err, HasSubstr("error: cannot open the SQLite database /nowhere/billing.db"));
  EXPECT_THAT(answer.err, HasSubstr("\nbilling: failed\nstock: not begun, because of the failure before it\n"));
  EXPECT_THAT(tables_of("stock.db"), ElementsAre());
  const nlohmann::json json = run_bare({"-n", "all", "upgrade", "head", "--json"}).json();
  EXPECT_EQ(json[0]["exit_code"], 4);
  EXPECT_THAT(json[0]["answer"]["error"]["message"].get<std::string>(), HasSubstr("cannot open"));
  EXPECT_EQ(json[1]["outcome"], "not begun, because of the failure before it");
  EXPECT_FALSE(json[1].contains("exit_code"));
}

TEST_F(SeveralDatabases, AreAllReadThoughOneCannotBe) {
  options_.databases[0].url = "sqlite:/nowhere/billing.db";
  ASSERT_EQ(run_bare({"-n", "stock", "upgrade", "-q"}).code, 0);
  const Answer answer = run_bare({"-n", "all", "current"});
  EXPECT_EQ(answer.code, 4);
  EXPECT_THAT(answer.out, HasSubstr("stock:\nf60000000006"));
  EXPECT_THAT(answer.err, HasSubstr("\nbilling: failed\nstock: done\n"));
}

TEST_F(SeveralDatabases, AreNotMeantByOneAddress) {
  const Answer answer = run({"-n", "all", "current"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_THAT(answer.err, HasSubstr("--url is one database, and -n all are several"));
}

TEST_F(SeveralDatabases, AreAskedFor) {
  const Answer answer = run_bare({"upgrade", "head"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_EQ(answer.err,
            "error: there are 2 databases, and none is chosen\n"
            "  hint: -n NAME chooses one, -n all each in turn: billing, stock\n");
}

}  // namespace
}  // namespace retort_test
