#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// A step outside a transaction between two that are in one.
struct SellGoods final : retort::Migration {
  static constexpr auto revision = "e00000000001";
  static constexpr auto down_revision = "d00000000001";

  void upgrade(retort::Op& op) const override {
    op.create_table("sales", {{"good", integer, {.nullable = false}}, {"buyer", integer}});
    op.create_index("sales_good_idx", "sales", {"good"}, {.concurrently = true});
    op.bulk_insert("sales", {"good", "buyer"}, {{1, null}, {2, null}});
  }
  void downgrade(retort::Op& op) const override { op.drop_table("sales"); }
};
RETORT_MIGRATION(SellGoods);

}  // namespace
