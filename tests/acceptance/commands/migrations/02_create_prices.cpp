#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreatePrices final : retort::Migration {
  static constexpr auto revision = "b00000000001";
  static constexpr auto down_revision = "a00000000001";
  static constexpr auto branch_labels = "prices";

  void upgrade(retort::Op& op) const override {
    op.create_table("prices",
        {
            {"good", integer, {.nullable = false}},
            {"amount", integer, {.nullable = false}},
            foreign_key({"good"}, "goods", {"id"}, {.name = "prices_good_fkey"}),
        });
  }
};
RETORT_MIGRATION(CreatePrices);

}  // namespace
