#include "tables.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct CreateInvoices final : retort::Migration {
  static constexpr auto revision = "5a1e50000004";
  static constexpr auto down_revision = "5a1e50000003";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    chinook::TableBuilder invoice(names, "invoice");
    invoice.required("invoice_id", chinook::integer())
        .required("customer_id", chinook::integer())
        .required("invoice_date", chinook::timestamp())
        .optional("billing_address", chinook::nvarchar(70))
        .optional("billing_city", chinook::nvarchar(40))
        .optional("billing_state", chinook::nvarchar(40))
        .optional("billing_country", chinook::nvarchar(40))
        .optional("billing_postal_code", chinook::nvarchar(10))
        .required("total", chinook::price())
        .primary_key({"invoice_id"})
        .foreign_key("customer_id", "customer", "customer_id");
    op.create_table(invoice.table());
    op.create_index(
        runtime(names.index("invoice", "customer_id")), runtime(names("invoice")), {runtime(names("customer_id"))});

    chinook::TableBuilder line(names, "invoice_line");
    line.required("invoice_line_id", chinook::integer())
        .required("invoice_id", chinook::integer())
        .required("track_id", chinook::integer())
        .required("unit_price", chinook::price())
        .required("quantity", chinook::integer())
        .primary_key({"invoice_line_id"})
        .foreign_key("invoice_id", "invoice", "invoice_id")
        .foreign_key("track_id", "track", "track_id");
    op.create_table(line.table());
  }
};
RETORT_MIGRATION(CreateInvoices);

}  // namespace
