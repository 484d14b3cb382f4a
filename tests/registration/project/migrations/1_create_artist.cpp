#include <retort/migration.hpp>

namespace {

using namespace retort::dsl;

struct CreateArtist final : retort::Migration {
  static constexpr auto revision = "1a";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("artist", {{"id", bigint, {.primary_key = true}}, {"name", text, {.nullable = false}}});
  }
};
RETORT_MIGRATION(CreateArtist);

}  // namespace
