#include "tables.hpp"

#include <retort/dsl/type.hpp>

#include <fmt/format.h>

namespace chinook {

namespace dsl = retort::dsl;

retort::Type nvarchar(int length) {
  retort::Type type = dsl::varchar(length);
  type.variants["sqlite"] = fmt::format("NVARCHAR({})", length);
  return type;
}

retort::Type integer() { return dsl::integer; }
retort::Type timestamp() { return dsl::timestamp.on("sqlite", "DATETIME"); }
retort::Type price() { return dsl::numeric(10, 2).on("sqlite", "NUMERIC(10,2)"); }

TableBuilder::TableBuilder(const Names& names, std::string_view table) : names_(names), name_(table) {
  table_.name.name = names(table);
}

TableBuilder& TableBuilder::required(std::string_view column, const retort::Type& type) {
  table_.columns.push_back({.name = names_(column), .type = type, .nullable = false});
  return *this;
}

TableBuilder& TableBuilder::optional(std::string_view column, const retort::Type& type) {
  table_.columns.push_back({.name = names_(column), .type = type});
  return *this;
}

TableBuilder& TableBuilder::primary_key(std::initializer_list<std::string_view> columns) {
  retort::PrimaryKey key{.name = names_.primary_key(name_)};
  for (const std::string_view column : columns) key.columns.push_back(names_(column));
  table_.constraints.emplace_back(std::move(key));
  return *this;
}

TableBuilder&
TableBuilder::foreign_key(std::string_view column, std::string_view referent, std::string_view referent_column) {
  table_.constraints.emplace_back(retort::ForeignKey{.name = names_.foreign_key(name_, column),
      .columns = {names_(column)},
      .referent = {.name = names_(referent)},
      .referent_columns = {names_(referent_column)},
      .on_delete = dsl::no_action,
      .on_update = dsl::no_action});
  return *this;
}

}  // namespace chinook
