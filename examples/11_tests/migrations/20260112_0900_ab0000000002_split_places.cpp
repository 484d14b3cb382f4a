#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct SplitPlaces final : retort::Migration {
  static constexpr auto revision = "ab0000000002";
  static constexpr auto down_revision = "ab0000000001";

  void upgrade(retort::Op& op) const override {
    op.add_column("parts", {"shelf", text});
    op.add_column("parts", {"bin", text});
    op.execute("UPDATE parts SET shelf = substr(shelf_and_bin, 1, 1), bin = substr(shelf_and_bin, 2)");
    op.drop_column("parts", "shelf_and_bin");
  }

  void downgrade(retort::Op& op) const override {
    op.add_column("parts", {"shelf_and_bin", text});
    op.execute("UPDATE parts SET shelf_and_bin = shelf || bin");
    op.alter_column("parts", "shelf_and_bin", {.nullable = false});
    op.drop_column("parts", "bin");
    op.drop_column("parts", "shelf");
  }
};
RETORT_MIGRATION(SplitPlaces);
}  // namespace
