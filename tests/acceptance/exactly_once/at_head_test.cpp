// At head, on SQLite. What PostgreSQL is asked then is counted on the wire, by at_head_test.py.
#include "support/temporary_directory.hpp"

#include <retort/migrator.hpp>

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <sqlite3.h>

namespace retort_test {
namespace {

using testing::ElementsAre;

/// Sees every statement of every SQLite connection that is opened while it lives.
class Trace {
 public:
  struct Seen {
    std::string sql;
    int transaction;  ///< SQLITE_TXN_NONE, _READ or _WRITE: what the database was locked for when it was done
  };

  Trace() {
    seen_.clear();
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&Trace::install));
  }
  ~Trace() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&Trace::install)); }
  Trace(const Trace&) = delete;
  Trace& operator=(const Trace&) = delete;

  const std::vector<Seen>& seen() const { return seen_; }

 private:
  static int install(sqlite3* database, char**, const sqlite3_api_routines*) {
    return sqlite3_trace_v2(database, SQLITE_TRACE_PROFILE | SQLITE_TRACE_ROW, &Trace::note, nullptr);
  }

  /// A read transaction is over when its statement is, so it is looked for where a row is returned.
  static int note(unsigned event, void*, void* statement, void*) {
    auto* const prepared = static_cast<sqlite3_stmt*>(statement);
    if (event == SQLITE_TRACE_ROW) {
      most_locked_ = sqlite3_txn_state(sqlite3_db_handle(prepared), nullptr);
    } else {
      seen_.push_back({sqlite3_sql(prepared), most_locked_});
    }
    return 0;
  }

  static inline std::vector<Seen> seen_{};
  static inline int most_locked_ = SQLITE_TXN_NONE;
};

/// Another connection, for the test alone.
class Rival {
 public:
  explicit Rival(const std::string& file) { EXPECT_EQ(sqlite3_open(file.c_str(), &database_), SQLITE_OK); }
  ~Rival() { sqlite3_close(database_); }
  Rival(const Rival&) = delete;
  Rival& operator=(const Rival&) = delete;

  void execute(const char* sql) {
    EXPECT_EQ(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sql;
  }

 private:
  sqlite3* database_ = nullptr;
};

class AtHead : public testing::Test {
 protected:
  void SetUp() override { retort::Migrator(retort::connect(url_)).upgrade(); }

  TemporaryDirectory directory_;
  std::string file_ = directory_.file("warehouse.db");
  std::string url_ = "sqlite:///" + file_;
};

TEST_F(AtHead, AStartIsOneQuery) {
  const Trace trace;
  retort::Migrator(retort::connect(url_)).upgrade();
  ASSERT_EQ(trace.seen().size(), 1U);
  EXPECT_EQ(trace.seen()[0].sql, "SELECT version_num FROM \"retort_version\"");
  EXPECT_EQ(trace.seen()[0].transaction, SQLITE_TXN_READ);
  RecordProperty("statement", trace.seen()[0].sql);
}

TEST_F(AtHead, AStartDoesNotWaitForTheWriteLock) {
  Rival rival(file_);
  rival.execute("BEGIN IMMEDIATE");
  const auto report = retort::Migrator(retort::connect(url_, {.busy_timeout = std::chrono::milliseconds(0)})).upgrade();
  EXPECT_TRUE(report.applied.empty());
  rival.execute("ROLLBACK");
}

TEST_F(AtHead, AStartLeavesNoLockBehind) {
  retort::Migrator migrator(retort::connect(url_));
  migrator.upgrade();
  Rival rival(file_);
  rival.execute("BEGIN EXCLUSIVE");
  rival.execute("ROLLBACK");
}

}  // namespace
}  // namespace retort_test
