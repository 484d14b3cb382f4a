#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateEntries final : retort::Migration {
  static constexpr auto revision = "a90000000001";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("entries", {{"cents", bigint, {.nullable = false}}, {"what", text, {.nullable = false}}});
  }
};
RETORT_MIGRATION(CreateEntries);

}  // namespace
