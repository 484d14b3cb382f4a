#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateNotes final : retort::Migration {
  static constexpr auto revision = "52f1c0a7d9b3";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("notes",
        {
            {"id", bigint, {.primary_key = true, .identity = identity::always}},
            {"body", text, {.nullable = false}},
        });
  }
};
RETORT_MIGRATION(CreateNotes);

}  // namespace
