#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct LendingMeetsCatalogue final : retort::Migration {
  static constexpr auto revision = "d40000000001";
  static constexpr auto down_revision = revisions("b20000000002", "c30000000001");

  void upgrade(retort::Op&) const override {}
};
RETORT_MIGRATION(LendingMeetsCatalogue);

}  // namespace
