#include "dialect/postgres/inspector/schema_builder.hpp"

#include <algorithm>
#include <utility>

namespace retort::inline v1::postgres {

void SchemaBuilder::add_table(Oid oid, char kind, bool is_partition, Table table) {
  add_name({Catalog::relation, oid}, {.kind = ObjectKind::table, .name = table.name});
  relations_.emplace(
      oid, Relation{.kind = kind, .name = table.name, .index = schema.tables.size(), .is_partition = is_partition});
  schema.tables.push_back(std::move(table));
}

void SchemaBuilder::add_relation(Oid oid, char kind, Object object) {
  relations_.emplace(oid, Relation{.kind = kind, .name = name_of(object).name, .index = schema.objects.size()});
  add_object({Catalog::relation, oid}, std::move(object));
}

void SchemaBuilder::add_object(Address address, Object object) {
  add_name(address, name_of(object));
  objects_.emplace(address, schema.objects.size());
  schema.objects.push_back(std::move(object));
}

void SchemaBuilder::add_address(Address address, Address another) {
  objects_.emplace(another, objects_.at(address));
  names_.emplace(another, names_.at(address));
}

void SchemaBuilder::add_name(Address address, ObjectName name) { names_.emplace(address, std::move(name)); }

const Relation* SchemaBuilder::find_relation(Oid oid) const {
  const auto found = relations_.find(oid);
  return found == relations_.end() ? nullptr : &found->second;
}

Table* SchemaBuilder::find_table(Oid oid) {
  const Relation* relation = find_relation(oid);
  const bool is_table = relation != nullptr && (relation->kind == 'r' || relation->kind == 'p');
  return is_table ? &schema.tables[relation->index] : nullptr;
}

Object* SchemaBuilder::find_object(Address address) {
  const auto found = objects_.find(address);
  return found == objects_.end() ? nullptr : &schema.objects[found->second];
}

const ObjectName* SchemaBuilder::find_name(Address address) const {
  const auto found = names_.find(address);
  return found == names_.end() ? nullptr : &found->second;
}

void SchemaBuilder::add_column(Oid relation, int number, Attribute attribute) {
  if (number <= 0) return;
  std::vector<Attribute>& columns = columns_[relation];
  columns.resize(std::max(columns.size(), static_cast<std::size_t>(number)));
  columns[static_cast<std::size_t>(number) - 1] = std::move(attribute);
}

const Attribute* SchemaBuilder::find_column(Oid relation, long long number) const {
  const auto found = columns_.find(relation);
  if (found == columns_.end() || number <= 0) return nullptr;
  const auto place = static_cast<std::size_t>(number) - 1;
  return place < found->second.size() ? &found->second[place] : nullptr;
}

std::vector<std::string> SchemaBuilder::column_names(Oid relation, const std::vector<long long>& numbers) const {
  std::vector<std::string> names;
  for (const long long number : numbers) {
    const Attribute* column = find_column(relation, number);
    if (column != nullptr) names.push_back(column->name);
  }
  return names;
}

Column* SchemaBuilder::find_table_column(Oid relation, long long number) {
  Table* table = find_table(relation);
  const Attribute* attribute = find_column(relation, number);
  if (table == nullptr || attribute == nullptr) return nullptr;
  const auto column = std::find_if(table->columns.begin(), table->columns.end(),
                                   [&](const Column& it) { return it.name == attribute->name; });
  return column == table->columns.end() ? nullptr : &*column;
}

}  // namespace retort::inline v1::postgres
