#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// What the shed opened with.
struct FirstMembersAndTools final : retort::Migration {
  static constexpr auto revision = "74624aff3a9d";
  static constexpr auto down_revision = "42348651df85";

  void upgrade(retort::Op& op) const override {
    op.bulk_insert("members", {"name", "email"},
        {{"Ada Byron", "Ada@example.org"}, {"Grace Hopper", "grace@example.org"}, {"Jean Bartik", "JEAN@example.org"}});
    op.execute(
        "INSERT INTO tools (name, category, owner_id, deposit) SELECT 'Cordless drill', 'power tools', id, 20 "
        "FROM members WHERE email = $1",
        {"grace@example.org"});
    op.execute(
        "INSERT INTO tools (name, category, owner_id) SELECT 'Spade', 'garden', id FROM members WHERE email = $1",
        {"Ada@example.org"});
    op.execute(
        "INSERT INTO tools (name, category, owner_id) SELECT 'Hedge trimmer', 'Garden', id FROM members WHERE email = "
        "$1",
        {"JEAN@example.org"});
  }

  void downgrade(retort::Op& op) const override {
    op.execute("DELETE FROM loans");
    op.execute("DELETE FROM tools");
    op.execute("DELETE FROM members");
  }
};
RETORT_MIGRATION(FirstMembersAndTools);

}  // namespace
