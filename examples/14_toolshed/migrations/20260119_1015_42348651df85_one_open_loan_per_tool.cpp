#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// A tool cannot be in two places at once.
struct OneOpenLoanPerTool final : retort::Migration {
  static constexpr auto revision = "42348651df85";
  static constexpr auto down_revision = "6cdd298abf04";

  void upgrade(retort::Op& op) const override {
    op.create_index("loans_open_key", "loans", {"tool_id"}, {.unique = true, .where = "returned_on IS NULL"});
  }
};
RETORT_MIGRATION(OneOpenLoanPerTool);

}  // namespace
