#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct AddLanguage final : retort::Migration {
  static constexpr auto revision = "c30000000001";
  static constexpr auto down_revision = "a10000000001";
  static constexpr auto branch_labels = "catalogue";

  void upgrade(retort::Op& op) const override { op.add_column("books", {"language", varchar(2)}); }
};
RETORT_MIGRATION(AddLanguage);

}  // namespace
