#include "diff/renamed_schema.hpp"

#include "diff/names.hpp"
#include "model/constraint.hpp"
#include "model/object_name.hpp"
#include "sql/scanner.hpp"

#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <algorithm>
#include <functional>
#include <type_traits>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1::diffing {

namespace {

[[noreturn]] void refuse(const Rename& rename, std::string_view why) {
  const ObjectName& object = rename.object;
  const std::string parent = object.parent.name.empty() ? "" : object.parent.text() + ".";
  throw UsageError(
      fmt::format("{}{} cannot be renamed to {}: {}", parent, object.name.text(), rename.new_name.text(), why),
      "check the names of the rename: first the one in the old schema, then the one in the new");
}

/// Identifiers in SQL, as the server would write the new one.
std::string replaced(std::string_view sql, std::string_view old_name, std::string_view new_name) {
  const bool is_plain = std::all_of(new_name.begin(), new_name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
  const std::string written = is_plain ? std::string(new_name) : quoted(new_name);
  const std::string quoted_name = quoted(old_name);
  std::string text;
  SqlScanner scanner(sql);
  while (!scanner.at_end()) {
    const std::string_view token = scanner.next().text;
    text += token == old_name || token == quoted_name ? std::string_view(written) : token;
  }
  return text;
}

/// The names by which comments, owners, privileges and dependencies know an object.
template <class Change>
void for_each_reference(Schema& schema, const Change& change) {
  for (Comment& comment : schema.comments) change(comment.object);
  for (Ownership& owner : schema.owners) change(owner.object);
  for (RolePrivileges& privileges : schema.privileges) change(privileges.object);
  for (Dependency& dependency : schema.dependencies) {
    change(dependency.object);
    change(dependency.needs);
  }
}

/// Gives a relation another name wherever its own kind of name stands.
class RelationRename {
 public:
  RelationRename(QualifiedName old_name, QualifiedName new_name)
      : old_(std::move(old_name)), new_(std::move(new_name)) {}

  void operator()(Schema& schema) const {
    for (Table& table : schema.tables) change(table);
    for (Object& object : schema.objects) std::visit([this](auto& any) { change_object(any); }, object);
    for_each_reference(schema, [this](ObjectName& name) { change(name); });
  }

 private:
  void change(QualifiedName& name) const {
    if (name == old_) name = new_;
  }
  void change(ObjectName& name) const { change(is_part(name) ? name.parent : name.name); }
  void change(Table& table) const {
    change(table.name);
    change(table.partition_of);
    for (QualifiedName& parent : table.inherits) change(parent);
    for (Constraint& constraint : table.constraints) {
      if (auto* key = std::get_if<ForeignKey>(&constraint)) change(key->referent);
    }
  }
  template <class T>
  void change_object(T& object) const {
    if constexpr (requires { object.table; }) change(object.table);
    if constexpr (requires { object.owner_table; }) change(object.owner_table);
    if constexpr (requires { object.referenced_table; }) change(object.referenced_table);
    if constexpr (requires { object.query; }) object.query = replaced(object.query, old_.name, new_.name);
    if constexpr (std::is_same_v<T, objects::Publication>) {
      for (objects::Publication::Member& member : object.tables) change(member.table);
    }
    if constexpr (requires(T it) { it.name = new_; }) change(object.name);
  }

  QualifiedName old_;
  QualifiedName new_;
};

/// Gives a column another name in its table, and in what is built on it.
class ColumnRename {
 public:
  ColumnRename(const Rename& rename)
      : table_(rename.object.parent), old_(rename.object.name.name), new_(rename.new_name.name) {}

  void operator()(Schema& schema) const {
    for (Table& table : schema.tables) {
      if (table.name == table_) change(table);
      for (Constraint& constraint : table.constraints) {
        auto* key = std::get_if<ForeignKey>(&constraint);
        if (key != nullptr && key->referent == table_) change(key->referent_columns);
      }
    }
    for (Object& object : schema.objects) std::visit([this](auto& any) { change_object(any); }, object);
    for_each_reference(schema, [this](ObjectName& name) { change(name); });
  }

 private:
  void change(std::string& name) const {
    if (name == old_) name = new_;
  }
  void change_sql(std::string& sql) const {
    if (!sql.empty()) sql = replaced(sql, old_, new_);
  }
  void change(std::vector<std::string>& names) const {
    for (std::string& name : names) change(name);
  }
  void change(ObjectName& name) const {
    if (name.kind == ObjectKind::column && name.parent == table_) change(name.name.name);
  }
  void change(IndexElement& element) const {
    change(element.column);
    change_sql(element.expression);
  }
  void change(Index& index) const {
    for (IndexElement& element : index.elements) change(element);
    change_sql(index.where);
    change(index.include);
  }
  void change(Table& table) const {
    for (Column& column : table.columns) {
      change(column.name);
      change_sql(column.computed);
    }
    for (Constraint& constraint : table.constraints)
      std::visit([this](auto& any) { change_constraint(any); }, constraint);
    for (Index& index : table.indexes) change(index);
    for (IndexElement& element : table.partition_by.elements) change(element);
  }
  template <class T>
  void change_constraint(T& constraint) const {
    if constexpr (requires { constraint.columns; }) change(constraint.columns);
    if constexpr (requires { constraint.column; }) change(constraint.column);
    if constexpr (requires { constraint.include; }) change(constraint.include);
    if constexpr (requires { constraint.on_delete_columns; }) change(constraint.on_delete_columns);
    if constexpr (requires { constraint.condition; }) change_sql(constraint.condition);
    if constexpr (requires { constraint.where; }) change_sql(constraint.where);
    if constexpr (requires { constraint.elements; }) {
      for (auto& element : constraint.elements) change(element.element);
    }
  }
  template <class T>
  void change_object(T& object) const {
    if constexpr (std::is_same_v<T, objects::Sequence>) {
      if (object.owner_table == table_) change(object.owner_column);
    }
    if constexpr (requires { object.query; }) change_sql(object.query);
    if constexpr (requires { object.table; }) {
      if (object.table != table_) return;
      if constexpr (requires { object.columns; }) change(object.columns);
      if constexpr (requires { object.when; }) change_sql(object.when);
      if constexpr (requires { object.where; }) change_sql(object.where);
      if constexpr (requires { object.using_expression; }) change_sql(object.using_expression);
      if constexpr (requires { object.with_check; }) change_sql(object.with_check);
    }
  }

  QualifiedName table_;
  std::string old_;
  std::string new_;
};

template <class Items>
bool has_name(const Items& items, const std::string& name) {
  return std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.name == name; });
}

Table& table_of(const Rename& rename, Schema& schema) {
  const QualifiedName& wanted = rename.object.parent;
  const auto table = std::find_if(schema.tables.begin(), schema.tables.end(),
                                  [&](const Table& candidate) { return candidate.name == wanted; });
  if (table == schema.tables.end()) refuse(rename, "there is no such table");
  return *table;
}

void rename_column(const Rename& rename, Schema& schema) {
  const Table& table = table_of(rename, schema);
  if (!has_name(table.columns, rename.object.name.name)) refuse(rename, "there is no such column");
  if (has_name(table.columns, rename.new_name.name)) refuse(rename, "there is a column of the new name");
  ColumnRename{rename}(schema);
}

void rename_references(const ObjectName& object, const std::string& new_name, Schema& schema) {
  const std::string key = key_of(object);
  for_each_reference(schema, [&](ObjectName& name) {
    ObjectName compared = name;
    if (compared.kind == ObjectKind::index) compared.parent = {};
    if (key_of(compared) == key) name.name.name = new_name;
  });
}

void rename_constraint(const Rename& rename, Schema& schema) {
  for (Constraint& constraint : table_of(rename, schema).constraints) {
    if (name_of(constraint) != rename.object.name.name) continue;
    std::visit([&](auto& any) { any.name = rename.new_name.name; }, constraint);
    return rename_references(rename.object, rename.new_name.name, schema);
  }
  refuse(rename, "there is no such constraint");
}

void rename_index(const Rename& rename, Schema& schema) {
  ObjectName without_table = rename.object;
  without_table.parent = {};
  for (Table& table : schema.tables) {
    if (table.name.schema != rename.object.name.schema) continue;
    for (Index& index : table.indexes) {
      if (index.name != rename.object.name.name) continue;
      if (table.replica_identity.index == index.name) table.replica_identity.index = rename.new_name.name;
      if (table.cluster_on == index.name) table.cluster_on = rename.new_name.name;
      index.name = rename.new_name.name;
      return rename_references(without_table, rename.new_name.name, schema);
    }
  }
  refuse(rename, "there is no such index");
}

QualifiedName new_name_of(const Rename& rename) {
  QualifiedName name = rename.new_name;
  if (name.schema.empty()) name.schema = rename.object.name.schema;
  return name;
}

void rename_table(const Rename& rename, Schema& schema) {
  const QualifiedName new_name = new_name_of(rename);
  const auto has = [&](const QualifiedName& name) {
    return std::any_of(schema.tables.begin(), schema.tables.end(),
                       [&](const Table& table) { return table.name == name; });
  };
  if (!has(rename.object.name)) refuse(rename, "there is no such table");
  if (has(new_name)) refuse(rename, "there is a table of the new name");
  RelationRename(rename.object.name, new_name)(schema);
}

template <class T>
void set_name(T& object, const QualifiedName& name) {
  if constexpr (requires { object.name = name; }) object.name = name;
  if constexpr (requires { object.name = name.name; }) object.name = name.name;
}

void rename_object(const Rename& rename, Schema& schema) {
  const std::string key = key_of(rename.object);
  for (Object& object : schema.objects) {
    if (key_of(name_of(object)) != key) continue;
    const QualifiedName new_name = new_name_of(rename);
    std::visit([&](auto& any) { set_name(any, new_name); }, object);
    if (rename.object.parent.name.empty()) RelationRename(rename.object.name, new_name)(schema);
    return;
  }
  refuse(rename, "there is no such object");
}

}  // namespace

void apply(const Rename& rename, Schema& schema) {
  switch (rename.object.kind) {
    case ObjectKind::column:
      return rename_column(rename, schema);
    case ObjectKind::constraint:
      return rename_constraint(rename, schema);
    case ObjectKind::index:
      return rename_index(rename, schema);
    case ObjectKind::table:
      return rename_table(rename, schema);
    default:
      return rename_object(rename, schema);
  }
}

}  // namespace retort::inline v1::diffing
