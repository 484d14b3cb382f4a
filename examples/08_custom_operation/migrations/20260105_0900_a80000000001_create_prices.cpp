#include "keep_versions.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreatePrices final : retort::Migration {
  static constexpr auto revision = "a80000000001";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("prices", {{"article", text, {.primary_key = true}}, {"cents", bigint, {.nullable = false}}});
    keep_versions(op, "prices", "cents");
  }
};  // downgrade() is derived, from the operation's reverse() too
RETORT_MIGRATION(CreatePrices);

}  // namespace
