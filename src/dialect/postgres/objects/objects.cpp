#include "dialect/postgres/objects/objects.hpp"

#include <iterator>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// Whether it stands in a schema, from which it can be moved to another.
bool has_schema(const ObjectName& object) {
  switch (object.kind) {
    case ObjectKind::schema:
    case ObjectKind::publication:
    case ObjectKind::subscription:
    case ObjectKind::event_trigger:
    case ObjectKind::server:
    case ObjectKind::foreign_data_wrapper:
    case ObjectKind::cast:
      return false;
    case ObjectKind::operator_class:
    case ObjectKind::operator_family:
      return true;
    default:
      return object.parent.name.empty();
  }
}

}  // namespace

void PostgresDdlCompiler::create_object(const op::CreateObject& operation) { Objects(*this).create(operation); }
void PostgresDdlCompiler::alter_object(const op::AlterObject& operation) { Objects(*this).alter(operation); }
void PostgresDdlCompiler::drop_object(const op::DropObject& operation) { Objects(*this).drop(operation); }
void PostgresDdlCompiler::rename_object(const op::RenameObject& operation) { Objects(*this).rename(operation); }
void PostgresDdlCompiler::move_object(const op::MoveObject& operation) { Objects(*this).move(operation); }
void PostgresDdlCompiler::set_owner(const op::SetOwner& operation) {
  Objects(*this).set_owner(operation.object, operation.owner);
}
void PostgresDdlCompiler::set_comment(const op::SetComment& operation) {
  Objects(*this).set_comment(operation.object, operation.comment);
}
void PostgresDdlCompiler::grant(const op::Grant& operation) { Objects(*this).grant(operation.privileges); }
void PostgresDdlCompiler::revoke(const op::Revoke& operation) { Objects(*this).revoke(operation); }
void PostgresDdlCompiler::add_enum_value(const op::AddEnumValue& operation) {
  Objects(*this).add_enum_value(operation);
}
void PostgresDdlCompiler::rename_enum_value(const op::RenameEnumValue& operation) {
  Objects(*this).rename_enum_value(operation);
}
void PostgresDdlCompiler::remove_enum_value(const op::RemoveEnumValue& operation) {
  Objects(*this).remove_enum_value(operation);
}
void PostgresDdlCompiler::refresh_materialized_view(const op::RefreshMaterializedView& operation) {
  Objects(*this).refresh(operation);
}

void PostgresDdlCompiler::Objects::require(int version, std::string_view feature, std::string_view hint) const {
  const int server = compiler_.context().server_version;
  if (server != 0 && server < version) unsupported(feature, hint);
}

void PostgresDdlCompiler::Objects::create(const op::CreateObject& operation) {
  const ObjectName name = name_of(operation.object);
  if (operation.replacement == op::Replacement::recreate) {
    drop({.object = operation.was ? name_of(*operation.was) : name, .if_exists = !operation.was});
  }
  std::visit(
      [&](const auto& object) {
        create(object, operation);
        if constexpr (requires { object.attributes; }) set_attributes(name, {}, object.attributes);
      },
      operation.object);
}

void PostgresDdlCompiler::Objects::alter(const op::AlterObject& operation) {
  if (operation.from && name_of(*operation.from) != name_of(operation.to)) {
    misused("an object is altered into one of another name", "rename it with rename()");
  }
  std::visit(
      [&](const auto& to) {
        using Kind = std::decay_t<decltype(to)>;
        Kind from{};
        if (operation.from) from = std::get<Kind>(*operation.from);
        alter(from, to);
        if constexpr (requires { to.attributes; }) set_attributes(name_of(to), from.attributes, to.attributes);
      },
      operation.to);
}

void PostgresDdlCompiler::Objects::recreate(const Object& from, const Object& to) {
  drop({.object = name_of(from)});
  std::visit([&](const auto& object) { create(object, How{}); }, to);
}

void PostgresDdlCompiler::Objects::drop(const op::DropObject& operation) {
  const ObjectName& object = operation.object;
  const std::string_view if_exists = operation.if_exists ? "IF EXISTS " : "";
  const std::string_view cascade = operation.cascade ? " CASCADE" : "";
  switch (object.kind) {
    case ObjectKind::column:
    case ObjectKind::constraint:
    case ObjectKind::role:
    case ObjectKind::database:
      misused("drop() is about objects of a schema", "use drop_column() or drop_constraint(), or SQL of your own");
    case ObjectKind::attribute:
      return emit(fmt::format("ALTER TYPE {} DROP ATTRIBUTE {}{}{}", quoted(object.parent), if_exists,
                              quoted(object.name.name), cascade));
    case ObjectKind::domain_constraint:
      return emit(fmt::format("ALTER DOMAIN {} DROP CONSTRAINT {}{}{}", quoted(object.parent), if_exists,
                              quoted(object.name.name), cascade));
    case ObjectKind::subscription:
      return drop_subscription(operation);
    case ObjectKind::operator_class:
      if (const ObjectName family = family_to_drop(operation); family.kind != object.kind) {
        return drop({.object = family, .if_exists = operation.if_exists, .cascade = operation.cascade});
      }
      break;
    default:
      break;
  }
  std::string text = "DROP " + title(object) + std::string(cascade);
  if (operation.if_exists) text.insert(text.find(designation(object)), if_exists);
  emit(std::move(text));
}

void PostgresDdlCompiler::Objects::rename(const op::RenameObject& operation) {
  const ObjectName& object = operation.object;
  const std::string change = fmt::format("{} TO {}", quoted(object.name.name), quoted(operation.new_name));
  switch (object.kind) {
    case ObjectKind::extension:
    case ObjectKind::user_mapping:
    case ObjectKind::operator_:
    case ObjectKind::cast:
      unsupported("new names for what has this kind", "drop it and create it under its new name");
    case ObjectKind::column:
      return emit(fmt::format("ALTER TABLE {} RENAME COLUMN {}", quoted(object.parent), change));
    case ObjectKind::constraint:
      return emit(fmt::format("ALTER TABLE {} RENAME CONSTRAINT {}", quoted(object.parent), change));
    case ObjectKind::attribute:
      return emit(fmt::format("ALTER TYPE {} RENAME ATTRIBUTE {}", quoted(object.parent), change));
    case ObjectKind::domain_constraint:
      return emit(fmt::format("ALTER DOMAIN {} RENAME CONSTRAINT {}", quoted(object.parent), change));
    default:
      emit(fmt::format("ALTER {} RENAME TO {}", title(object), quoted(operation.new_name)));
  }
}

void PostgresDdlCompiler::Objects::move(const op::MoveObject& operation) {
  const ObjectName& object = operation.object;
  if (!has_schema(object)) misused("the object belongs to no schema of its own", "move the table that it belongs to");
  emit(fmt::format("ALTER {} SET SCHEMA {}", title(object), quoted(operation.new_schema)));
}

void PostgresDdlCompiler::Objects::set_owner(const ObjectName& object, std::string_view owner) {
  switch (object.kind) {
    case ObjectKind::extension:
    case ObjectKind::user_mapping:
      unsupported("way to change the owner of this", "create it as the role that is to own it");
    case ObjectKind::trigger:
    case ObjectKind::rule:
    case ObjectKind::policy:
    case ObjectKind::column:
    case ObjectKind::index:
    case ObjectKind::constraint:
    case ObjectKind::domain_constraint:
    case ObjectKind::attribute:
    case ObjectKind::role:
    case ObjectKind::cast:
      misused("the object has no owner of its own", "change the owner of what it belongs to");
    default:
      emit(fmt::format("ALTER {} OWNER TO {}", title(object), role_text(owner)));
  }
}

void PostgresDdlCompiler::Objects::set_comment(const ObjectName& object, std::string_view comment) {
  if (object.kind == ObjectKind::user_mapping) unsupported("comments on user mappings", "comment on the server");
  emit(fmt::format("COMMENT ON {} IS {}", title(object), comment.empty() ? "NULL" : text_literal(comment)));
}

}  // namespace retort::inline v1
