#include <retort/migration.hpp>

#include <string_view>

namespace ledger {
using namespace retort::dsl;

namespace {

constexpr bool may_be_missing = false;  // helpers of one file may have the names of another's

}  // namespace

/// "RETORT_MIGRATION(Nothing);" in a comment is nothing.
struct CreateAccounts final : retort::Migration {
  static constexpr auto revision = "10000000000a";
  static constexpr auto down_revision = base;
  static constexpr auto branch_labels = "ledger";

  void upgrade(retort::Op& op) const override {
    op.create_table("accounts",
        {
            {"id", integer, {.nullable = may_be_missing}},
            {"owner", text, {.server_default = "nobody; // {"}},
            primary_key({"id"}, {.name = "accounts_pkey"}),
        });
  }
};
RETORT_MIGRATION(CreateAccounts);

}  // namespace ledger
