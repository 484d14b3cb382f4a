#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateLoans final : retort::Migration {
  static constexpr auto revision = "b20000000002";
  static constexpr auto down_revision = "b20000000001";

  void upgrade(retort::Op& op) const override {
    op.create_table("loans",
        {
            {"book_id", bigint, {.nullable = false}},
            {"reader_id", bigint, {.nullable = false}},
            foreign_key({"book_id"}, "books", {"id"}),
            foreign_key({"reader_id"}, "readers", {"id"}),
        });
  }
};
RETORT_MIGRATION(CreateLoans);

}  // namespace
