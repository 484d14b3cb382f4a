#include "unit/cli/command_line.hpp"

#include <gmock/gmock.h>

namespace retort_test {
namespace {

using namespace retort::dsl;
using testing::HasSubstr;
using testing::IsEmpty;

class Verify : public CommandLine {
 protected:
  template <class... T>
  Answer verify(std::vector<std::string> more = {}) {
    registry_.add<T...>();
    options_.registry = &registry_;
    more.insert(more.begin(), "verify");
    return run(more);
  }

 private:
  retort::Registry registry_;
};

TEST_F(Verify, FindsNothingInGoodMigrationsAndLeavesTheDatabaseAlone) {
  const Answer answer = run({"verify"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.out,
            "ok     there is a single head\n"
            "ok     a stamped database has nothing to do\n"
            "ok     a fresh database can be migrated\n"
            "ok     each migration can be undone and applied again\n");
  EXPECT_THAT(tables(), IsEmpty());
}

struct LeavesAnIndex final : retort::Migration {
  static constexpr auto revision = "a1";
  static constexpr auto down_revision = base;
  void upgrade(retort::Op& op) const override {
    op.execute("CREATE TABLE IF NOT EXISTS users (id integer, name text)");
    op.execute("CREATE INDEX IF NOT EXISTS users_name ON users (name)");
  }
  void downgrade(retort::Op& op) const override { op.execute("DROP INDEX users_name"); }
};

TEST_F(Verify, ShowsWhatADowngradeLeavesBehind) {
  const Answer answer = verify<LeavesAnIndex>();
  EXPECT_EQ(answer.code, 3);
  EXPECT_THAT(answer.out,
              HasSubstr("FAILED each migration can be undone and applied again\n"
                        "    migration a1 (leaves an index): undone, it leaves another schema than was there before\n"
                        "      + table users: CREATE TABLE users (id integer, name text)\n"));
}

struct ChangesItsMind final : retort::Migration {
  static constexpr auto revision = "a1";
  static constexpr auto down_revision = base;
  void upgrade(retort::Op& op) const override {
    op.execute("CREATE TABLE IF NOT EXISTS marks (n integer)");
    op.execute("CREATE TABLE users (id integer DEFAULT 1)");
  }
  void downgrade(retort::Op& op) const override {
    op.execute("DROP TABLE users");
    op.execute("CREATE VIEW v AS SELECT n FROM marks");
  }
};

TEST_F(Verify, ShowsWhatIsDifferentTheSecondTime) {
  EXPECT_THAT(verify<ChangesItsMind>().out,
              HasSubstr("applied a second time, it leaves another schema than the first time\n"
                        "      + view v: CREATE VIEW v AS SELECT n FROM marks\n"));
}

struct CannotBeUndone final : retort::Migration {
  static constexpr auto revision = "a1";
  static constexpr auto down_revision = base;
  void upgrade(retort::Op& op) const override { op.execute("CREATE TABLE users (id integer)"); }
};

TEST_F(Verify, SkipsWhatCannotBeUndoneAndSaysSo) {
  const Answer answer = verify<CannotBeUndone>();
  EXPECT_EQ(answer.code, 0);
  EXPECT_THAT(answer.out, HasSubstr("    skipped: migration a1 (cannot be undone) cannot be undone: "));
}

struct DoesNotRun final : retort::Migration {
  static constexpr auto revision = "a1";
  static constexpr auto down_revision = base;
  void upgrade(retort::Op& op) const override { op.execute("CREATE TABLE"); }
};

TEST_F(Verify, ShowsTheErrorOfAMigrationThatDoesNotRun) {
  const Answer answer = verify<DoesNotRun>();
  EXPECT_EQ(answer.code, 3);
  EXPECT_THAT(answer.out, HasSubstr("FAILED a fresh database can be migrated\n"
                                    "    it cannot be applied:\n"
                                    "    migration a1 (does not run): "));
}

TEST_F(Verify, AnswersInJson) {
  const nlohmann::json json = verify<LeavesAnIndex>({"--json"}).json();
  EXPECT_EQ(json["is_clean"], false);
  EXPECT_EQ(json["checks"][3]["findings"].size(), 1U);
}

TEST_F(Verify, RefusesAScratchDatabaseThatIsNotEmpty) {
  retort::connect(url())->execute("CREATE TABLE mine (id integer)");
  const Answer answer = run({"verify", "--scratch", url()});
  EXPECT_EQ(answer.code, 2);
  EXPECT_THAT(answer.err, HasSubstr("is not empty"));
  EXPECT_THAT(tables(), testing::ElementsAre("mine"));
}

}  // namespace
}  // namespace retort_test
