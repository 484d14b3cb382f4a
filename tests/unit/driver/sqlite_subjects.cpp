#include "support/minimal_connection.hpp"
#include "support/temporary_directory.hpp"
#include "unit/driver/conformance.hpp"

#include <retort/connect.hpp>

#include <sqlite3.h>

namespace {

using namespace retort_test;

class Sqlite : public Subject {
 public:
  std::unique_ptr<retort::Connection> connect() override { return retort::connect(url()); }
  std::unique_ptr<retort::Connection> witness() override { return retort::connect(url()); }
  std::string bytes_type() const override { return "BLOB"; }

 protected:
  std::string file() const { return directory_.file("shop.db"); }
  std::string url() const { return "sqlite:" + file(); }

 private:
  TemporaryDirectory directory_;
};

class BorrowedSqlite final : public Sqlite {
 public:
  ~BorrowedSqlite() override { sqlite3_close(database_); }
  std::unique_ptr<retort::Connection> connect() override {
    sqlite3_open(file().c_str(), &database_);
    sqlite3_exec(database_, "PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr);
    return retort::borrow(database_);
  }

 private:
  sqlite3* database_ = nullptr;
};

class MinimalSqlite final : public Sqlite {
 public:
  std::unique_ptr<retort::Connection> connect() override {
    return std::make_unique<MinimalConnection>(Sqlite::connect());
  }
};

std::optional<std::string> always_there() { return std::nullopt; }

template <class Kind>
std::unique_ptr<Subject> make() {
  return std::make_unique<Kind>();
}

const SubjectRegistration sqlite{{"sqlite", always_there, make<Sqlite>}};
const SubjectRegistration borrowed{{"sqlite_borrowed", always_there, make<BorrowedSqlite>}};
const SubjectRegistration minimal{{"sqlite_minimal", always_there, make<MinimalSqlite>}};

}  // namespace
