// Revision ids are checked where they are registered.
// BAD 1: a revision id is 1 to 64 letters, digits, '_' or '.', and not head, heads, base or current
// BAD 2: a revision id is 1 to 64 letters, digits, '_' or '.', and not head, heads, base or current
// BAD 3: a revision id is 1 to 64 letters, digits, '_' or '.', and not head, heads, base or current
// BAD 4: a revision id is 1 to 64 letters, digits, '_' or '.', and not head, heads, base or current
// BAD 5: down_revision names something that cannot be a revision id
// BAD 6: down_revision names something that cannot be a revision id
// BAD 7: a migration cannot be its own down_revision
// BAD 8: a migration cannot be its own down_revision
#include <retort/migration.hpp>

#define SIXTY_FOUR_BYTES "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

namespace {

using namespace retort::dsl;

struct CreateOrders final : retort::Migration {
#if BAD == 1
  static constexpr auto revision = "head";
#elif BAD == 2
  static constexpr auto revision = "5cd-038";
#elif BAD == 3
  static constexpr auto revision = "";
#elif BAD == 4
  static constexpr auto revision = SIXTY_FOUR_BYTES "0";
#else
  static constexpr auto revision = SIXTY_FOUR_BYTES;
#endif

#if BAD == 5
  static constexpr auto down_revision = "two words";
#elif BAD == 6
  static constexpr auto down_revision = revisions("a1", "base");
#elif BAD == 7
  static constexpr auto down_revision = SIXTY_FOUR_BYTES;
#elif BAD == 8
  static constexpr auto down_revision = revisions("a1", SIXTY_FOUR_BYTES);
#else
  static constexpr auto down_revision = revisions("a1", "b_2.0");
#endif

  void upgrade(retort::Op& op) const override { op.drop_table("orders"); }
};
RETORT_MIGRATION(CreateOrders);

}  // namespace
