#include "tables.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// SQLite takes foreign keys only with the table; PostgreSQL gets them in the next migration.
struct CreatePlaylistTracks final : retort::Migration {
  static constexpr auto revision = "91a71157a002";
  static constexpr auto down_revision = "91a71157a001";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    chinook::TableBuilder entry(names, "playlist_track");
    entry.required("playlist_id", chinook::integer())
        .required("track_id", chinook::integer())
        .primary_key({"playlist_id", "track_id"});
    if (names.are_sqlite()) {
      entry.foreign_key("playlist_id", "playlist", "playlist_id").foreign_key("track_id", "track", "track_id");
    }
    op.create_table(entry.table());
    for (const char* column : {"playlist_id", "track_id"}) {
      op.create_index(
          runtime(names.index("playlist_track", column)), runtime(names("playlist_track")), {runtime(names(column))});
    }
  }
};
RETORT_MIGRATION(CreatePlaylistTracks);

}  // namespace
