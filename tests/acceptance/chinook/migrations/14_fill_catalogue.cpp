#include "rows.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct FillCatalogue final : retort::Migration {
  static constexpr auto revision = "da7a00000001";
  static constexpr auto down_revision = "0e6e00000001";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    op.bulk_insert(runtime(names("artist")), chinook::rows_of(names, "artist", {"artist_id"}));
    op.bulk_insert(runtime(names("genre")), chinook::rows_of(names, "genre", {"genre_id"}));
    op.bulk_insert(runtime(names("media_type")), chinook::rows_of(names, "media_type", {"media_type_id"}));
    op.bulk_insert(runtime(names("album")), chinook::rows_of(names, "album", {"album_id", "artist_id"}));
    op.bulk_insert(runtime(names("track")),
        chinook::rows_of(
            names, "track", {"track_id", "album_id", "media_type_id", "genre_id", "milliseconds", "bytes"}));
  }

  void downgrade(retort::Op& op) const override {
    chinook::empty(op, chinook::Names(op), {"track", "album", "media_type", "genre", "artist"});
  }
};
RETORT_MIGRATION(FillCatalogue);

}  // namespace
