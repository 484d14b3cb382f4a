#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateParts final : retort::Migration {
  static constexpr auto revision = "ab0000000001";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("parts", {{"id", bigint, {.primary_key = true}}, {"shelf_and_bin", text, {.nullable = false}}});
  }
};
RETORT_MIGRATION(CreateParts);
}  // namespace
