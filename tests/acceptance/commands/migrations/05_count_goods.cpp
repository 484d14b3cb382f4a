#include <retort/migration.hpp>

#include <string_view>

namespace {
using namespace retort::dsl;

/// SQL with semicolons in it: a function on PostgreSQL, a trigger on SQLite.
struct CountGoods final : retort::Migration {
  static constexpr auto revision = "c00000000002";
  static constexpr auto down_revision = "c00000000001";
  static constexpr auto depends_on = "b00000000001";

  void upgrade(retort::Op& op) const override {
    if (op.dialect() == "postgresql") {
      op.execute(
          "CREATE FUNCTION total() RETURNS bigint LANGUAGE sql BEGIN ATOMIC\n"
          "  SELECT count(*) FROM goods; END");
    } else {
      op.execute(
          "CREATE TRIGGER no_ghosts BEFORE INSERT ON people WHEN NEW.name IS NULL BEGIN\n"
          "  SELECT RAISE(ABORT, 'a name; please'); END");
    }
    op.execute("CREATE VIEW scarce AS SELECT id, name FROM goods WHERE stock < 5;\n-- that is all");
  }
  void downgrade(retort::Op& op) const override {
    op.execute("DROP VIEW scarce");
    op.execute(op.dialect() == "postgresql" ? sql("DROP FUNCTION total()") : sql("DROP TRIGGER no_ghosts"));
  }
};
RETORT_MIGRATION(CountGoods);

}  // namespace
