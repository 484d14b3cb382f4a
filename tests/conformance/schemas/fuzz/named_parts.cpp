#include "conformance/schemas/fuzz/named_parts.hpp"

#include <retort/operation.hpp>

#include <algorithm>
#include <deque>
#include <variant>

#include <fmt/format.h>

namespace conformance {

namespace {

std::string text_of(retort::Operation::Node node) { return retort::canonical({{std::move(node)}}); }

std::string text_of(const retort::Column& column) {
  return text_of(retort::op::AlterTable{.changes = {retort::op::AddColumn{.column = column}}});
}

std::string text_of(const retort::Constraint& constraint) {
  return text_of(retort::op::AlterTable{.changes = {retort::op::AddConstraint{.constraint = constraint}}});
}

std::string text_of(const retort::Index& index) { return text_of(retort::op::CreateIndex{.index = index}); }
std::string text_of(const retort::Object& object) { return text_of(retort::op::CreateObject{.object = object}); }

std::string name_of_part(const retort::Constraint& constraint) {
  return std::visit([](const auto& any) { return any.name; }, constraint);
}
std::string name_of_part(const retort::Object& object) { return retort::name_of(object).name.name; }
template <class Part>
std::string name_of_part(const Part& part) {
  return part.name;
}

/// As a name of its own, or in SQL or a type.
bool has_name(const std::string& text, const std::string& name) {
  return text.find(fmt::format("{}:{}", name.size(), name)) != std::string::npos ||
         text.find(fmt::format("\"{}\"", name)) != std::string::npos;
}

class Removal {
 public:
  Removal(retort::Schema& schema, const std::string& name) : schema_(schema), names_{name} {}

  void run() {
    for (; !names_.empty(); names_.pop_front()) {
      remove(names_.front());
    }
  }

 private:
  template <class Part>
  void remove_of(std::vector<Part>& parts, const std::string& name) {
    std::erase_if(parts, [&](const Part& part) {
      const std::string own = name_of_part(part);
      const bool goes = own == name || has_name(text_of(part), name);
      if (goes && !own.empty() && own != name && own != "id") names_.push_back(own);
      return goes;
    });
  }

  void remove(const std::string& name) {
    std::erase_if(schema_.tables, [&](const retort::Table& table) {
      const bool goes = table.name.name == name || table.partition_of.name == name || table.name.schema == name;
      if (goes && table.name.name != name) names_.push_back(table.name.name);
      return goes;
    });
    for (retort::Table& table : schema_.tables) {
      remove_of(table.columns, name);
      remove_of(table.constraints, name);
      remove_of(table.indexes, name);
      if (table.cluster_on == name) table.cluster_on.clear();
      if (table.replica_identity.index == name) table.replica_identity = {};
    }
    remove_of(schema_.objects, name);
    const auto is_about = [&](const auto& remark) {
      const retort::ObjectName& object = remark.object;
      return object.name.name == name || object.name.schema == name || object.parent.name == name;
    };
    std::erase_if(schema_.comments, is_about);
    std::erase_if(schema_.owners, is_about);
    std::erase_if(schema_.privileges, is_about);
  }

  retort::Schema& schema_;
  std::deque<std::string> names_;
};

}  // namespace

std::vector<std::string> names_in(const retort::Schema& schema) {
  std::vector<std::string> names;
  const auto add = [&](const auto& parts) {
    for (const auto& part : parts) {
      const std::string name = name_of_part(part);
      if (!name.empty() && name != "id") names.push_back(name);
    }
  };
  add(schema.objects);
  for (const retort::Table& table : schema.tables) {
    names.push_back(table.name.name);
    add(table.columns);
    add(table.constraints);
    add(table.indexes);
  }
  return names;
}

retort::Schema without(retort::Schema schema, const std::string& name) {
  Removal(schema, name).run();
  return schema;
}

void add_dependencies(retort::Schema& schema) {
  schema.dependencies.clear();
  std::vector<retort::ObjectName> needed;
  for (const retort::Object& object : schema.objects) needed.push_back(retort::name_of(object));
  const std::size_t object_count = needed.size();
  for (const retort::Table& table : schema.tables) {
    needed.push_back({.kind = retort::ObjectKind::table, .name = table.name});
  }
  const auto add = [&](const retort::ObjectName& name, const std::string& text, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      if (needed[i].name != name.name && has_name(text, needed[i].name.name)) {
        schema.dependencies.push_back({name, needed[i]});
      }
    }
  };
  for (std::size_t i = 0; i < object_count; ++i) {
    const bool says_itself = std::holds_alternative<retort::objects::Sequence>(schema.objects[i]);
    if (needed[i].parent.name.empty() && !says_itself) add(needed[i], text_of(schema.objects[i]), needed.size());
  }
  for (const retort::Table& table : schema.tables) {
    add({.kind = retort::ObjectKind::table, .name = table.name}, text_of(retort::op::CreateTable{.table = table}),
        object_count);
  }
}

}  // namespace conformance
