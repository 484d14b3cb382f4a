#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct DropCategoryText final : retort::Migration {
  static constexpr auto revision = "9fd5470f4c40";
  static constexpr auto down_revision = "e6b54e2e7db9";

  void upgrade(retort::Op& op) const override { op.drop_column("tools", "category"); }

  void downgrade(retort::Op& op) const override {
    op.add_column("tools", {"category", varchar(60), {.nullable = false, .server_default = ""}});
    op.execute(
        "UPDATE tools SET category = (SELECT c.name FROM categories AS c WHERE c.id = tools.category_id) "
        "WHERE category_id IS NOT NULL");
  }
};
RETORT_MIGRATION(DropCategoryText);

}  // namespace
