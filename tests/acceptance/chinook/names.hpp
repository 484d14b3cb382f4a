#pragma once

#include <retort/op.hpp>

#include <string>
#include <string_view>

namespace chinook {

/// The names as the two originals have them: invoice_line on PostgreSQL is InvoiceLine on SQLite, and so on. Migrations
/// use PostgreSQL's.
class Names {
 public:
  explicit Names(const retort::Op& op);

  /// Of a table or a column.
  std::string operator()(std::string_view name) const;
  std::string primary_key(std::string_view table) const;
  std::string index(std::string_view table, std::string_view column) const;
  /// Empty on SQLite, whose original leaves them unnamed.
  std::string foreign_key(std::string_view table, std::string_view column) const;

  bool are_sqlite() const noexcept { return are_sqlite_; }

 private:
  bool are_sqlite_;
};

}  // namespace chinook
