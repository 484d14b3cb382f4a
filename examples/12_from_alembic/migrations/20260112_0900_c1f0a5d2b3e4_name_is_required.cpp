#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct NameIsRequired final : retort::Migration {
  static constexpr auto revision = "c1f0a5d2b3e4";
  static constexpr auto down_revision = "ae1027a6acf";

  void upgrade(retort::Op& op) const override {
    op.execute("UPDATE account SET name = '' WHERE name IS NULL");
    op.alter_column("account", "name", {.nullable = false});
  }
  void downgrade(retort::Op& op) const override { op.alter_column("account", "name", {.nullable = true}); }
};
RETORT_MIGRATION(NameIsRequired);

}  // namespace
