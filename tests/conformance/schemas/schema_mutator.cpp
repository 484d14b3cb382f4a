#include "conformance/schemas/schema_mutator.hpp"

#include <retort/dsl/type.hpp>

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace conformance {

namespace {

namespace dsl = retort::dsl;

/// What a name is part of goes with it.
bool mentions(const std::string& sql, const std::string& name) {
  const std::size_t place = sql.find("\"" + name + "\"");
  return place != std::string::npos;
}

bool mentions(const retort::Index& index, const std::string& column) {
  return mentions(index.where, column) ||
         std::any_of(index.elements.begin(), index.elements.end(), [&](const retort::IndexElement& element) {
           return element.column == column || mentions(element.expression, column);
         });
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool mentions(const retort::Constraint& constraint, const std::string& column) {
  if (const auto* check = std::get_if<retort::Check>(&constraint)) return mentions(check->condition, column);
  if (const auto* unique = std::get_if<retort::Unique>(&constraint)) return holds(unique->columns, column);
  const auto* key = std::get_if<retort::ForeignKey>(&constraint);
  return key != nullptr && holds(key->columns, column);
}

bool mentions(const retort::Object& object, const std::string& name) {
  if (const auto* view = std::get_if<retort::objects::View>(&object)) return mentions(view->query, name);
  const auto& trigger = std::get<retort::objects::Trigger>(object);
  return trigger.table.name == name || mentions(trigger.bodies.at("sqlite"), name);
}

bool is_key(const retort::Column& column) { return column.name == "id"; }

}  // namespace

retort::Schema SchemaMutator::schema() {
  retort::Schema result;
  for (std::size_t i = 0; i < 2 + below(4); ++i) result.tables.push_back(table());
  for (std::size_t i = 0; i < 6; ++i) mutate(result);
  return result;
}

retort::Column SchemaMutator::column() {
  const std::vector<retort::Type> types{dsl::text,           dsl::integer, dsl::varchar(40),
                                        dsl::numeric(10, 2), dsl::real,    dsl::bytea};
  retort::Column result{.name = new_name("c"), .type = types[below(types.size())]};
  if (below(3) == 0) result.server_default = retort::Default(retort::Value(std::int64_t(below(100))));
  if (below(6) == 0) result.server_default = retort::Default(retort::Expression{"lower('A')"});
  if (below(3) == 0 && result.server_default) result.nullable = false;
  if (below(5) == 0) result.collation = "NOCASE";
  return result;
}

retort::Table SchemaMutator::table() {
  retort::Table result{.name = {.name = new_name("t")}};
  result.columns.push_back({.name = "id", .type = dsl::integer});
  result.constraints.push_back(retort::PrimaryKey{.columns = {"id"}});
  for (std::size_t i = 0; i < 1 + below(5); ++i) add_column(result);
  if (below(4) == 0) result.autoincrement = true;
  return result;
}

retort::Table* SchemaMutator::any_table(retort::Schema& schema) {
  return schema.tables.empty() ? nullptr : &schema.tables[below(schema.tables.size())];
}

void SchemaMutator::add_column(retort::Table& table) {
  retort::Column added = column();
  if (below(6) == 0) {
    added.server_default.reset();
    added.nullable = true;
    added.computed = fmt::format("coalesce(\"{}\", 0)", table.columns.front().name);
    added.persisted = below(2) == 0;
  }
  table.columns.push_back(std::move(added));
}

void SchemaMutator::drop_column(retort::Schema& schema, retort::Table& table) {
  std::vector<std::string> names;
  for (const retort::Column& column : table.columns) {
    if (!is_key(column)) names.push_back(column.name);
  }
  if (names.size() < 2) return;
  const std::string name = names[below(names.size())];
  std::erase_if(table.columns,
                [&](const retort::Column& it) { return it.name == name || mentions(it.computed, name); });
  std::erase_if(table.indexes, [&](const retort::Index& index) { return mentions(index, name); });
  std::erase_if(table.constraints, [&](const retort::Constraint& constraint) { return mentions(constraint, name); });
  std::erase_if(schema.objects, [&](const retort::Object& object) { return mentions(object, name); });
}

void SchemaMutator::change_column(retort::Table& table) {
  const retort::Column changed = column();
  retort::Column& it = table.columns[below(table.columns.size())];
  if (is_key(it) || !it.computed.empty()) return;
  switch (below(4)) {
    case 0:
      it.type = changed.type;
      break;
    case 1:
      it.server_default = changed.server_default;
      it.nullable = it.nullable || !it.server_default;
      break;
    case 2:
      it.nullable = !it.nullable;
      break;
    default:
      it.collation = it.collation.empty() ? "NOCASE" : "";
  }
}

void SchemaMutator::add_index(retort::Table& table) {
  const retort::Column& column = table.columns[below(table.columns.size())];
  retort::Index index{.name = new_name("i"), .elements = {{.column = column.name}}, .unique = below(4) == 0};
  if (below(4) == 0) index.elements = {{.expression = fmt::format("lower(\"{}\")", column.name)}};
  if (below(4) == 0) index.elements[0].order = dsl::IndexElement::Order::descending;
  if (below(3) == 0) index.where = fmt::format("\"{}\" IS NOT NULL", column.name);
  table.indexes.push_back(std::move(index));
}

void SchemaMutator::add_constraint(retort::Schema& schema, retort::Table& table) {
  const std::string column = table.columns[below(table.columns.size())].name;
  switch (below(3)) {
    case 0:
      table.constraints.push_back(retort::Check{.name = below(2) == 0 ? "" : new_name("k"),
                                                .condition = fmt::format("\"{}\" <> {}", column, below(1000))});
      break;
    case 1:
      table.constraints.push_back(retort::Unique{.name = below(2) == 0 ? "" : new_name("u"), .columns = {column}});
      break;
    default:
      table.constraints.push_back(
          retort::ForeignKey{.name = below(2) == 0 ? "" : new_name("f"),
                             .columns = {column},
                             .referent = any_table(schema)->name,
                             .referent_columns = {"id"},
                             .on_delete = below(2) == 0 ? dsl::Action::cascade : dsl::Action::unset});
  }
}

void SchemaMutator::drop_constraint(retort::Table& table) {
  if (table.constraints.size() < 2) return;
  table.constraints.erase(table.constraints.begin() + 1 +
                          static_cast<std::ptrdiff_t>(below(table.constraints.size() - 1)));
}

void SchemaMutator::drop_table(retort::Schema& schema, std::size_t place) {
  if (schema.tables.size() < 2) return;
  const std::string name = schema.tables[place].name.name;
  schema.tables.erase(schema.tables.begin() + static_cast<std::ptrdiff_t>(place));
  for (retort::Table& table : schema.tables) {
    std::erase_if(table.constraints, [&](const retort::Constraint& constraint) {
      const auto* key = std::get_if<retort::ForeignKey>(&constraint);
      return key != nullptr && key->referent.name == name;
    });
  }
  std::erase_if(schema.objects, [&](const retort::Object& object) { return mentions(object, name); });
}

void SchemaMutator::add_view(retort::Schema& schema, const retort::Table& table) {
  schema.objects.emplace_back(retort::objects::View{
      .name = {.name = new_name("v")},
      .query =
          fmt::format("SELECT \"{}\" FROM \"{}\"", table.columns[below(table.columns.size())].name, table.name.name)});
}

void SchemaMutator::add_trigger(retort::Schema& schema, const retort::Table& table) {
  const std::string column = table.columns[1].name;
  if (!table.columns[1].computed.empty()) return;
  schema.objects.emplace_back(retort::objects::Trigger{
      .name = new_name("g"),
      .table = table.name,
      .time = dsl::trigger_time::after,
      .events = {"INSERT"},
      .for_each_row = true,
      .bodies = {
          {"sqlite", fmt::format("UPDATE \"{}\" SET \"{}\" = NULL WHERE \"id\" = 0", table.name.name, column)}}});
}

void SchemaMutator::change_options(retort::Table& table) { table.autoincrement = !table.autoincrement; }

void SchemaMutator::mutate(retort::Schema& schema) {
  retort::Table& table = *any_table(schema);
  switch (below(12)) {
    case 0:
      schema.tables.push_back(this->table());
      break;
    case 1:
      drop_table(schema, below(schema.tables.size()));
      break;
    case 2:
    case 3:
      add_column(table);
      break;
    case 4:
      drop_column(schema, table);
      break;
    case 5:
      change_column(table);
      break;
    case 6:
      add_index(table);
      break;
    case 7:
      add_constraint(schema, table);
      break;
    case 8:
      drop_constraint(table);
      break;
    case 9:
      add_view(schema, table);
      break;
    case 10:
      add_trigger(schema, table);
      break;
    default:
      change_options(table);
  }
}

}  // namespace conformance
