// A class that is not quite a migration hears what is missing, and nothing else.
// BAD 1: a migration class has, publicly: static constexpr auto revision = .*id
// BAD 2: a migration class has, publicly: static constexpr auto down_revision = base; or =
// BAD 3: a migration class derives from retort::Migration, publicly
// BAD 4: a migration class derives from retort::Migration, publicly
// BAD 5: a migration class has, publicly: static constexpr auto revision = .*id
// BAD 6: a migration class has, publicly: static constexpr auto down_revision = base; or =
// BAD 7: branch_labels, depends_on and replaces are literals or revisions
// BAD 8: transaction is a retort::Transaction
// BAD 9: abstract
// BAD 10: redefinition
#include <retort/migration.hpp>

namespace {

#if BAD == 3
struct Base {
  virtual void upgrade(retort::Op& op) const = 0;

 protected:
  ~Base() = default;
};
#define BASE Base
#elif BAD == 4
#define BASE \
 private     \
  retort::Migration
#else
#define BASE retort::Migration
#endif

struct CreateOrders final : BASE {
#if BAD == 5
  static constexpr int revision = 5;
#elif BAD != 1
  static constexpr auto revision = "a1";
#endif
#if BAD == 6
  static constexpr int down_revision = 0;
#elif BAD != 2
  static constexpr auto down_revision = retort::dsl::base;
#endif
#if BAD == 7
  static constexpr int depends_on = 0;
#endif
#if BAD == 8
  static constexpr auto transaction = "none";
#else
  static constexpr auto transaction = retort::Transaction::none;
#endif
  static constexpr auto branch_labels = "billing";
  static constexpr auto message = "create the orders";

#if BAD != 9
  void upgrade(retort::Op& op) const override { op.drop_table("orders"); }
#endif
};
RETORT_MIGRATION(CreateOrders);
#if BAD == 10
RETORT_MIGRATION(CreateOrders);
#endif

}  // namespace
