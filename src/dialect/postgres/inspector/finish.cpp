#include "dialect/postgres/inspector/finish.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace retort::inline v1::postgres {

namespace {

auto key_of(const QualifiedName& name) { return std::tie(name.schema, name.name); }

bool comes_before(const ObjectName& left, const ObjectName& right) {
  const auto key = [](const ObjectName& name) {
    return std::tuple_cat(std::tie(name.kind), key_of(name.parent), key_of(name.name));
  };
  if (key(left) != key(right)) return key(left) < key(right);
  return std::lexicographical_compare(left.arguments.begin(), left.arguments.end(), right.arguments.begin(),
                                      right.arguments.end(), [](const Type& a, const Type& b) {
                                        return std::tie(a.kind, a.name, a.dimensions) <
                                               std::tie(b.kind, b.name, b.dimensions);
                                      });
}

const std::string& constraint_name(const Constraint& constraint) {
  return std::visit([](const auto& any) -> const std::string& { return any.name; }, constraint);
}

/// Kinds in the order of the variant: the primary key first.
bool is_earlier_constraint(const Constraint& left, const Constraint& right) {
  if (left.index() != right.index()) return left.index() < right.index();
  return constraint_name(left) < constraint_name(right);
}

bool is_earlier_index(const Index& left, const Index& right) { return left.name < right.name; }

void sort_objects(std::vector<Object>& objects) {
  std::vector<std::pair<ObjectName, Object>> named;
  named.reserve(objects.size());
  for (Object& object : objects) {
    ObjectName name = retort::name_of(object);
    named.emplace_back(std::move(name), std::move(object));
  }
  std::sort(named.begin(), named.end(),
            [](const auto& left, const auto& right) { return comes_before(left.first, right.first); });
  objects.clear();
  for (auto& [name, object] : named) objects.push_back(std::move(object));
}

void sort_parts(Object& object) {
  if (auto* view = std::get_if<objects::MaterializedView>(&object)) {
    std::sort(view->indexes.begin(), view->indexes.end(), is_earlier_index);
  } else if (auto* domain = std::get_if<objects::Domain>(&object)) {
    std::sort(domain->checks.begin(), domain->checks.end(),
              [](const auto& left, const auto& right) { return left.name < right.name; });
  } else if (auto* table = std::get_if<objects::ForeignTable>(&object)) {
    std::sort(table->constraints.begin(), table->constraints.end(), is_earlier_constraint);
  }
}

void sort_dependencies(std::vector<Dependency>& dependencies) {
  std::sort(dependencies.begin(), dependencies.end(), [](const Dependency& left, const Dependency& right) {
    return left.object == right.object ? comes_before(left.needs, right.needs)
                                       : comes_before(left.object, right.object);
  });
  dependencies.erase(std::unique(dependencies.begin(), dependencies.end()), dependencies.end());
}

}  // namespace

Schema finished(SchemaBuilder builder) {
  Schema schema = std::move(builder.schema);
  for (Table& table : schema.tables) {
    std::sort(table.constraints.begin(), table.constraints.end(), is_earlier_constraint);
    std::sort(table.indexes.begin(), table.indexes.end(), is_earlier_index);
  }
  std::sort(schema.tables.begin(), schema.tables.end(),
            [](const Table& left, const Table& right) { return key_of(left.name) < key_of(right.name); });
  for (Object& object : schema.objects) sort_parts(object);
  sort_objects(schema.objects);
  std::sort(schema.comments.begin(), schema.comments.end(),
            [](const Comment& left, const Comment& right) { return comes_before(left.object, right.object); });
  sort_dependencies(schema.dependencies);
  return schema;
}

}  // namespace retort::inline v1::postgres
