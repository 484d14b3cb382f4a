#include <retort/model/object.hpp>

#include <variant>

namespace retort::inline v1 {

namespace {

std::vector<Type> identifying_types(const std::vector<objects::Argument>& arguments, bool with_out) {
  std::vector<Type> types;
  for (const objects::Argument& argument : arguments) {
    if (with_out || argument.mode != dsl::argument_mode::out) types.push_back(argument.type);
  }
  return types;
}

struct Namer {
  ObjectName operator()(const objects::Schema& it) const { return global(ObjectKind::schema, it.name); }
  ObjectName operator()(const objects::Extension& it) const { return global(ObjectKind::extension, it.name); }
  ObjectName operator()(const objects::Sequence& it) const { return {.kind = ObjectKind::sequence, .name = it.name}; }
  ObjectName operator()(const objects::EnumType& it) const { return {.kind = ObjectKind::enum_type, .name = it.name}; }
  ObjectName operator()(const objects::CompositeType& it) const {
    return {.kind = ObjectKind::composite_type, .name = it.name};
  }
  ObjectName operator()(const objects::RangeType& it) const {
    return {.kind = ObjectKind::range_type, .name = it.name};
  }
  ObjectName operator()(const objects::Domain& it) const { return {.kind = ObjectKind::domain, .name = it.name}; }
  ObjectName operator()(const objects::View& it) const { return {.kind = ObjectKind::view, .name = it.name}; }
  ObjectName operator()(const objects::MaterializedView& it) const {
    return {.kind = ObjectKind::materialized_view, .name = it.name};
  }
  /// A procedure's OUT arguments are part of its name since PostgreSQL 14; a function's never are.
  ObjectName operator()(const objects::Function& it) const {
    return {.kind = it.is_procedure ? ObjectKind::procedure : ObjectKind::function,
            .name = it.name,
            .arguments = identifying_types(it.arguments, it.is_procedure)};
  }
  ObjectName operator()(const objects::Aggregate& it) const {
    ObjectName name{
        .kind = ObjectKind::aggregate, .name = it.name, .arguments = identifying_types(it.arguments, false)};
    for (const objects::Argument& argument : it.order_by) name.arguments.push_back(argument.type);
    return name;
  }
  ObjectName operator()(const objects::Operator& it) const {
    ObjectName name{.kind = ObjectKind::operator_, .name = it.name};
    if (it.left) name.arguments.push_back(*it.left);
    name.arguments.push_back(it.right);
    return name;
  }
  ObjectName operator()(const objects::Trigger& it) const { return part(ObjectKind::trigger, it.name, it.table); }
  ObjectName operator()(const objects::EventTrigger& it) const { return global(ObjectKind::event_trigger, it.name); }
  ObjectName operator()(const objects::Rule& it) const { return part(ObjectKind::rule, it.name, it.table); }
  ObjectName operator()(const objects::Policy& it) const { return part(ObjectKind::policy, it.name, it.table); }
  ObjectName operator()(const objects::Collation& it) const { return {.kind = ObjectKind::collation, .name = it.name}; }
  ObjectName operator()(const objects::TextSearchDictionary& it) const {
    return {.kind = ObjectKind::text_search_dictionary, .name = it.name};
  }
  ObjectName operator()(const objects::TextSearchConfiguration& it) const {
    return {.kind = ObjectKind::text_search_configuration, .name = it.name};
  }
  ObjectName operator()(const objects::Statistics& it) const {
    return {.kind = ObjectKind::statistics, .name = it.name};
  }
  ObjectName operator()(const objects::Publication& it) const { return global(ObjectKind::publication, it.name); }
  ObjectName operator()(const objects::ForeignDataWrapper& it) const {
    return global(ObjectKind::foreign_data_wrapper, it.name);
  }
  ObjectName operator()(const objects::Server& it) const { return global(ObjectKind::server, it.name); }
  ObjectName operator()(const objects::UserMapping& it) const {
    return part(ObjectKind::user_mapping, it.role, {.name = it.server});
  }
  ObjectName operator()(const objects::ForeignTable& it) const {
    return {.kind = ObjectKind::foreign_table, .name = it.name};
  }
  ObjectName operator()(const objects::Cast& it) const {
    return {.kind = ObjectKind::cast, .arguments = {it.source, it.target}};
  }
  ObjectName operator()(const objects::OperatorFamily& it) const {
    return {.kind = ObjectKind::operator_family, .name = it.name, .parent = {.name = it.method}};
  }
  ObjectName operator()(const objects::OperatorClass& it) const {
    return {.kind = ObjectKind::operator_class, .name = it.name, .parent = {.name = it.method}};
  }
  ObjectName operator()(const objects::Subscription& it) const { return global(ObjectKind::subscription, it.name); }

 private:
  static ObjectName global(ObjectKind kind, const std::string& name) { return {.kind = kind, .name = {.name = name}}; }
  static ObjectName part(ObjectKind kind, const std::string& name, const QualifiedName& parent) {
    return {.kind = kind, .name = {.name = name}, .parent = parent};
  }
};

}  // namespace

ObjectName name_of(const Object& object) { return std::visit(Namer{}, object); }

}  // namespace retort::inline v1
