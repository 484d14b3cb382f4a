#include "rows.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

struct FillSales final : retort::Migration {
  static constexpr auto revision = "da7a00000002";
  static constexpr auto down_revision = "da7a00000001";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    op.bulk_insert(runtime(names("employee")), chinook::rows_of(names, "employee", {"employee_id", "reports_to"}));
    op.bulk_insert(runtime(names("customer")), chinook::rows_of(names, "customer", {"customer_id", "support_rep_id"}));
    op.bulk_insert(runtime(names("invoice")), chinook::rows_of(names, "invoice", {"invoice_id", "customer_id"}));
    op.bulk_insert(runtime(names("invoice_line")),
        chinook::rows_of(names, "invoice_line", {"invoice_line_id", "invoice_id", "track_id", "quantity"}));
  }

  void downgrade(retort::Op& op) const override {
    chinook::empty(op, chinook::Names(op), {"invoice_line", "invoice", "customer", "employee"});
  }
};
RETORT_MIGRATION(FillSales);

}  // namespace
