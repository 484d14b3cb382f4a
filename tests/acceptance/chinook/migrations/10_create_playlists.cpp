#include "names.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreatePlaylists final : retort::Migration {
  static constexpr auto revision = "91a71157a001";
  static constexpr auto down_revision = "c1a0f3d2e405";
  static constexpr auto branch_labels = "playlists";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    op.create_table(runtime(names("playlist")),
        {
            {runtime(names("playlist_id")), integer, {.nullable = false}},
            {runtime(names("name")), varchar(120).on("sqlite", "NVARCHAR(120)")},
            primary_key({runtime(names("playlist_id"))}, {.name = runtime(names.primary_key("playlist"))}),
        });
  }
};
RETORT_MIGRATION(CreatePlaylists);

}  // namespace
