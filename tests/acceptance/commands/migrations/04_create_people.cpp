#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreatePeople final : retort::Migration {
  static constexpr auto revision = "c00000000001";
  static constexpr auto down_revision = "a00000000001";
  static constexpr auto branch_labels = "people";

  void upgrade(retort::Op& op) const override {
    op.create_table("people", {{"id", integer, {.primary_key = true}}, {"name", text}});
  }
};
RETORT_MIGRATION(CreatePeople);

}  // namespace
