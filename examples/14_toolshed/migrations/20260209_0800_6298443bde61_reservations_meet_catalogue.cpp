#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// Two people worked at the same time; from here on there is one line again.
struct ReservationsMeetCatalogue final : retort::Migration {
  static constexpr auto revision = "6298443bde61";
  static constexpr auto down_revision = revisions("9657771575e8", "9fd5470f4c40");

  void upgrade(retort::Op&) const override {}
};
RETORT_MIGRATION(ReservationsMeetCatalogue);

}  // namespace
