#include <retort/migration.hpp>

namespace {

using namespace retort::dsl;

struct CreateAlbum final : retort::Migration {
  static constexpr auto revision = "2b";
  static constexpr auto down_revision = "1a";

  void upgrade(retort::Op& op) const override {
    op.create_table("album", {
                                 {"id", bigint, {.primary_key = true}},
                                 {"artist_id", bigint, {.references = references("artist", "id")}},
                             });
  }
};
RETORT_MIGRATION(CreateAlbum);

}  // namespace
