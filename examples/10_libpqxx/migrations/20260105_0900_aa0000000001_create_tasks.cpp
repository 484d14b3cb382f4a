#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateTasks final : retort::Migration {
  static constexpr auto revision = "aa0000000001";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("tasks",
        {
            {"id", bigint, {.primary_key = true, .identity = identity::always}},
            {"what", text, {.nullable = false}},
            {"done_at", timestamptz},
        });
    op.execute("INSERT INTO tasks (what, done_at) VALUES ($1, $2)", {"write a connection", null});
  }
};
RETORT_MIGRATION(CreateTasks);

}  // namespace
