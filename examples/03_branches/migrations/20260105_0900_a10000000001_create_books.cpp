#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateBooks final : retort::Migration {
  static constexpr auto revision = "a10000000001";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("books", {{"id", bigint, {.primary_key = true}}, {"title", text, {.nullable = false}}});
  }
};
RETORT_MIGRATION(CreateBooks);

}  // namespace
