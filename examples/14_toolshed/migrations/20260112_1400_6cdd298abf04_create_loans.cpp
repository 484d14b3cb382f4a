#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateLoans final : retort::Migration {
  static constexpr auto revision = "6cdd298abf04";
  static constexpr auto down_revision = "8a0e8f671887";

  void upgrade(retort::Op& op) const override {
    op.create_table("loans",
        {
            {"id", bigint, {.primary_key = true, .identity = identity::always}},
            {"tool_id", bigint, {.nullable = false}},
            {"member_id", bigint, {.nullable = false}},
            {"borrowed_on", date, {.nullable = false}},
            {"due_on", date, {.nullable = false}},
            {"returned_on", date},
            foreign_key({"tool_id"}, "tools", {"id"}, {.name = "loans_tool_id_fkey"}),
            foreign_key({"member_id"}, "members", {"id"}, {.name = "loans_member_id_fkey"}),
            check("due_on >= borrowed_on", {.name = "loans_due_on_check"}),
        });
    op.create_index("loans_member_id_idx", "loans", {"member_id"});
  }
};
RETORT_MIGRATION(CreateLoans);

}  // namespace
