#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct AddMoment final : retort::Migration {
  static constexpr auto revision = "b70000000002";
  static constexpr auto down_revision = "b70000000001";

  void upgrade(retort::Op& op) const override { op.add_column("events", {"moment", timestamptz}); }
};
RETORT_MIGRATION(AddMoment);

}  // namespace
