#include <retort/migration.hpp>

namespace {

using namespace retort::dsl;

struct CreateInvoice final : retort::Migration {
  static constexpr auto revision = "9f";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("invoice", {{"id", bigint, {.primary_key = true}}, {"total", numeric(10, 2), {.nullable = false}}});
  }
};
RETORT_MIGRATION(CreateInvoice);

}  // namespace
