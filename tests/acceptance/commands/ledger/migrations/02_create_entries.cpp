#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

constexpr bool may_be_missing = false;

struct CreateEntries final : retort::Migration {
  static constexpr auto revision = "10000000000b";
  static constexpr auto down_revision = "10000000000a";

  void upgrade(retort::Op& op) const override {
    op.create_table("entries",
        {
            {"id", integer, {.nullable = may_be_missing}},
            {"account", integer, {.nullable = may_be_missing}},
            {"amount", integer, {.nullable = may_be_missing}},
            primary_key({"id"}, {.name = "entries_pkey"}),
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
