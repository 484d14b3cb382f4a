#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// Nothing but steps of their own, the last one outside a transaction.
struct FindPrices final : retort::Migration {
  static constexpr auto revision = "b00000000002";
  static constexpr auto down_revision = "b00000000001";
  static constexpr auto transaction = retort::Transaction::none;

  void upgrade(retort::Op& op) const override {
    op.execute("INSERT INTO prices (good, amount) VALUES (1, 100)");
    op.execute("INSERT INTO prices (good, amount) VALUES (2, 200)");
    op.create_index("prices_good_idx", "prices", {"good"}, {.concurrently = true});
  }
  void downgrade(retort::Op& op) const override {
    op.drop_index("prices_good_idx", "prices", {.concurrently = true});
    op.execute("DELETE FROM prices");
  }
};
RETORT_MIGRATION(FindPrices);

}  // namespace
