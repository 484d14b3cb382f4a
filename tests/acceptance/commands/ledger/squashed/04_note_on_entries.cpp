#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct NoteOnEntries final : retort::Migration {
  static constexpr auto revision = "10000000000d";
  static constexpr auto down_revision = "10000000000c";

  void upgrade(retort::Op& op) const override { op.add_column("entries", {"note", text}); }
};
RETORT_MIGRATION(NoteOnEntries);

}  // namespace
