#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct PricesMeetPeople final : retort::Migration {
  static constexpr auto revision = "d00000000001";
  static constexpr auto down_revision = revisions("b00000000002", "c00000000002");

  void upgrade(retort::Op&) const override {}
};
RETORT_MIGRATION(PricesMeetPeople);

}  // namespace
