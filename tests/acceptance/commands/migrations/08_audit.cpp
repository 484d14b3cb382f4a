#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// A second base, which needs something of the first.
struct Audit final : retort::Migration {
  static constexpr auto revision = "f00000000001";
  static constexpr auto down_revision = base;
  static constexpr auto branch_labels = "audit";
  static constexpr auto depends_on = "people";

  void upgrade(retort::Op& op) const override { op.create_table("audit", {{"what", text, {.nullable = false}}}); }
};
RETORT_MIGRATION(Audit);

}  // namespace
