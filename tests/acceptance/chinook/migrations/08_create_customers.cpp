#include "tables.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateCustomers final : retort::Migration {
  static constexpr auto revision = "5a1e50000003";
  static constexpr auto down_revision = "5a1e50000002";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    chinook::TableBuilder customer(names, "customer");
    customer.required("customer_id", chinook::integer())
        .required("first_name", chinook::nvarchar(40))
        .required("last_name", chinook::nvarchar(20))
        .optional("company", chinook::nvarchar(80))
        .optional("address", chinook::nvarchar(70))
        .optional("city", chinook::nvarchar(40))
        .optional("state", chinook::nvarchar(40))
        .optional("country", chinook::nvarchar(40))
        .optional("postal_code", chinook::nvarchar(10))
        .optional("phone", chinook::nvarchar(24))
        .optional("fax", chinook::nvarchar(24))
        .required("email", chinook::nvarchar(60))
        .optional("support_rep_id", chinook::integer())
        .primary_key({"customer_id"})
        .foreign_key("support_rep_id", "employee", "employee_id");
    op.create_table(customer.table());
    op.create_index(runtime(names.index("customer", "support_rep_id")), runtime(names("customer")),
        {runtime(names("support_rep_id"))});
  }
};
RETORT_MIGRATION(CreateCustomers);

}  // namespace
