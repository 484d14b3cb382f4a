#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct LateFees final : retort::Migration {
  static constexpr auto revision = "3c55b423af4f";
  static constexpr auto down_revision = "d4b6b114e941";

  void upgrade(retort::Op& op) const override {
    op.add_column("loans", {"late_fee", numeric(8, 2), {.nullable = false, .server_default = 0}});
    op.execute("UPDATE loans SET late_fee = 1.50 WHERE returned_on > due_on");
  }

  void downgrade(retort::Op& op) const override { op.drop_column("loans", "late_fee"); }
};
RETORT_MIGRATION(LateFees);

}  // namespace
