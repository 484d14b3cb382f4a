#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// Expand: programs that know nothing of the new columns go on.
struct AddGivenAndFamilyName final : retort::Migration {
  static constexpr auto revision = "e20000000001";
  static constexpr auto down_revision = "e10000000001";

  void upgrade(retort::Op& op) const override {
    op.add_column("people", {"given_name", text});
    op.add_column("people", {"family_name", text});
  }
};
RETORT_MIGRATION(AddGivenAndFamilyName);

}  // namespace
