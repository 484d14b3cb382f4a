#include <retort/connection.hpp>
#include <retort/migration.hpp>

#include <string_view>

namespace {
using namespace retort::dsl;

/// Reads what the migrations before it have written.
struct OpenAccounts final : retort::Migration {
  static constexpr auto revision = "10000000000c";
  static constexpr auto down_revision = "10000000000b";

  void upgrade(retort::Op& op) const override {
    for (const retort::Row row : op.connection().query("SELECT id FROM accounts ORDER BY id")) {
      op.execute("INSERT INTO entries (id, account, amount) VALUES ($1, $1, 0)", {row[0].integer()});
    }
  }
  void downgrade(retort::Op& op) const override { op.execute("DELETE FROM entries"); }
};
RETORT_MIGRATION(OpenAccounts);

}  // namespace
