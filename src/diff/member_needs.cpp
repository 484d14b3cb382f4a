#include "diff/member_needs.hpp"

#include "diff/names.hpp"
#include "sql/scanner.hpp"

#include <algorithm>
#include <span>

namespace retort::inline v1::diffing {

namespace {

/// Whatever could be a name in SQL; one that stands alone is looked for in the standard schema.
std::vector<QualifiedName> names_in(std::string_view sql, const std::string& standard = "public") {
  std::vector<QualifiedName> names;
  SqlScanner scanner(sql);
  std::string before;
  bool is_after_dot = false;
  while (!scanner.at_end()) {
    std::string text(scanner.next().text);
    if (text.size() > 1 && text.front() == '"') text = text.substr(1, text.size() - 2);
    if (text == ".") {
      is_after_dot = true;
      continue;
    }
    names.push_back({.schema = is_after_dot ? before : standard, .name = text});
    is_after_dot = false;
    before = std::move(text);
  }
  return names;
}

}  // namespace

/// One overload a kind of object that needs more than its schema.
struct MemberNeeds::OfObject {
  MemberNeeds& needs;

  void operator()(const objects::Schema&) const {}
  void operator()(const objects::Extension& it) const { needs.schema(it.schema); }
  void operator()(const objects::Sequence&) const {}
  void operator()(const objects::EnumType&) const {}
  void operator()(const objects::CompositeType& it) const {
    for (const auto& member : it.members) {
      needs.type(member.type);
      needs.collation(member.collation.schema, member.collation.name);
    }
  }
  void operator()(const objects::RangeType& it) const {
    needs.type(it.subtype);
    needs.collation(it.collation.schema, it.collation.name);
    needs.routine(it.subtype_difference);
  }
  void operator()(const objects::Domain& it) const {
    needs.type(it.type);
    needs.collation(it.collation.schema, it.collation.name);
    for (const objects::Domain::Check& check : it.checks) needs.called(check.condition);
  }
  /// Where a database looks names up late, it does not say either what a view reads.
  void operator()(const objects::View& it) const {
    if (needs.inventory_.names_late()) needs.mentioned(it.query);
  }
  void operator()(const objects::MaterializedView&) const {}
  void operator()(const objects::Function& it) const {
    arguments(it.arguments);
    arguments(it.returns_table);
    if (it.returns) needs.type(*it.returns);
    if (!it.atomic && it.library.empty()) needs.mentioned(it.body);
  }
  void operator()(const objects::Aggregate& it) const {
    arguments(it.arguments);
    arguments(it.order_by);
    needs.type(it.state_type);
    for (const QualifiedName& function :
         {it.state_function, it.final_function, it.combine_function, it.serial_function, it.deserial_function}) {
      needs.routine(function);
    }
  }
  void operator()(const objects::Operator& it) const {
    if (it.left) needs.type(*it.left);
    needs.type(it.right);
    for (const QualifiedName& function : {it.function, it.restriction, it.join}) needs.routine(function);
  }
  void operator()(const objects::Trigger& it) const {
    on(it.table);
    needs.routine(it.function);
    if (!it.referenced_table.name.empty()) needs.relation(it.referenced_table);
    for (const std::string& column : it.columns) needs.column(it.table, column);
    if (!needs.inventory_.names_late()) return;
    for (const auto& [dialect, body] : it.bodies) needs.mentioned(body);
  }
  void operator()(const objects::EventTrigger& it) const { needs.routine(it.function); }
  void operator()(const objects::Rule& it) const { on(it.table); }
  void operator()(const objects::Policy& it) const { on(it.table); }
  void operator()(const objects::Collation&) const {}
  void operator()(const objects::TextSearchDictionary&) const {}
  void operator()(const objects::TextSearchConfiguration& it) const {
    for (const auto& mapping : it.mappings) {
      for (const QualifiedName& dictionary : mapping.dictionaries) {
        needs.object({.kind = ObjectKind::text_search_dictionary, .name = dictionary});
      }
    }
    needs.object({.kind = ObjectKind::text_search_configuration, .name = it.copy});
  }
  void operator()(const objects::Statistics& it) const {
    on(it.table);
    for (const std::string& column : it.columns) needs.column(it.table, column);
  }
  void operator()(const objects::Publication& it) const {
    for (const auto& member : it.tables) {
      needs.relation(member.table);
      for (const std::string& column : member.columns) needs.column(member.table, column);
    }
    for (const std::string& schema : it.schemas) needs.schema(schema);
  }
  void operator()(const objects::ForeignDataWrapper& it) const {
    needs.routine(it.handler);
    needs.routine(it.validator);
  }
  void operator()(const objects::Server& it) const {
    needs.object({.kind = ObjectKind::foreign_data_wrapper, .name = {.name = it.wrapper}});
  }
  void operator()(const objects::UserMapping& it) const {
    needs.object({.kind = ObjectKind::server, .name = {.name = it.server}});
  }
  void operator()(const objects::ForeignTable& it) const {
    needs.object({.kind = ObjectKind::server, .name = {.name = it.server}});
    for (const Column& column : it.columns) needs.type(column.type);
  }
  void operator()(const objects::Cast& it) const {
    needs.type(it.source);
    needs.type(it.target);
    needs.routine(it.function);
  }
  void operator()(const objects::OperatorFamily& it) const { members(it); }
  void operator()(const objects::OperatorClass& it) const {
    needs.type(it.type);
    if (it.storage) needs.type(*it.storage);
    needs.object({.kind = ObjectKind::operator_family, .name = it.family, .parent = {.name = it.method}});
    members(it);
  }
  void operator()(const objects::Subscription&) const {}

 private:
  void arguments(const std::vector<objects::Argument>& all) const {
    for (const objects::Argument& argument : all) needs.type(argument.type);
  }
  template <class Class>
  void members(const Class& it) const {
    for (const objects::ClassOperator& member : it.operators) {
      for (const Type& type : member.types) needs.type(type);
      needs.routine(member.name);
      needs.object({.kind = ObjectKind::operator_family, .name = member.order_by, .parent = {.name = it.method}});
    }
    for (const objects::ClassFunction& member : it.functions) {
      for (const Type& type : member.types) needs.type(type);
      needs.routine(member.function);
    }
  }
  void on(const QualifiedName& table) const { needs.contained_in(needs.inventory_.find_relation(table)); }
};

void MemberNeeds::add() {
  const Part& part = inventory_.parts_[part_];
  if (part.container != Part::none) inventory_.need(part_, part.container);
  if (part.table != nullptr && !part.table->partition_of.name.empty()) {
    inventory_.parts_[part_].inherited = inherited_from(part);
  }
  switch (part.kind) {
    case Part::Kind::object:
      return add_object(*part.object);
    case Part::Kind::ownership:
      return add_ownership(std::get<objects::Sequence>(*part.object));
    case Part::Kind::table:
      return add_table(*part.table);
    case Part::Kind::column:
      return add_column(*part.table, *part.column);
    case Part::Kind::column_default:
      return add_default(part.column->type);
    case Part::Kind::constraint:
      return add_constraint(*part.table, *part.constraint);
    case Part::Kind::index:
      return part.table == nullptr ? void() : add_index(*part.index);
    case Part::Kind::comment:
      return add_remark(part.comment->object);
    case Part::Kind::owner:
      return add_remark(part.owner->object);
    case Part::Kind::privileges:
      return add_privileges(*part.privileges);
  }
}

void MemberNeeds::add_object(const Object& the_object) {
  schema(inventory_.parts_[part_].object_name->name.schema);
  std::visit(OfObject{*this}, the_object);
  const auto* sequence = std::get_if<objects::Sequence>(&the_object);
  if (sequence == nullptr || sequence->owner_column.empty()) return;
  // It is gone with the column, which in turn may need it.
  inventory_.parts_[part_].container = inventory_.find_column(sequence->owner_table, sequence->owner_column);
}

void MemberNeeds::add_ownership(const objects::Sequence& sequence) {
  column(sequence.owner_table, sequence.owner_column);
}

void MemberNeeds::add_table(const Table& table) {
  schema(table.name.schema);
  if (!table.partition_of.name.empty()) relation(table.partition_of);
  for (const QualifiedName& parent : table.inherits) relation(parent);
  if (inventory_.names_late()) return;
  for (const Constraint& constraint : table.constraints) {
    const auto* key = std::get_if<ForeignKey>(&constraint);
    if (key != nullptr) relation(key->referent, true);
  }
}

void MemberNeeds::add_column(const Table&, const Column& the_column) {
  type(the_column.type);
  collation(the_column.collation_schema, the_column.collation);
}

/// It may be one of the type's new values.
void MemberNeeds::add_default(const Type& of_type) {
  if (of_type.kind == TypeKind::named) relation(type_name_of(of_type), true);
}

void MemberNeeds::add_constraint(const Table& table, const Constraint& constraint) {
  if (const auto* key = std::get_if<ForeignKey>(&constraint)) add_foreign_key(table, *key);
  const auto columns = [&](const std::vector<std::string>& names) {
    for (const std::string& name : names) column(table.name, name);
  };
  if (const auto* key = std::get_if<PrimaryKey>(&constraint)) columns(key->columns);
  if (const auto* unique = std::get_if<Unique>(&constraint)) columns(unique->columns);
}

/// The key of the table that it refers to has to be there first.
void MemberNeeds::add_foreign_key(const Table& table, const ForeignKey& key) {
  for (const std::string& name : key.columns) column(table.name, name);
  if (inventory_.names_late()) return;
  relation(key.referent);
  const std::size_t place = inventory_.find_relation(key.referent);
  const Table* referent = place == Part::none ? nullptr : inventory_.parts_[place].table;
  if (referent == nullptr) return;
  for (const std::string& name : key.referent_columns) column(referent->name, name);
  const auto is_meant = [&](std::vector<std::string> columns) {
    return std::is_permutation(columns.begin(), columns.end(), key.referent_columns.begin(),
                               key.referent_columns.end());
  };
  for (const Constraint& other : referent->constraints) {
    const auto* primary = std::get_if<PrimaryKey>(&other);
    const auto* unique = std::get_if<Unique>(&other);
    const bool is_its_key = primary != nullptr && (key.referent_columns.empty() || is_meant(primary->columns));
    if (!is_its_key && (unique == nullptr || !is_meant(unique->columns))) continue;
    const std::string& name = primary != nullptr ? primary->name : unique->name;
    inventory_.need(part_, inventory_.find_constraint(referent->name, name));
  }
  for (const Index& index : referent->indexes) {
    std::vector<std::string> columns;
    for (const IndexElement& element : index.elements) columns.push_back(element.column);
    if (index.unique && is_meant(columns)) {
      inventory_.need(part_, inventory_.find_index(referent->name, index.name));
    }
  }
}

void MemberNeeds::add_index(const Index& index) {
  const Table& table = *inventory_.parts_[part_].table;
  for (const IndexElement& element : index.elements) {
    if (!element.column.empty()) column(table.name, element.column);
    columns_in(table, element.expression);
    collation(element.collation_schema, element.collation);
  }
  for (const std::string& name : index.include) column(table.name, name);
  columns_in(table, index.where);
}

/// What is said of a part goes with it, or with what it belongs to.
void MemberNeeds::add_remark(const ObjectName& object) {
  std::size_t place = inventory_.find(object);
  if (place == Part::none && !object.parent.name.empty()) place = inventory_.find_relation(object.parent);
  contained_in(place);
}

/// Whoever owns an object has all rights: another owner is known before.
void MemberNeeds::add_privileges(const RolePrivileges& privileges) {
  const ObjectName& object = privileges.object;
  if (privileges.is_default) {
    return contained_in(inventory_.find({.kind = ObjectKind::schema, .name = {.name = object.name.schema}}));
  }
  add_remark(object);
  const bool is_column = object.kind == ObjectKind::column;
  const ObjectName whole = is_column ? ObjectName{.name = object.parent} : object;
  inventory_.need(part_, inventory_.find_remark(owner_key(whole)), true);
}

std::size_t MemberNeeds::inherited_from(const Part& part) const {
  const QualifiedName& parent = part.table->partition_of;
  if (part.kind == Part::Kind::column) return inventory_.find_column(parent, part.column->name);
  if (part.kind == Part::Kind::index) return inventory_.find_index(parent, part.index->partition_of.name);
  if (part.kind != Part::Kind::constraint) return Part::none;
  std::string name;
  if (const auto* check = std::get_if<Check>(part.constraint)) name = check->name;
  if (const auto* key = std::get_if<PrimaryKey>(part.constraint)) name = key->partition_of.name;
  if (const auto* unique = std::get_if<Unique>(part.constraint)) name = unique->partition_of.name;
  if (const auto* not_null = std::get_if<NotNull>(part.constraint)) name = not_null->name;
  return name.empty() ? Part::none : inventory_.find_constraint(parent, name);
}

void MemberNeeds::object(const ObjectName& name) { inventory_.need(part_, inventory_.find(name)); }

void MemberNeeds::schema(std::string_view name) {
  if (!name.empty()) object({.kind = ObjectKind::schema, .name = {.name = std::string(name)}});
}

void MemberNeeds::relation(const QualifiedName& name, bool is_soft) {
  inventory_.need(part_, inventory_.find_relation(name), is_soft);
}

void MemberNeeds::routine(const QualifiedName& name) {
  if (name.name.empty()) return;
  for (const std::size_t place : inventory_.find_routines(name)) inventory_.need(part_, place);
}

void MemberNeeds::type(const Type& type) {
  if (type.kind != TypeKind::named || type.name.empty()) return;
  inventory_.need(part_, inventory_.find_relation(type_name_of(type)));
}

void MemberNeeds::collation(std::string_view schema, std::string_view name) {
  if (name.empty()) return;
  object({.kind = ObjectKind::collation, .name = {.schema = std::string(schema), .name = std::string(name)}});
}

void MemberNeeds::column(const QualifiedName& table, std::string_view name) {
  inventory_.need(part_, inventory_.find_column(table, name));
}

void MemberNeeds::columns_in(const Table& table, std::string_view expression) {
  for (const QualifiedName& name : names_in(expression)) column(table.name, name.name);
}

void MemberNeeds::mentioned(std::string_view body) {
  for (const QualifiedName& name : names_in(body, inventory_.names_late() ? "" : "public")) {
    relation(name, true);
    for (const std::size_t place : inventory_.find_routines(name)) inventory_.need(part_, place, true);
  }
}

/// Which of several functions of one name is meant cannot be told.
void MemberNeeds::called(std::string_view expression) {
  for (const QualifiedName& name : names_in(expression)) {
    const std::span<const std::size_t> routines = inventory_.find_routines(name);
    for (const std::size_t place : routines) inventory_.need(part_, place, routines.size() > 1);
  }
}

void MemberNeeds::contained_in(std::size_t place) {
  inventory_.parts_[part_].container = place;
  inventory_.need(part_, place);
}

}  // namespace retort::inline v1::diffing
