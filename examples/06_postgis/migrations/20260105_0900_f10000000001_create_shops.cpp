#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateShops final : retort::Migration {
  static constexpr auto revision = "f10000000001";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_extension("postgis", {.if_not_exists = true});
    op.create_table("shops",
        {
            {"name", text, {.primary_key = true}},
            {"place", geometry("POINT", 4326), {.nullable = false}},
        });
    op.create_index("shops_place_idx", "shops", {"place"}, {.method = "gist"});
    op.execute(
        "INSERT INTO shops VALUES ('Harbour', ST_SetSRID(ST_MakePoint(9.99, 53.54), 4326)), "
        "('Station', ST_SetSRID(ST_MakePoint(13.37, 52.52), 4326))");
  }

  void downgrade(retort::Op& op) const override {
    op.drop_table("shops");  // the extension stays: others may use it
  }
};
RETORT_MIGRATION(CreateShops);

}  // namespace
