#include "op/existing.hpp"

#include "op/recorder.hpp"

#include <retort/error.hpp>

#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::existing {

namespace {

constexpr const char* hint = "let it call the verb that creates what is dropped, under the same name, and no other";

class NoConnection final : public ConnectionSource {
 public:
  Connection& connection(OperationList, Location where) override {
    throw UsageError({.message = "the function in .existing asks for the connection", .location = where, .hint = hint});
  }
};

OperationList recorded(dsl::Existing create, std::string_view dialect) {
  NoConnection source;
  Recorder recorder(dialect, source);
  create(recorder);
  return recorder.take();
}

[[noreturn]] void refuse(const OperationList& operations, const Location& where) {
  std::string what;
  for (const Operation& operation : operations) what += (what.empty() ? "" : "; ") + describe(operation);
  throw UsageError(
      {.message = fmt::format("the function in .existing does not create what is dropped, but does this: {}",
                              what.empty() ? "nothing" : what),
       .location = where,
       .hint = hint});
}

/// The indexes that everything but the first operation creates.
std::vector<Index> indexes_of(const OperationList& operations, const QualifiedName& table, const Location& where) {
  std::vector<Index> indexes;
  for (std::size_t i = 1; i < operations.size(); ++i) {
    const auto* created = std::get_if<op::CreateIndex>(&operations[i].node);
    if (created == nullptr || created->table != table) refuse(operations, where);
    indexes.push_back(created->index);
  }
  return indexes;
}

/// Enum, composite and range types are dropped by one verb.
ObjectName as_dropped(ObjectName name) {
  const bool is_type = name.kind == ObjectKind::composite_type || name.kind == ObjectKind::range_type;
  if (is_type) name.kind = ObjectKind::enum_type;
  return name;
}

template <class Node>
Node* first(OperationList& operations) {
  return operations.empty() ? nullptr : std::get_if<Node>(&operations.front().node);
}

}  // namespace

Table table(dsl::Existing create, const QualifiedName& name, std::string_view dialect, const Location& where) {
  OperationList operations = recorded(create, dialect);
  auto* created = first<op::CreateTable>(operations);
  if (created == nullptr || created->table.name != name) refuse(operations, where);
  created->table.indexes = indexes_of(operations, name, where);
  return std::move(created->table);
}

Index index(dsl::Existing create, const QualifiedName& table, const std::string& name, std::string_view dialect,
            const Location& where) {
  OperationList operations = recorded(create, dialect);
  auto* created = first<op::CreateIndex>(operations);
  const bool is_meant = operations.size() == 1 && created != nullptr && created->table == table;
  if (!is_meant || created->index.name != name) refuse(operations, where);
  return std::move(created->index);
}

Object object(dsl::Existing create, const ObjectName& name, std::string_view dialect, const Location& where) {
  OperationList operations = recorded(create, dialect);
  auto* created = first<op::CreateObject>(operations);
  if (created == nullptr || as_dropped(name_of(created->object)) != as_dropped(name)) refuse(operations, where);
  auto* view = std::get_if<objects::MaterializedView>(&created->object);
  if (view != nullptr) {
    view->indexes = indexes_of(operations, view->name, where);
  } else if (operations.size() > 1) {
    refuse(operations, where);
  }
  return std::move(created->object);
}

}  // namespace retort::inline v1::existing
