#include <retort/connection.hpp>
#include <retort/migration.hpp>

#include <string_view>

// 3 migrations in one. A database that stands at one of them runs only those after it, so each is kept as it was.
// Once no database is left between the first and the last, they may be merged by hand, without replaces and part().

#pragma GCC diagnostic ignored "-Wunused-const-variable"  // what the parts say of themselves

namespace part_10000000000a {

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

}  // namespace ledger

}  // namespace part_10000000000a

namespace part_10000000000b {

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

}  // namespace

}  // namespace part_10000000000b

namespace part_10000000000c {

namespace {
using namespace retort::dsl;

/// Reads what the migrations before it have written.
struct OpenAccounts final : retort::Migration {
  static constexpr auto revision = "10000000000c";
  static constexpr auto down_revision = "10000000000b";

  void upgrade(retort::Op& op) const override {
    for (const retort::Row row : op.connection().query("SELECT id FROM accounts ORDER BY id")) {
      op.execute("INSERT INTO entries (id, account, amount) VALUES ($1, $1, 0)", {row[0].integer()});
    }
  }
  void downgrade(retort::Op& op) const override { op.execute("DELETE FROM entries"); }
};

}  // namespace

}  // namespace part_10000000000c

namespace {
using namespace retort::dsl;

struct OpenAccountsSquashed final : retort::Migration {
  static constexpr auto revision = "10000000000c";
  static constexpr auto down_revision = base;
  static constexpr auto replaces = revisions("10000000000a", "10000000000b");
  static constexpr auto branch_labels = "ledger";
  static constexpr auto message = "the first year";

  void upgrade(retort::Op& op) const override {
    if (op.part("10000000000a")) part_10000000000a::ledger::CreateAccounts{}.upgrade(op);
    if (op.part("10000000000b")) part_10000000000b::CreateEntries{}.upgrade(op);
    part_10000000000c::OpenAccounts{}.upgrade(op);
  }
  void downgrade(retort::Op& op) const override {
    part_10000000000c::OpenAccounts{}.downgrade(op);
    part_10000000000b::CreateEntries{}.downgrade(op);
    part_10000000000a::ledger::CreateAccounts{}.downgrade(op);
  }
};
RETORT_MIGRATION(OpenAccountsSquashed);

}  // namespace
