#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateVisits final : retort::Migration {
  static constexpr auto revision = "1b7e5a0c44d2";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("visits",
        {
            {"id", bigint, {.primary_key = true, .identity = identity::always}},
            {"visited_at", timestamptz, {.nullable = false}},
        });
  }
};
RETORT_MIGRATION(CreateVisits);

}  // namespace
