#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct LowerCaseEmails final : retort::Migration {
  static constexpr auto revision = "ecbad3a09059";
  static constexpr auto down_revision = "6298443bde61";

  void upgrade(retort::Op& op) const override { op.execute("UPDATE members SET email = lower(email)"); }

  /// What was typed is not known any more, and lower case is as good.
  void downgrade(retort::Op&) const override {}
};
RETORT_MIGRATION(LowerCaseEmails);

}  // namespace
