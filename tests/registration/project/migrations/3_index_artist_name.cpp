#include <retort/migration.hpp>

// Not in an anonymous namespace, which is allowed.
namespace shop {

using namespace retort::dsl;

struct IndexArtistName final : retort::Migration {
  static constexpr auto revision = "3c";
  static constexpr auto down_revision = "2b";

  void upgrade(retort::Op& op) const override { op.create_index("artist_name_idx", "artist", {"name"}); }
};
RETORT_MIGRATION(IndexArtistName);

}  // namespace shop
