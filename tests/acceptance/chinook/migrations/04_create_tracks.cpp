#include "tables.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// With a column that is given another name later, and one that nobody wants in the end.
struct CreateTracks final : retort::Migration {
  static constexpr auto revision = "c1a0f3d2e404";
  static constexpr auto down_revision = "c1a0f3d2e403";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    chinook::TableBuilder track(names, "track");
    track.required("track_id", chinook::integer())
        .required("name", chinook::nvarchar(200))
        .optional("album_id", chinook::integer())
        .required("media_type_id", chinook::integer())
        .optional("genre_id", chinook::integer())
        .optional("composer", chinook::nvarchar(220))
        .optional("rating", chinook::integer())
        .required("length", chinook::integer())
        .optional("bytes", chinook::integer())
        .required("unit_price", chinook::price())
        .primary_key({"track_id"})
        .foreign_key("album_id", "album", "album_id")
        .foreign_key("genre_id", "genre", "genre_id")
        .foreign_key("media_type_id", "media_kind", "media_type_id");
    op.create_table(track.table());
    for (const char* column : {"album_id", "genre_id", "media_type_id"}) {
      op.create_index(runtime(names.index("track", column)), runtime(names("track")), {runtime(names(column))});
    }
  }
};
RETORT_MIGRATION(CreateTracks);

}  // namespace
