#include "names.hpp"

#include <retort/migration.hpp>

namespace {
using namespace retort::dsl;

/// The shop is open by now, so PostgreSQL builds these outside a transaction.
struct FindInvoiceLines final : retort::Migration {
  static constexpr auto revision = "1dec50000001";
  static constexpr auto down_revision = "da7a00000003";

  void upgrade(retort::Op& op) const override {
    const chinook::Names names(op);
    for (const char* column : {"invoice_id", "track_id"}) {
      op.create_index(runtime(names.index("invoice_line", column)), runtime(names("invoice_line")),
          {runtime(names(column))}, {.concurrently = true});
    }
  }
};
RETORT_MIGRATION(FindInvoiceLines);

}  // namespace
