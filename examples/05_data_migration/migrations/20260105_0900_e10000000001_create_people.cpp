#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreatePeople final : retort::Migration {
  static constexpr auto revision = "e10000000001";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("people", {{"id", bigint, {.primary_key = true}}, {"full_name", text, {.nullable = false}}});
  }
};
RETORT_MIGRATION(CreatePeople);

}  // namespace
