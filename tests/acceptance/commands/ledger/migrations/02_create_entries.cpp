#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

constexpr const char* key_name = "entries_pkey";

struct CreateEntries final : retort::Migration {
  static constexpr auto revision = "10000000000b";
  static constexpr auto down_revision = "10000000000a";

  void upgrade(retort::Op& op) const override {
    op.create_table("entries", {
        {"id", integer, {.nullable = false}},
        {"account", integer, {.nullable = false}},
        {"amount", integer, {.nullable = false}},
        primary_key({"id"}, {.name = key_name}),
    });
    op.bulk_insert("accounts", {"id", "owner"}, {{1, "Ada"}, {2, "Grace"}});
  }
  void downgrade(retort::Op& op) const override {
    op.drop_table("entries");
    op.execute("DELETE FROM accounts");
  }
};
RETORT_MIGRATION(CreateEntries);

}  // namespace
