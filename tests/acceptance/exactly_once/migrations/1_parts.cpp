#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateParts final : retort::Migration {
  static constexpr auto revision = "de9000000001";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("parts",
        {
            {"id", bigint, {.primary_key = true}},
            {"name", varchar(60), {.nullable = false}},
            {"weight", bigint, {.nullable = false}},
        });
  }
};
RETORT_MIGRATION(CreateParts);

/// Enough rows that an index on them is not built in no time.
struct FillParts final : retort::Migration {
  static constexpr auto revision = "de9000000002";
  static constexpr auto down_revision = "de9000000001";

  void upgrade(retort::Op& op) const override {
    op.execute(
        "INSERT INTO parts (id, name, weight) "
        "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20000) "
        "SELECT n, 'part ' || n, n % 97 FROM numbers");
  }

  void downgrade(retort::Op& op) const override { op.execute("DELETE FROM parts"); }
};
RETORT_MIGRATION(FillParts);

/// Done twice, or half, it would show.
struct WeighAnew final : retort::Migration {
  static constexpr auto revision = "de9000000003";
  static constexpr auto down_revision = "de9000000002";

  void upgrade(retort::Op& op) const override { op.execute("UPDATE parts SET weight = weight * 3 + 1"); }

  void downgrade(retort::Op& op) const override { op.execute("UPDATE parts SET weight = (weight - 1) / 3"); }
};
RETORT_MIGRATION(WeighAnew);

/// What was done, a row a time: no key keeps a second one out.
struct CreateEvents final : retort::Migration {
  static constexpr auto revision = "de9000000004";
  static constexpr auto down_revision = "de9000000003";

  void upgrade(retort::Op& op) const override {
    op.create_table("events", {{"what", varchar(60), {.nullable = false}}});
    op.execute("INSERT INTO events (what) VALUES ('the warehouse opens')");
  }

  void downgrade(retort::Op& op) const override { op.drop_table("events"); }
};
RETORT_MIGRATION(CreateEvents);

}  // namespace
