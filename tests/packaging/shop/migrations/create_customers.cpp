#include <retort/migration.hpp>

#include <sql/newest_v1.hpp>

namespace {
using namespace retort::dsl;

struct CreateCustomers final : retort::Migration {
  static constexpr auto revision = "5cd038a8f131";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("customers", {{"id", bigint, {.primary_key = true}}, {"email", text, {.nullable = false}}});
    op.bulk_insert("customers", {"id", "email"}, {{1, "ada@example.org"}, {2, "grace@example.org"}});
    op.create_view("newest", embedded::newest_v1);
  }
};
RETORT_MIGRATION(CreateCustomers);

}  // namespace
