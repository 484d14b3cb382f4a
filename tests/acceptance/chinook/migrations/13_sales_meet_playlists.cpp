#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct SalesMeetPlaylists final : retort::Migration {
  static constexpr auto revision = "0e6e00000001";
  static constexpr auto down_revision = revisions("5a1e50000004", "91a71157a003");

  void upgrade(retort::Op&) const override {}
};
RETORT_MIGRATION(SalesMeetPlaylists);

}  // namespace
