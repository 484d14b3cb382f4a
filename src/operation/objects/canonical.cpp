#include "operation/objects/canonical.hpp"

#include "operation/objects/fields.hpp"
#include "operation/objects/kinds.hpp"

#include <type_traits>

namespace retort::inline v1 {

namespace {

template <class T>
void write_item(CanonicalWriter& out, const T& item);

/// Writes one member of an object, by its type; what equals its default is left out.
struct FieldWriter {
  CanonicalWriter& out;

  void operator()(std::string_view name, const std::string& value) const { out.field(name, std::string_view(value)); }
  void operator()(std::string_view name, const std::vector<std::string>& value) const { out.field(name, value); }
  void operator()(std::string_view name, const QualifiedName& value) const { out.field(name, value); }
  void operator()(std::string_view name, const std::optional<Default>& value) const { out.field(name, value); }
  void operator()(std::string_view name, bool value) const { out.field(name, value); }
  void operator()(std::string_view name, ObjectKind kind) const { out.field(name, noun(kind)); }
  void operator()(std::string_view name, const Type& type) const {
    if (type != Type{}) out.field(name, type);
  }
  void operator()(std::string_view name, const Value& value) const {
    out.node(name, [&] { out.value(value); });
  }
  void operator()(std::string_view name, double value) const { (*this)(name, Value(value)); }
  void operator()(std::string_view name, std::int64_t value) const { (*this)(name, Value(value)); }
  void operator()(std::string_view name, int value) const { (*this)(name, Value(std::int64_t{value})); }
  /// Their order makes no difference.
  void operator()(std::string_view name, const StorageParameters& parameters) const {
    (*this)(name, std::map<std::string, Value, std::less<>>(parameters.begin(), parameters.end()));
  }
  /// In the words of tables, for what tables have too.
  void operator()(std::string_view name, const std::vector<Index>& indexes) const {
    if (!indexes.empty()) table(name, {.indexes = indexes});
  }
  void operator()(std::string_view name, const std::vector<Column>& columns) const {
    if (!columns.empty()) table(name, {.columns = columns});
  }
  void operator()(std::string_view name, const std::vector<Constraint>& constraints) const {
    if (!constraints.empty()) table(name, {.constraints = constraints});
  }
  template <class T>
  void operator()(std::string_view name, const std::optional<T>& value) const {
    out.optional_node(name, value, [&](const T& set) { write_item(out, set); });
  }
  template <class T>
  void operator()(std::string_view name, const std::vector<T>& values) const {
    for (const T& value : values) out.node(name, [&] { write_item(out, value); });
  }
  template <class T>
  void operator()(std::string_view name, const std::map<std::string, T, std::less<>>& values) const {
    for (const auto& entry : values) {
      out.node(name, [&] {
        (*this)("key", entry.first);
        write_item(out, entry.second);
      });
    }
  }
  /// What is the first of an enumeration's words is the default.
  template <class Enum>
  requires std::is_enum_v<Enum>
  void operator()(std::string_view name, Enum value) const { out.field(name, value, static_cast<Enum>(1)); }
  template <class T>
  requires requires(const T& value, const FieldWriter& writer) { each_field(value, writer); }
  void operator()(std::string_view name, const T& value) const {
    if (value != T{}) out.node(name, [&] { each_field(value, *this); });
  }
  void operator()(std::string_view name, const Object& object) const {
    out.node(name, [&] { write_item(out, object); });
  }

 private:
  void table(std::string_view name, Table content) const {
    OperationList operations;
    operations.push_back({.node = op::CreateTable{.table = std::move(content)}});
    out.field(name, std::string_view(canonical(operations)));
  }
};

template <class T>
void write_item(CanonicalWriter& out, const T& item) {
  const FieldWriter writer{out};
  if constexpr (std::is_same_v<T, Object>) {
    std::visit(
        [&](const auto& object) {
          out.field("kind", noun(name_of(object).kind));
          each_field(object, writer);
        },
        item);
  } else if constexpr (requires { each_field(item, writer); }) {
    each_field(item, writer);
  } else {
    writer("is", item);
  }
}

template <class Operation>
void write(CanonicalWriter& out, std::string_view verb, const Operation& operation) {
  out.node(verb, [&] { each_field(operation, FieldWriter{out}); });
}

}  // namespace

void CanonicalObjects::operator()(const op::CreateObject& operation) const { write(out, "create", operation); }
void CanonicalObjects::operator()(const op::AlterObject& operation) const { write(out, "alter", operation); }
void CanonicalObjects::operator()(const op::DropObject& operation) const { write(out, "drop", operation); }
void CanonicalObjects::operator()(const op::RenameObject& operation) const { write(out, "rename", operation); }
void CanonicalObjects::operator()(const op::MoveObject& operation) const { write(out, "move", operation); }
void CanonicalObjects::operator()(const op::SetOwner& operation) const { write(out, "set_owner", operation); }
void CanonicalObjects::operator()(const op::SetComment& operation) const { write(out, "comment", operation); }
void CanonicalObjects::operator()(const op::Grant& operation) const { write(out, "grant", operation); }
void CanonicalObjects::operator()(const op::Revoke& operation) const { write(out, "revoke", operation); }
void CanonicalObjects::operator()(const op::AddEnumValue& operation) const { write(out, "add_enum_value", operation); }
void CanonicalObjects::operator()(const op::RenameEnumValue& operation) const {
  write(out, "rename_enum_value", operation);
}
void CanonicalObjects::operator()(const op::RemoveEnumValue& operation) const {
  write(out, "remove_enum_value", operation);
}
void CanonicalObjects::operator()(const op::RefreshMaterializedView& operation) const {
  write(out, "refresh_materialized_view", operation);
}

}  // namespace retort::inline v1
