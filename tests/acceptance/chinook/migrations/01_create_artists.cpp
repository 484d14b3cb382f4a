#include "names.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateArtists final : retort::Migration {
  static constexpr auto revision = "c1a0f3d2e401";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    op.create_table(runtime(names("artist")),
        {
            {runtime(names("artist_id")), integer, {.nullable = false}},
            {runtime(names("name")), varchar(120).on("sqlite", "NVARCHAR(120)")},
            primary_key({runtime(names("artist_id"))}, {.name = runtime(names.primary_key("artist"))}),
        });
  }
};
RETORT_MIGRATION(CreateArtists);

}  // namespace
