#include "names.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// What ALTER TABLE can do on both engines: other names, and a column less.
struct TidyTracks final : retort::Migration {
  static constexpr auto revision = "c1a0f3d2e405";
  static constexpr auto down_revision = "c1a0f3d2e404";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    op.rename_table(runtime(names("media_kind")), runtime(names("media_type")));
    op.alter_column(
        runtime(names("track")), runtime(names("length")), {.new_column_name = runtime(names("milliseconds"))});
    op.drop_column(runtime(names("track")), runtime(names("rating")));
  }

  void downgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    op.add_column(runtime(names("track")), {runtime(names("rating")), integer});
    op.alter_column(
        runtime(names("track")), runtime(names("milliseconds")), {.new_column_name = runtime(names("length"))});
    op.rename_table(runtime(names("media_type")), runtime(names("media_kind")));
  }
};
RETORT_MIGRATION(TidyTracks);

}  // namespace
