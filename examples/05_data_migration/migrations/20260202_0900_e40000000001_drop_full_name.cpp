#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// Contract: when no program reads the old column any more.
struct DropFullName final : retort::Migration {
  static constexpr auto revision = "e40000000001";
  static constexpr auto down_revision = "e30000000001";

  void upgrade(retort::Op& op) const override {
    op.alter_column("people", "given_name", {.nullable = false});
    op.alter_column("people", "family_name", {.nullable = false});
    op.drop_column("people", "full_name");
  }

  void downgrade(retort::Op& op) const override {
    op.add_column("people", {"full_name", text});
    op.execute("UPDATE people SET full_name = trim(given_name || ' ' || family_name)");
    op.alter_column("people", "full_name", {.nullable = false});
    op.alter_column("people", "given_name", {.nullable = true});
    op.alter_column("people", "family_name", {.nullable = true});
  }
};
RETORT_MIGRATION(DropFullName);

}  // namespace
