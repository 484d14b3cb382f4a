#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct DateOfNotes final : retort::Migration {
  static constexpr auto revision = "8e44b6f0c2a1";
  static constexpr auto down_revision = "52f1c0a7d9b3";

  void upgrade(retort::Op& op) const override {
    op.add_column("notes", {"written_on", date});
    op.execute("UPDATE notes SET written_on = CURRENT_DATE");
  }

  void downgrade(retort::Op& op) const override { op.drop_column("notes", "written_on"); }
};
RETORT_MIGRATION(DateOfNotes);

}  // namespace
