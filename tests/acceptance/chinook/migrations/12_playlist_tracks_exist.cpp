#include "names.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct PlaylistTracksExist final : retort::Migration {
  static constexpr auto revision = "91a71157a003";
  static constexpr auto down_revision = "91a71157a002";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    if (names.are_sqlite()) return;
    op.create_foreign_key(
        "playlist_track_playlist_id_fkey", "playlist_track", "playlist", {"playlist_id"}, {"playlist_id"});
    op.create_foreign_key("playlist_track_track_id_fkey", "playlist_track", "track", {"track_id"}, {"track_id"});
  }
};
RETORT_MIGRATION(PlaylistTracksExist);

}  // namespace
