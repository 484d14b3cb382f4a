#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateReaders final : retort::Migration {
  static constexpr auto revision = "b20000000001";
  static constexpr auto down_revision = "a10000000001";
  static constexpr auto branch_labels = "lending";

  void upgrade(retort::Op& op) const override {
    op.create_table("readers", {{"id", bigint, {.primary_key = true}}, {"name", text, {.nullable = false}}});
  }
};
RETORT_MIGRATION(CreateReaders);

}  // namespace
