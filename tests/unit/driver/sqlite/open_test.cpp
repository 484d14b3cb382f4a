#include "support/recording_listener.hpp"
#include "support/temporary_directory.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

namespace {

using retort_test::thrown_by;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

struct OpenSqlite : testing::Test {
  retort::ErrorDetails refusal_of(const std::string& url) {
    return thrown_by<retort::ConnectionError>([&] { retort::connect(url); }).details();
  }

  retort_test::TemporaryDirectory directory;
};

TEST_F(OpenSqlite, CreatesTheFileAndFindsItAgain) {
  const std::string url = "sqlite:///" + directory.file("my%20shop.db");
  retort::connect(url)->execute("CREATE TABLE t (id integer)");
  EXPECT_TRUE(std::filesystem::exists(directory.file("my shop.db")));
  EXPECT_TRUE(retort::connect(url)->query("SELECT * FROM t").empty());
}

TEST_F(OpenSqlite, ADatabaseInMemoryIsItsConnectionsOwn) {
  const auto one = retort::connect("sqlite://");
  const auto other = retort::connect("sqlite::memory:");
  one->execute("CREATE TABLE t (id integer)");
  EXPECT_THROW(other->query("SELECT * FROM t"), retort::SqlError);
  EXPECT_EQ(one->describe(), "sqlite: :memory:");
  EXPECT_EQ(one->sibling(), nullptr);
}

TEST_F(OpenSqlite, DescribesItselfByItsFile) {
  EXPECT_EQ(retort::connect("sqlite:" + directory.file("shop.db"))->describe(), "sqlite: " + directory.file("shop.db"));
}

TEST_F(OpenSqlite, EnforcesForeignKeys) {
  const auto connection = retort::connect("sqlite://");
  EXPECT_EQ(connection->query("PRAGMA foreign_keys")[0][0].integer(), 1);
}

TEST_F(OpenSqlite, SaysWhyAMissingDirectoryCannotBeOpened) {
  const std::string file = directory.file("missing/shop.db");
  const retort::ErrorDetails details = refusal_of("sqlite:" + file);
  EXPECT_EQ(details.message, "cannot open the SQLite database " + file + ": No such file or directory");
  EXPECT_EQ(details.sqlstate, "SQLITE_CANTOPEN");
}

TEST_F(OpenSqlite, SaysWhyADirectoryCannotBeOpened) {
  EXPECT_THAT(refusal_of("sqlite:" + directory.path().string()).message, HasSubstr("Is a directory"));
}

/// Root may do everything, so it steps down for a while.
class WithoutPrivileges {
 public:
  WithoutPrivileges() {
    constexpr uid_t nobody = 65'534;
    if (user_ == 0 && seteuid(nobody) != 0) throw std::system_error(errno, std::generic_category(), "seteuid");
  }
  ~WithoutPrivileges() { static_cast<void>(seteuid(user_) == 0); }
  WithoutPrivileges(const WithoutPrivileges&) = delete;
  WithoutPrivileges& operator=(const WithoutPrivileges&) = delete;

 private:
  uid_t user_ = geteuid();
};

TEST_F(OpenSqlite, SaysThatPermissionIsMissing) {
  const std::string file = directory.file("locked/shop.db");
  std::filesystem::create_directory(directory.path() / "locked");
  std::filesystem::permissions(directory.path() / "locked", std::filesystem::perms::none);
  {
    const WithoutPrivileges without_privileges;
    EXPECT_EQ(refusal_of("sqlite:" + file).message, "cannot open the SQLite database " + file + ": Permission denied");
  }
  std::filesystem::permissions(directory.path() / "locked", std::filesystem::perms::owner_all);
}

TEST_F(OpenSqlite, AReadOnlyDatabaseIsReadAndNamedWhenWritten) {
  const std::string file = directory.file("shop.db");
  retort::connect("sqlite:" + file)->execute("CREATE TABLE t (id integer)");
  const auto connection = retort::connect("sqlite:" + file + "?mode=ro");
  EXPECT_TRUE(connection->query("SELECT * FROM t").empty());
  const auto error = thrown_by<retort::SqlError>([&] { connection->execute("INSERT INTO t VALUES (1)"); });
  EXPECT_EQ(error.details().sqlstate, "SQLITE_READONLY");
  EXPECT_THAT(error.what(), AllOf(HasSubstr(file), HasSubstr("readonly"), HasSubstr("mode=ro")));
}

TEST_F(OpenSqlite, AReadOnlyDatabaseThatIsNotThereIsNotCreated) {
  EXPECT_EQ(refusal_of("sqlite:" + directory.file("shop.db") + "?mode=ro").sqlstate, "SQLITE_CANTOPEN");
  EXPECT_FALSE(std::filesystem::exists(directory.file("shop.db")));
}

TEST_F(OpenSqlite, NamesAFileThatIsNoDatabaseWhenItIsFirstRead) {
  const std::string file = directory.file("notes.txt");
  std::ofstream(file) << std::string(1'000, 'x');
  const auto connection = retort::connect("sqlite:" + file);
  const auto error = thrown_by<retort::SqlError>([&] { connection->query("SELECT * FROM t"); });
  EXPECT_EQ(error.details().sqlstate, "SQLITE_NOTADB");
  EXPECT_THAT(error.what(), AllOf(HasSubstr(file), HasSubstr("not a database"), HasSubstr("encrypted")));
}

TEST_F(OpenSqlite, NamesAFileThatIsDamaged) {
  const std::string file = directory.file("shop.db");
  retort::connect("sqlite:" + file)->execute("CREATE TABLE t (id integer)");
  std::fstream damage(file, std::ios::in | std::ios::out | std::ios::binary);
  damage.seekp(100);
  damage << std::string(200, '\xee');
  damage.close();
  const auto connection = retort::connect("sqlite:" + file);
  const auto error = thrown_by<retort::SqlError>([&] { connection->query("SELECT * FROM t"); });
  EXPECT_EQ(error.details().sqlstate, "SQLITE_CORRUPT");
  EXPECT_THAT(error.what(), AllOf(HasSubstr(file), HasSubstr("malformed"), HasSubstr("backup")));
}

TEST_F(OpenSqlite, NamesTheFileWhenThereIsNoRoom) {
  const std::string file = directory.file("shop.db");
  const auto connection = retort::connect("sqlite:" + file);
  connection->execute("CREATE TABLE t (content blob)");
  connection->query("PRAGMA max_page_count = 4");
  const auto error =
      thrown_by<retort::SqlError>([&] { connection->execute("INSERT INTO t VALUES (zeroblob(100000))"); });
  EXPECT_EQ(error.details().sqlstate, "SQLITE_FULL");
  EXPECT_THAT(error.what(), AllOf(HasSubstr(file), HasSubstr("full"), HasSubstr("Make room")));
  EXPECT_EQ(connection->query("SELECT count(*) FROM t")[0][0].integer(), 0);
}

TEST_F(OpenSqlite, NeverShowsTheKeyOfAnEncryptedDatabase) {
  const std::string url = "sqlite:file:" + directory.file("missing/shop.db") + "?mode=rw&key=s3cret";
  const retort::ErrorDetails details = refusal_of(url);
  EXPECT_THAT(details.message, AllOf(HasSubstr("key=***"), Not(HasSubstr("s3cret"))));
}

TEST(BorrowSqlite, UsesAConnectionAndLeavesItOpenAndAsItWas) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(":memory:", &database), SQLITE_OK);
  sqlite3_exec(database, "PRAGMA foreign_keys = OFF; PRAGMA busy_timeout = 1234", nullptr, nullptr, nullptr);
  {
    const auto connection = retort::borrow(database);
    connection->run({.text = "CREATE TABLE t (id integer)", .reused = true});
    EXPECT_EQ(connection->query("PRAGMA foreign_keys")[0][0].integer(), 0);
    EXPECT_EQ(connection->query("PRAGMA busy_timeout")[0][0].integer(), 1234);
  }
  EXPECT_EQ(sqlite3_next_stmt(database, nullptr), nullptr);
  EXPECT_EQ(sqlite3_exec(database, "INSERT INTO t VALUES (1)", nullptr, nullptr, nullptr), SQLITE_OK);
  EXPECT_EQ(sqlite3_close(database), SQLITE_OK);
}

TEST(BorrowSqlite, RollsBackWhatWasNotCommitted) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(":memory:", &database), SQLITE_OK);
  retort::borrow(database)->begin();
  EXPECT_NE(sqlite3_get_autocommit(database), 0);
  sqlite3_close(database);
}

TEST(BorrowSqlite, RefusesAConnectionThatIsBusyOrNone) {
  EXPECT_THROW(retort::borrow(static_cast<sqlite3*>(nullptr)), retort::UsageError);

  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(":memory:", &database), SQLITE_OK);
  sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr);
  EXPECT_THROW(retort::borrow(database), retort::UsageError);
  sqlite3_exec(database, "ROLLBACK", nullptr, nullptr, nullptr);

  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database, "SELECT 1 UNION SELECT 2", -1, &statement, nullptr);
  sqlite3_step(statement);
  EXPECT_THROW(retort::borrow(database), retort::UsageError);
  sqlite3_finalize(statement);
  EXPECT_NO_THROW(retort::borrow(database));
  sqlite3_close(database);
}

}  // namespace
