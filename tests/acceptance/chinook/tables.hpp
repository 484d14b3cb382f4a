#pragma once

#include "names.hpp"

#include <retort/model.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace chinook {

/// A text of limited length; SQLite's original calls it NVARCHAR.
retort::Type nvarchar(int length);
retort::Type integer();
retort::Type timestamp();
retort::Type price();

/// Puts together a table as an owned value, column by column.
class TableBuilder {
 public:
  TableBuilder(const Names& names, std::string_view table);

  TableBuilder& required(std::string_view column, const retort::Type& type);
  TableBuilder& optional(std::string_view column, const retort::Type& type);
  TableBuilder& primary_key(std::initializer_list<std::string_view> columns);
  TableBuilder& foreign_key(std::string_view column, std::string_view referent, std::string_view referent_column);

  const retort::Table& table() const noexcept { return table_; }

 private:
  const Names& names_;
  std::string_view name_;
  retort::Table table_;
};

}  // namespace chinook
