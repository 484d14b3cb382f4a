#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateAccounts final : retort::Migration {
  static constexpr auto revision = "a70000000001";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("accounts", {{"id", bigint, {.primary_key = true}}, {"email", text, {.nullable = false}}});
  }
};
RETORT_MIGRATION(CreateAccounts);

}  // namespace
