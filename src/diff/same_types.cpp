#include "diff/same_types.hpp"

#include <algorithm>
#include <map>
#include <variant>
#include <vector>

namespace retort::inline v1::diffing {

namespace {

void keep_types(const QualifiedName& table, const std::vector<Column>& from, std::vector<Column>& to,
                const TypeComparator& is_same_type) {
  for (Column& column : to) {
    const auto was = std::find_if(from.begin(), from.end(), [&](const Column& it) { return it.name == column.name; });
    if (was == from.end() || was->type == column.type) continue;
    if (is_same_type({.table = table, .column = column.name, .from = was->type, .to = column.type})) {
      column.type = was->type;
    }
  }
}

using ColumnsByName = std::map<std::string, const std::vector<Column>*>;

ColumnsByName columns_of(const Schema& schema) {
  ColumnsByName columns;
  for (const Table& table : schema.tables) columns.emplace(table.name.text(), &table.columns);
  for (const Object& object : schema.objects) {
    const auto* table = std::get_if<objects::ForeignTable>(&object);
    if (table != nullptr) columns.emplace(table->name.text(), &table->columns);
  }
  return columns;
}

}  // namespace

Schema with_same_types(const Schema& from, Schema to, const TypeComparator& is_same_type) {
  const ColumnsByName before = columns_of(from);
  const auto keep = [&](auto& table) {
    const auto was = before.find(table.name.text());
    if (was != before.end()) keep_types(table.name, *was->second, table.columns, is_same_type);
  };
  for (Table& table : to.tables) keep(table);
  for (Object& object : to.objects) {
    if (auto* table = std::get_if<objects::ForeignTable>(&object)) keep(*table);
  }
  return to;
}

}  // namespace retort::inline v1::diffing
