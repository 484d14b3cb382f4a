#include <retort/connection.hpp>
#include <retort/migration.hpp>

#include <cstdint>
#include <string>

namespace {
using namespace retort::dsl;

/// Migrate: what SQL cannot say well, C++ does, a thousand rows at a time. All of it is one transaction.
struct SplitFullName final : retort::Migration {
  static constexpr auto revision = "e30000000001";
  static constexpr auto down_revision = "e20000000001";

  void upgrade(retort::Op& op) const override {
    retort::Connection& database = op.connection();
    for (std::int64_t last = 0;;) {
      const retort::Result batch =
          database.query("SELECT id, full_name FROM people WHERE id > $1 ORDER BY id LIMIT 1000", {last});
      if (batch.empty()) return;
      for (const retort::Row person : batch) split(database, last = person["id"].integer(), person["full_name"].text());
    }
  }

  void downgrade(retort::Op& op) const override {
    op.execute("UPDATE people SET given_name = NULL, family_name = NULL");
  }

 private:
  static void split(retort::Connection& database, std::int64_t id, const std::string& name) {
    const std::size_t space = name.rfind(' ');
    const std::string given = space == std::string::npos ? "" : name.substr(0, space);
    const std::string family = space == std::string::npos ? name : name.substr(space + 1);
    database.execute("UPDATE people SET given_name = $1, family_name = $2 WHERE id = $3", {given, family, id});
  }
};
RETORT_MIGRATION(SplitFullName);

}  // namespace
