#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateEvents final : retort::Migration {
  static constexpr auto revision = "b70000000001";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("events", {{"id", bigint, {.primary_key = true}}, {"what", text, {.nullable = false}}});
  }
};
RETORT_MIGRATION(CreateEvents);

}  // namespace
