#include "names.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateAlbums final : retort::Migration {
  static constexpr auto revision = "c1a0f3d2e403";
  static constexpr auto down_revision = "c1a0f3d2e402";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    op.create_table(runtime(names("album")),
        {
            {runtime(names("album_id")), integer, {.nullable = false}},
            {runtime(names("title")), varchar(160).on("sqlite", "NVARCHAR(160)"), {.nullable = false}},
            {runtime(names("artist_id")), integer, {.nullable = false}},
            primary_key({runtime(names("album_id"))}, {.name = runtime(names.primary_key("album"))}),
            foreign_key({runtime(names("artist_id"))}, runtime(names("artist")), {runtime(names("artist_id"))},
                {.on_delete = no_action, .on_update = no_action}),
        });
    op.create_index(runtime(names.index("album", "artist_id")), runtime(names("album")), {runtime(names("artist_id"))});
  }
};
RETORT_MIGRATION(CreateAlbums);

}  // namespace
