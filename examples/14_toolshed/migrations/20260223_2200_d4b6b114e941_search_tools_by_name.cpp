#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// The shed is open while this index is built: PostgreSQL does that outside a transaction.
struct SearchToolsByName final : retort::Migration {
  static constexpr auto revision = "d4b6b114e941";
  static constexpr auto down_revision = "ecbad3a09059";

  void upgrade(retort::Op& op) const override {
    op.create_index("tools_name_idx", "tools", {sql("lower(name)")}, {.concurrently = true});
  }
};
RETORT_MIGRATION(SearchToolsByName);

}  // namespace
