#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateCustomers final : retort::Migration {
  static constexpr auto revision = "5cd038a8f131";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("customers",
        {
            {"id", bigint, {.primary_key = true, .identity = identity::always}},
            {"email", varchar(255), {.nullable = false}},
            {"created_at", timestamptz, {.nullable = false, .server_default = current_timestamp}},
        });
  }
};  // downgrade() is derived: drop the table
RETORT_MIGRATION(CreateCustomers);

}  // namespace
