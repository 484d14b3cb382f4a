#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateReservations final : retort::Migration {
  static constexpr auto revision = "c0de79551e79";
  static constexpr auto down_revision = "74624aff3a9d";
  static constexpr auto branch_labels = "reservations";

  void upgrade(retort::Op& op) const override {
    op.create_table("reservations",
        {
            {"tool_id", bigint, {.nullable = false}},
            {"member_id", bigint, {.nullable = false}},
            {"wanted_on", date, {.nullable = false}},
            primary_key({"tool_id", "wanted_on"}, {.name = "reservations_pkey"}),
            foreign_key({"tool_id"}, "tools", {"id"}, {.name = "reservations_tool_id_fkey", .on_delete = cascade}),
            foreign_key(
                {"member_id"}, "members", {"id"}, {.name = "reservations_member_id_fkey", .on_delete = cascade}),
        });
  }
};
RETORT_MIGRATION(CreateReservations);

}  // namespace
