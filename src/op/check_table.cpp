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
    for (std::size_t i = 0; i < table_.columns.size(); ++i) check_unique(i);
    for (const Constraint& constraint : table_.constraints) std::visit(*this, constraint);
    if (primary_keys_ > 1) {
      fail("has two primary keys", "say .primary_key = true in its columns, or primary_key({…}) once, not both");
    }
  }

  void operator()(const PrimaryKey& key) {
    ++primary_keys_;
    check_columns(key.columns, "primary key");
  }
  void operator()(const Unique& unique) const { check_columns(unique.columns, "unique constraint"); }
  void operator()(const Check&) const {}
  void operator()(const ForeignKey& key) const {
    check_columns(key.columns, "foreign key");
    if (key.columns.size() != key.referent_columns.size()) {
      fail(fmt::format("has a foreign key of {} columns that references {} columns of \"{}\"", key.columns.size(),
                       key.referent_columns.size(), key.referent.text()),
           "name as many columns on both sides");
    }
  }

 private:
  void check_unique(std::size_t index) const {
    const auto is_same = [&](const Column& other) { return other.name == table_.columns[index].name; };
    const auto end = table_.columns.begin() + static_cast<std::ptrdiff_t>(index);
    if (std::any_of(table_.columns.begin(), end, is_same)) {
      fail(fmt::format("has two columns \"{}\"", table_.columns[index].name), "rename one of them");
    }
  }

  void check_columns(const std::vector<std::string>& names, std::string_view kind) const {
    if (names.empty()) fail(fmt::format("has a {} of no columns", kind), "name its columns");
    for (const std::string& name : names) {
      const auto is_it = [&](const Column& column) { return column.name == name; };
      if (std::none_of(table_.columns.begin(), table_.columns.end(), is_it)) {
        fail(fmt::format("has a {} of the column \"{}\", which it does not have", kind, name), "correct the name");
      }
    }
  }

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
