#include "tables.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct EmployeesCanBeWrittenTo final : retort::Migration {
  static constexpr auto revision = "5a1e50000002";
  static constexpr auto down_revision = "5a1e50000001";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    op.add_column(runtime(names("employee")), {runtime(names("fax")), varchar(24).on("sqlite", "NVARCHAR(24)")});
    op.add_column(runtime(names("employee")), retort::Column{.name = names("email"), .type = chinook::nvarchar(60)});
  }
};
RETORT_MIGRATION(EmployeesCanBeWrittenTo);

}  // namespace
