#include "names.hpp"

#include <retort/migration.hpp>

#include <string_view>

namespace {
using namespace retort::dsl;

/// Two lists of words. One is called media_kind for a while.
struct CreateGenresAndMedia final : retort::Migration {
  static constexpr auto revision = "c1a0f3d2e402";
  static constexpr auto down_revision = "c1a0f3d2e401";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    create(op, names, "genre", "genre_id", names.primary_key("genre"));
    create(op, names, "media_kind", "media_type_id", names.primary_key("media_type"));
  }

 private:
  static void create(retort::Op& op, const chinook::Names& names, std::string_view table, std::string_view key,
      const std::string& key_name) {
    op.create_table(runtime(names(table)),
        {
            {runtime(names(key)), integer, {.nullable = false}},
            {runtime(names("name")), varchar(120).on("sqlite", "NVARCHAR(120)")},
            primary_key({runtime(names(key))}, {.name = runtime(key_name)}),
        });
  }
};
RETORT_MIGRATION(CreateGenresAndMedia);

}  // namespace
