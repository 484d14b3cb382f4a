#include "connection/drivers.hpp"
#include "testing/place.hpp"
#include "testing/template_key.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <atomic>
#include <map>
#include <mutex>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::testing {

namespace {

/// The first with databases in memory that several connections of a process find by name.
constexpr int first_with_names = 3'036'000;

class SqliteDatabase final : public Place {
 public:
  explicit SqliteDatabase(const std::string& url) : Place(url), keeper_(connect(url)) {
    if (keeper_->server_version() >= first_with_names) return;
    throw UnsupportedOperation({.message = "test databases need SQLite 3.36", .hint = "link a newer SQLite"});
  }

  Connection& keeper() { return *keeper_; }

 private:
  std::unique_ptr<Connection> keeper_;  ///< the database is there as long as somebody is connected to it
};

std::string new_url() {
  static std::atomic<int> count{0};
  return fmt::format("sqlite:file:/retort_test_{}?vfs=memdb", ++count);
}

/// Migrated databases, by key.
class Templates {
 public:
  void copy(const DatabaseOptions& options, Connection& to) {
    const std::string key = template_key("sqlite", options);
    const std::lock_guard lock(mutex_);
    std::unique_ptr<Connection>& from = by_key_[key];
    if (from == nullptr) from = new_template(options);
    copy_sqlite(*from, to);
  }

 private:
  static std::unique_ptr<Connection> new_template(const DatabaseOptions& options) {
    SqliteDatabase database(new_url());
    migrate(connect(database.url()), options);
    return connect(database.url());
  }

  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<Connection>> by_key_;
};

}  // namespace

std::unique_ptr<Place> sqlite_place(const DatabaseOptions& options) {
  static Templates templates;
  auto place = std::make_unique<SqliteDatabase>(new_url());
  if (options.revision != "base") templates.copy(options, place->keeper());
  return place;
}

}  // namespace retort::inline v1::testing
