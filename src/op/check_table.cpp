#include "op/convert.hpp"

#include <retort/error.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

class TableChecker {
 public:
  TableChecker(const Table& table, const Location& where) : table_(table), where_(where) {}

  void check() {
    check_identifier(table_.name.name, where_);
    for (std::size_t i = 0; i < table_.columns.size(); ++i) check_unique(i);
    for (const Constraint& constraint : table_.constraints) std::visit(*this, constraint);
    if (primary_keys_ > 1) {
      fail("has two primary keys", "say .primary_key = true in its columns, or primary_key({…}) once, not both");
    }
  }

  void operator()(const PrimaryKey& key) {
    ++primary_keys_;
    check_name(key.name);
    check_columns(key.columns, "primary key");
  }
  void operator()(const Unique& unique) const {
    check_name(unique.name);
    check_columns(unique.columns, "unique constraint");
  }
  void operator()(const Check& check) const { check_name(check.name); }
  void operator()(const Exclude& exclude) const {
    check_name(exclude.name);
    if (exclude.elements.empty()) fail("has an exclusion constraint of no elements", "name what may not overlap");
  }
  void operator()(const NotNull& not_null) const {
    check_name(not_null.name);
    check_columns({not_null.column}, "NOT NULL constraint");
  }
  void operator()(const ForeignKey& key) const {
    check_name(key.name);
    check_columns(key.columns, "foreign key");
    if (!key.referent_columns.empty() && key.columns.size() != key.referent_columns.size()) {
      fail(fmt::format("has a foreign key of {} columns that references {} columns of \"{}\"", key.columns.size(),
                       key.referent_columns.size(), key.referent.text()),
           "name as many columns on both sides");
    }
  }

 private:
  /// Of a constraint: it need not have one.
  void check_name(const std::string& name) const {
    if (!name.empty()) check_identifier(name, where_);
  }

  void check_unique(std::size_t index) const {
    check_identifier(table_.columns[index].name, where_);
    const auto is_same = [&](const Column& other) { return other.name == table_.columns[index].name; };
    const auto end = table_.columns.begin() + static_cast<std::ptrdiff_t>(index);
    if (std::any_of(table_.columns.begin(), end, is_same)) {
      fail(fmt::format("has two columns \"{}\"", table_.columns[index].name), "rename one of them");
    }
  }

  void check_columns(const std::vector<std::string>& names, std::string_view kind) const {
    if (names.empty()) fail(fmt::format("has a {} of no columns", kind), "name its columns");
    for (const std::string& name : names) {
      if (has_columns_of_others()) return;
      const auto is_it = [&](const Column& column) { return column.name == name; };
      if (std::none_of(table_.columns.begin(), table_.columns.end(), is_it)) {
        fail(fmt::format("has a {} of the column \"{}\", which it does not have", kind, name), "correct the name");
      }
    }
  }

  bool has_columns_of_others() const { return !table_.partition_of.name.empty() || !table_.inherits.empty(); }

  [[noreturn]] void fail(std::string_view problem, std::string hint) const {
    throw Error(ErrorKind::usage, {.message = fmt::format("table \"{}\" {}", table_.name.text(), problem),
                                   .operation = fmt::format("create table \"{}\"", table_.name.text()),
                                   .location = where_,
                                   .hint = std::move(hint)});
  }

  const Table& table_;
  const Location& where_;
  int primary_keys_ = 0;
};

}  // namespace

void check_table(const Table& table, const Location& where) { TableChecker(table, where).check(); }

}  // namespace retort::inline v1
