#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateMembers final : retort::Migration {
  static constexpr auto revision = "aea7dea1d73e";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {
    op.create_table("members",
        {
            {"id", bigint, {.primary_key = true, .identity = identity::always}},
            {"name", varchar(200), {.nullable = false}},
            {"email", varchar(320), {.nullable = false}},
            {"joined_at", timestamptz, {.nullable = false, .server_default = current_timestamp}},
            unique({"email"}, {.name = "members_email_key"}),
        },
        {.comment = "people who lend and borrow"});
  }
};
RETORT_MIGRATION(CreateMembers);

}  // namespace
