#include <retort/connection.hpp>
#include <retort/migration.hpp>

#include <string>

namespace {
using namespace retort::dsl;

struct CreateBins final : retort::Migration {
  static constexpr auto revision = "de9000000011";
  static constexpr auto down_revision = "de9000000004";
  static constexpr auto branch_labels = "bins";

  void upgrade(retort::Op& op) const override {
    op.create_table("bins", {{"id", bigint, {.primary_key = true}}, {"part_count", bigint, {.nullable = false}}});
  }
};
RETORT_MIGRATION(CreateBins);

/// Reads and writes in turns, while its transaction is open.
struct FillBins final : retort::Migration {
  static constexpr auto revision = "de9000000012";
  static constexpr auto down_revision = "de9000000011";

  void upgrade(retort::Op& op) const override {
    retort::Connection& connection = op.connection();
    for (std::int64_t bin = 0; bin < 20; ++bin) {
      const retort::Result found = connection.query("SELECT count(*) FROM parts WHERE id % 20 = $1", {bin});
      connection.execute("INSERT INTO bins (id, part_count) VALUES ($1, $2)", {bin, found[0][0].integer()});
    }
    op.execute("INSERT INTO events (what) VALUES ('the bins are counted')");
  }

  void downgrade(retort::Op& op) const override {
    op.execute("DELETE FROM bins");
    op.execute("DELETE FROM events WHERE what = 'the bins are counted'");
  }
};
RETORT_MIGRATION(FillBins);

struct CreateSuppliers final : retort::Migration {
  static constexpr auto revision = "de9000000021";
  static constexpr auto down_revision = "de9000000004";
  static constexpr auto branch_labels = "suppliers";

  void upgrade(retort::Op& op) const override {
    op.create_table("suppliers",
        {
            {"id", bigint, {.primary_key = true}},
            {"name", varchar(60), {.nullable = false}},
            unique({"name"}, {.name = "suppliers_name_key"}),
        });
    op.bulk_insert("suppliers", {"id", "name"}, {{1, "Ada"}, {2, "Grace"}, {3, "Jean"}});
  }

  void downgrade(retort::Op& op) const override { op.drop_table("suppliers"); }
};
RETORT_MIGRATION(CreateSuppliers);

struct PartsHaveSuppliers final : retort::Migration {
  static constexpr auto revision = "de9000000022";
  static constexpr auto down_revision = "de9000000021";

  void upgrade(retort::Op& op) const override {
    op.add_column("parts", {"supplier_id", bigint, {.references = references("suppliers", "id")}});
    op.execute("UPDATE parts SET supplier_id = 1 + id % 3");
  }

  void downgrade(retort::Op& op) const override { op.drop_column("parts", "supplier_id"); }
};
RETORT_MIGRATION(PartsHaveSuppliers);

struct BinsMeetSuppliers final : retort::Migration {
  static constexpr auto revision = "de9000000031";
  static constexpr auto down_revision = revisions("de9000000012", "de9000000022");

  void upgrade(retort::Op& op) const override { op.execute("INSERT INTO events (what) VALUES ('the branches meet')"); }

  void downgrade(retort::Op& op) const override { op.execute("DELETE FROM events WHERE what = 'the branches meet'"); }
};
RETORT_MIGRATION(BinsMeetSuppliers);

}  // namespace
