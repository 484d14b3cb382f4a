#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct NoteOnReservations final : retort::Migration {
  static constexpr auto revision = "9657771575e8";
  static constexpr auto down_revision = "c0de79551e79";

  void upgrade(retort::Op& op) const override { op.add_column("reservations", {"note", text}); }
};
RETORT_MIGRATION(NoteOnReservations);

}  // namespace
