#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateGreetings final : retort::Migration {
  static constexpr auto revision = "0d2f6a1c9b34";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("greetings", {{"id", bigint, {.primary_key = true}}, {"text", text, {.nullable = false}}});
  }
};
RETORT_MIGRATION(CreateGreetings);

}  // namespace
