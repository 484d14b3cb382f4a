#include "rows.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct FillPlaylists final : retort::Migration {
  static constexpr auto revision = "da7a00000003";
  static constexpr auto down_revision = "da7a00000002";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    op.bulk_insert(runtime(names("playlist")), chinook::rows_of(names, "playlist", {"playlist_id"}));
    op.bulk_insert(
        runtime(names("playlist_track")), chinook::rows_of(names, "playlist_track", {"playlist_id", "track_id"}));
  }

  void downgrade(retort::Op& op) const override {
    chinook::empty(op, chinook::Names(op), {"playlist_track", "playlist"});
  }
};
RETORT_MIGRATION(FillPlaylists);

}  // namespace
