#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// All of Alembic's revisions in one, under the id of the last. `replaces` names those before it: a database that
/// stands at one of them runs the parts that it lacks.
struct AsAlembicLeftIt final : retort::Migration {
  static constexpr auto revision = "ae1027a6acf";
  static constexpr auto down_revision = base;
  static constexpr auto replaces = "1975ea83b712";

  void upgrade(retort::Op& op) const override {
    if (op.part("1975ea83b712")) {
      op.create_table("account", {{"id", integer, {.primary_key = true}}, {"name", varchar(50)}});
    }
    op.add_column("account", {"last_seen", timestamp});
  }
  void downgrade(retort::Op& op) const override { op.drop_table("account"); }
};
RETORT_MIGRATION(AsAlembicLeftIt);

}  // namespace
