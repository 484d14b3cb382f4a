// On PostgreSQL the concurrent index builds run outside a transaction; on SQLite what is said to.
#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// The step outside stands between two that have a transaction.
struct FindPartsByName final : retort::Migration {
  static constexpr auto revision = "de9000000041";
  static constexpr auto down_revision = "de9000000031";

  void upgrade(retort::Op& op) const override {
    op.execute("INSERT INTO events (what) VALUES ('before the index')");
    op.create_index("parts_name_idx", "parts", {sql("upper(name)")}, {.concurrently = true});
    op.execute("INSERT INTO events (what) VALUES ('after the index')");
  }

  void downgrade(retort::Op& op) const override {
    op.drop_index("parts_name_idx", "parts");
    op.execute("DELETE FROM events WHERE what LIKE '%the index'");
  }
};
RETORT_MIGRATION(FindPartsByName);

/// Two steps outside, and nothing else.
struct ChangeIndexes final : retort::Migration {
  static constexpr auto revision = "de9000000042";
  static constexpr auto down_revision = "de9000000041";

  void upgrade(retort::Op& op) const override {
    op.create_index("parts_weight_idx", "parts", {"weight", "id"}, {.unique = true, .concurrently = true});
    op.drop_index("parts_name_idx", "parts", {.concurrently = true});
  }

  void downgrade(retort::Op& op) const override {
    op.create_index("parts_name_idx", "parts", {sql("upper(name)")});
    op.drop_index("parts_weight_idx", "parts");
  }
};
RETORT_MIGRATION(ChangeIndexes);

/// Each operation is committed on its own, and none may be done twice.
struct OneByOne final : retort::Migration {
  static constexpr auto revision = "de9000000043";
  static constexpr auto down_revision = "de9000000042";
  static constexpr auto transaction = retort::Transaction::none;

  void upgrade(retort::Op& op) const override {
    op.execute("UPDATE bins SET part_count = part_count + 1");
    op.create_table("shelves", {{"id", bigint, {.primary_key = true}}});
    op.execute("INSERT INTO events (what) VALUES ('the shelves are up')");
    op.execute("UPDATE bins SET part_count = part_count * 2");
  }

  void downgrade(retort::Op& op) const override {
    op.execute("UPDATE bins SET part_count = part_count / 2 - 1");
    op.drop_table("shelves");
    op.execute("DELETE FROM events WHERE what = 'the shelves are up'");
  }
};
RETORT_MIGRATION(OneByOne);

struct ByItself final : retort::Migration {
  static constexpr auto revision = "de9000000044";
  static constexpr auto down_revision = "de9000000043";

  void upgrade(retort::Op& op) const override {
    op.execute("INSERT INTO events (what) VALUES ('outside, once')",
        {.transactional = false, .done_when = sql("SELECT count(*) = 1 FROM events WHERE what = 'outside, once'")});
    op.execute("VACUUM", {.transactional = false, .repeatable = true});
    op.execute("INSERT INTO events (what) VALUES ('the warehouse is tidy')");
  }

  void downgrade(retort::Op& op) const override {
    op.execute("DELETE FROM events WHERE what IN ('outside, once', 'the warehouse is tidy')");
  }
};
RETORT_MIGRATION(ByItself);

struct CreateOrders final : retort::Migration {
  static constexpr auto revision = "de9000000045";
  static constexpr auto down_revision = "de9000000044";

  void upgrade(retort::Op& op) const override {
    op.create_table("orders",
        {
            {"id", bigint, {.primary_key = true}},
            {"part_id", bigint, {.nullable = false}},
            foreign_key({"part_id"}, "parts", {"id"}, {.name = "orders_part_id_fkey"}),
        });
    op.create_index("orders_part_id_idx", "orders", {"part_id"});
  }
};
RETORT_MIGRATION(CreateOrders);

}  // namespace
