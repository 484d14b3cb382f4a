// What databases without objects beside tables say to operations on them: refused by name, with the way out.
#include "operation/objects/kinds.hpp"

#include <retort/dialect/ddl_compiler.hpp>

#include <string_view>

namespace retort::inline v1 {

namespace {

std::string_view way_out(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::schema:
      return "leave it out where op.dialect() is not \"postgresql\", and give the tables no schema there";
    case ObjectKind::extension:
      return "leave it out where op.dialect() is not \"postgresql\"";
    case ObjectKind::sequence:
      return "let an integer primary key count, or keep the next number in a table";
    case ObjectKind::enum_type:
      return "use text with a check constraint that lists the values";
    case ObjectKind::composite_type:
    case ObjectKind::range_type:
      return "use a column for each part";
    case ObjectKind::domain:
      return "give each column the type and the check constraint";
    case ObjectKind::materialized_view:
      return "create a view, or fill a table";
    case ObjectKind::function:
    case ObjectKind::procedure:
    case ObjectKind::aggregate:
    case ObjectKind::operator_:
      return "register a function with the connection, or do its work in the program";
    case ObjectKind::rule:
      return "use a trigger";
    case ObjectKind::policy:
      return "put the condition into the queries, or into a view";
    case ObjectKind::statistics:
      return "leave it out where op.dialect() is not \"postgresql\"; ANALYZE gathers what there is";
    case ObjectKind::foreign_table:
      return "attach the other database";
    default:
      return "leave it out where op.dialect() is not \"postgresql\"";
  }
}

constexpr std::string_view elsewhere = "leave it out where op.dialect() is not \"postgresql\"";

}  // namespace

void DdlCompiler::without(ObjectKind kind) const { unsupported(plural(kind), way_out(kind)); }

void DdlCompiler::create_object(const op::CreateObject& operation) { without(name_of(operation.object).kind); }

void DdlCompiler::alter_object(const op::AlterObject& operation) { without(name_of(operation.to).kind); }

void DdlCompiler::drop_object(const op::DropObject& operation) { without(operation.object.kind); }

void DdlCompiler::rename_object(const op::RenameObject& operation) {
  if (operation.object.kind == ObjectKind::view || operation.object.kind == ObjectKind::trigger) {
    unsupported("way to rename it", "drop it and create it under its new name");
  }
  without(operation.object.kind);
}

void DdlCompiler::move_object(const op::MoveObject&) { unsupported("way to move it to another schema", elsewhere); }

void DdlCompiler::set_owner(const op::SetOwner&) { unsupported("owners", elsewhere); }

void DdlCompiler::set_comment(const op::SetComment&) { unsupported("comments", elsewhere); }

void DdlCompiler::grant(const op::Grant&) { unsupported("privileges", elsewhere); }

void DdlCompiler::revoke(const op::Revoke&) { unsupported("privileges", elsewhere); }

void DdlCompiler::add_enum_value(const op::AddEnumValue&) { without(ObjectKind::enum_type); }

void DdlCompiler::rename_enum_value(const op::RenameEnumValue&) { without(ObjectKind::enum_type); }

void DdlCompiler::remove_enum_value(const op::RemoveEnumValue&) { without(ObjectKind::enum_type); }

void DdlCompiler::refresh_materialized_view(const op::RefreshMaterializedView&) {
  without(ObjectKind::materialized_view);
}

}  // namespace retort::inline v1
