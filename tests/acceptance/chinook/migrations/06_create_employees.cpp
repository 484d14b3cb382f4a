#include "tables.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateEmployees final : retort::Migration {
  static constexpr auto revision = "5a1e50000001";
  static constexpr auto down_revision = "c1a0f3d2e405";
  static constexpr auto branch_labels = "sales";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    chinook::TableBuilder employee(names, "employee");
    employee.required("employee_id", chinook::integer())
        .required("last_name", chinook::nvarchar(20))
        .required("first_name", chinook::nvarchar(20))
        .optional("title", chinook::nvarchar(30))
        .optional("reports_to", chinook::integer())
        .optional("birth_date", chinook::timestamp())
        .optional("hire_date", chinook::timestamp())
        .optional("address", chinook::nvarchar(70))
        .optional("city", chinook::nvarchar(40))
        .optional("state", chinook::nvarchar(40))
        .optional("country", chinook::nvarchar(40))
        .optional("postal_code", chinook::nvarchar(10))
        .optional("phone", chinook::nvarchar(24))
        .primary_key({"employee_id"})
        .foreign_key("reports_to", "employee", "employee_id");
    op.create_table(employee.table());
    op.create_index(
        runtime(names.index("employee", "reports_to")), runtime(names("employee")), {runtime(names("reports_to"))});
  }
};
RETORT_MIGRATION(CreateEmployees);

}  // namespace
