#include "dialect/postgres/inspector/part.hpp"

#include <algorithm>
#include <utility>

namespace retort::inline v1::postgres {

namespace {

/// A column's, in the column itself where the schema holds that.
void add_column_comment(SchemaBuilder& builder, const Relation& relation, std::string column, std::string text) {
  std::vector<Column>* columns = nullptr;
  ObjectKind kind = ObjectKind::column;
  if (relation.kind == 'r' || relation.kind == 'p') {
    columns = &builder.schema.tables[relation.index].columns;
  } else if (auto* table = std::get_if<objects::ForeignTable>(&builder.schema.objects[relation.index])) {
    columns = &table->columns;
  } else if (relation.kind == 'c') {
    kind = ObjectKind::attribute;
  }
  if (columns != nullptr) {
    const auto found =
        std::find_if(columns->begin(), columns->end(), [&](const Column& it) { return it.name == column; });
    if (found != columns->end()) {
      found->comment = std::move(text);
      return;
    }
  }
  builder.schema.comments.push_back(
      {{.kind = kind, .name = {.name = std::move(column)}, .parent = relation.name}, std::move(text)});
}

/// False where the object has no place for one.
bool set_comment(Object& object, std::string& text) {
  return std::visit(
      [&](auto& any) {
        if constexpr (requires { any.attributes; }) {
          any.attributes.comment = std::move(text);
          return true;
        } else {
          return false;
        }
      },
      object);
}

void read_comment(SchemaBuilder& builder, RowReader& row) {
  const Address address{static_cast<Catalog>(row.oid()), row.oid()};
  std::string column = row.text();
  std::string text = row.text();
  const bool is_relation = address.catalog == Catalog::relation;
  if (!column.empty()) {
    const Relation* relation = builder.find_relation(address.oid);
    if (is_relation && relation != nullptr) add_column_comment(builder, *relation, std::move(column), std::move(text));
    return;
  }
  if (Table* table = is_relation ? builder.find_table(address.oid) : nullptr) {
    table->comment = std::move(text);
    return;
  }
  if (Object* object = builder.find_object(address); object != nullptr && set_comment(*object, text)) return;
  if (const ObjectName* name = builder.find_name(address)) builder.schema.comments.push_back({*name, std::move(text)});
}

}  // namespace

/// An extension brings its comment with it.
Part comments(int) {
  return {.columns = {"d.classoid", "d.objoid", "a.attname", "d.description"},
          .from =
              "FROM pg_description AS d LEFT JOIN pg_attribute AS a ON d.objsubid > 0 AND d.classoid = 1259 "
              "AND a.attrelid = d.objoid AND a.attnum = d.objsubid LEFT JOIN pg_extension AS e "
              "ON d.classoid = 3079 AND e.oid = d.objoid LEFT JOIN pg_available_extensions() AS available "
              "ON available.name = e.extname WHERE d.objoid >= 16384 "
              "AND d.description IS DISTINCT FROM available.comment",
          .read = read_comment};
}

}  // namespace retort::inline v1::postgres
