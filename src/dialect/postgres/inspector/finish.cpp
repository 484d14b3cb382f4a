#include "dialect/postgres/inspector/finish.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>
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

/// Which index of a partitioned table each index is a part of.
class IndexParents {
 public:
  explicit IndexParents(const std::vector<Table>& tables) {
    for (const Table& table : tables) {
      for (const Index& index : table.indexes) {
        if (!index.partition_of.name.empty())
          parents_.emplace(text(table.name.schema, index), index.partition_of.text());
      }
    }
  }

  /// How far above it the uppermost one is, with a minus, and its name.
  std::pair<int, std::string> uppermost(const std::string& schema, const Index& index) const {
    std::pair<int, std::string> found{0, text(schema, index)};
    for (auto parent = parents_.find(found.second); parent != parents_.end(); parent = parents_.find(found.second)) {
      found = {found.first - 1, parent->second};
    }
    return found;
  }

 private:
  static std::string text(const std::string& schema, const Index& index) {
    return QualifiedName{.schema = schema, .name = index.name}.text();
  }
  std::unordered_map<std::string, std::string> parents_;
};

/// When a partition is attached, the server takes the first of its indexes that will do for the first of the table's,
/// and so on; it does not look at their sort order. So a partition's indexes stand in the order of its table's.
void sort_indexes(std::vector<Table>& tables) {
  const IndexParents parents(tables);
  for (Table& table : tables) {
    const auto key = [&](const Index& index) {
      return std::pair(parents.uppermost(table.name.schema, index), index.name);
    };
    std::sort(table.indexes.begin(), table.indexes.end(),
              [&](const Index& left, const Index& right) { return key(left) < key(right); });
  }
}

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

void sort_privileges(std::vector<RolePrivileges>& privileges) {
  std::sort(privileges.begin(), privileges.end(), [](const RolePrivileges& left, const RolePrivileges& right) {
    if (left.is_default != right.is_default) return right.is_default;
    if (left.object != right.object) return comes_before(left.object, right.object);
    return std::tie(left.creator, left.role) < std::tie(right.creator, right.role);
  });
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
  sort_indexes(schema.tables);
  for (Table& table : schema.tables) {
    std::sort(table.constraints.begin(), table.constraints.end(), is_earlier_constraint);
  }
  std::sort(schema.tables.begin(), schema.tables.end(),
            [](const Table& left, const Table& right) { return key_of(left.name) < key_of(right.name); });
  for (Object& object : schema.objects) sort_parts(object);
  sort_objects(schema.objects);
  const auto by_object = [](const auto& left, const auto& right) { return comes_before(left.object, right.object); };
  std::sort(schema.comments.begin(), schema.comments.end(), by_object);
  std::sort(schema.owners.begin(), schema.owners.end(), by_object);
  sort_privileges(schema.privileges);
  sort_dependencies(schema.dependencies);
  return schema;
}

}  // namespace retort::inline v1::postgres
