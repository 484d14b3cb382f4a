#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// Values of every kind, and texts that a careless script would break on.
struct CreateGoods final : retort::Migration {
  static constexpr auto revision = "a00000000001";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("goods",
        {
            {"id", integer, {.primary_key = true}},
            {"name", varchar(80), {.nullable = false}},
            {"weight", double_precision},
            {"is_fragile", boolean},
            {"photo", bytea},
            {"stock", integer, {.nullable = false, .server_default = 0}},
        });
    op.bulk_insert("goods", {"id", "name", "weight", "is_fragile", "stock"},
        {
            {1, "it's; a \"thing\" -- not a comment", 1.5, true, -3},
            {2, "back\\slash :name $1 /* no */", -0.25, false, 7},
            {3, "größer\nthan a line", 1e100, null, 0},
        });
    op.execute("UPDATE goods SET stock = stock - $1 WHERE id = $2 -- the rest", {-5, 2});
    op.execute("UPDATE goods SET stock = stock + 1 WHERE id = 1; UPDATE goods SET stock = stock + 1 WHERE id = 3;");
  }
  void downgrade(retort::Op& op) const override { op.drop_table("goods"); }
};
RETORT_MIGRATION(CreateGoods);

}  // namespace
