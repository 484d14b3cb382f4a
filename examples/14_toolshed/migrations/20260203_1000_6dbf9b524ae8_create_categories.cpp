#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateCategories final : retort::Migration {
  static constexpr auto revision = "6dbf9b524ae8";
  static constexpr auto down_revision = "74624aff3a9d";
  static constexpr auto branch_labels = "catalogue";

  void upgrade(retort::Op& op) const override {
    op.create_table("categories",
        {
            {"id", bigint, {.primary_key = true, .identity = identity::always}},
            {"name", varchar(60), {.nullable = false}},
            unique({"name"}, {.name = "categories_name_key"}),
        });
    op.add_column("tools", {"category_id", bigint, {.references = references("categories", "id")}});
  }
};
RETORT_MIGRATION(CreateCategories);

}  // namespace
