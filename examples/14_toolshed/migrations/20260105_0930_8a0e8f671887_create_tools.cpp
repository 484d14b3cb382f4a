#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateTools final : retort::Migration {
  static constexpr auto revision = "8a0e8f671887";
  static constexpr auto down_revision = "aea7dea1d73e";

  void upgrade(retort::Op& op) const override {
    op.create_table("tools",
        {
            {"id", bigint, {.primary_key = true, .identity = identity::always}},
            {"name", varchar(200), {.nullable = false}},
            {"category", varchar(60), {.nullable = false}},
            {"owner_id", bigint, {.nullable = false}},
            {"deposit", numeric(8, 2), {.nullable = false, .server_default = 0}},
            foreign_key({"owner_id"}, "members", {"id"}, {.name = "tools_owner_id_fkey"}),
            check("deposit >= 0", {.name = "tools_deposit_check"}),
        });
    op.create_index("tools_owner_id_idx", "tools", {"owner_id"});
  }
};
RETORT_MIGRATION(CreateTools);

}  // namespace
