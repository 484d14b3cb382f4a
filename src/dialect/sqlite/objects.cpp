// Views and triggers: the objects that SQLite has beside tables.
#include "dialect/clauses.hpp"
#include "dialect/sqlite/ddl_compiler.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

using Variants = std::map<std::string, std::string, std::less<>>;

std::string own_text(const Variants& variants, const std::string& standard) {
  const auto variant = variants.find("sqlite");
  std::string text = variant == variants.end() ? standard : variant->second;
  text.erase(text.find_last_not_of(" \t\r\n;") + 1);
  return text;
}

/// A trigger stands in its table's file.
QualifiedName name_in_file(const objects::Trigger& trigger) {
  return {.schema = trigger.temporary ? "" : trigger.table.schema, .name = trigger.name};
}

}  // namespace

void SqliteDdlCompiler::create_object(const op::CreateObject& operation) {
  if (const auto* view = std::get_if<objects::View>(&operation.object)) {
    create_view(*view, operation);
  } else if (const auto* trigger = std::get_if<objects::Trigger>(&operation.object)) {
    create_trigger(*trigger, operation);
  } else {
    DdlCompiler::create_object(operation);
  }
}

/// There is no ALTER: what differs is created anew.
void SqliteDdlCompiler::alter_object(const op::AlterObject& operation) {
  const ObjectKind kind = name_of(operation.to).kind;
  if (kind != ObjectKind::view && kind != ObjectKind::trigger) return DdlCompiler::alter_object(operation);
  const auto* trigger = std::get_if<objects::Trigger>(&operation.to);
  if (trigger != nullptr && trigger->bodies.empty()) {
    unsupported("way to disable triggers", "drop it, and create it again afterwards");
  }
  create_object({.object = operation.to, .replacement = op::Replacement::recreate, .was = operation.from});
}

void SqliteDdlCompiler::drop_object(const op::DropObject& operation) {
  const ObjectName& object = operation.object;
  if (object.kind != ObjectKind::view && object.kind != ObjectKind::trigger) {
    return DdlCompiler::drop_object(operation);
  }
  if (operation.cascade) unsupported("CASCADE", "drop what is built on it first");
  const auto* trigger = operation.was ? std::get_if<objects::Trigger>(&*operation.was) : nullptr;
  const bool is_temporary = trigger != nullptr && trigger->temporary;
  const QualifiedName name = object.kind == ObjectKind::view
                                 ? object.name
                                 : QualifiedName{is_temporary ? "temp" : object.parent.schema, object.name.name};
  emit(fmt::format("DROP {} {}{}", object.kind == ObjectKind::view ? "VIEW" : "TRIGGER",
                   operation.if_exists ? "IF EXISTS " : "", quoted(name)));
}

void SqliteDdlCompiler::drop_before(const op::CreateObject& operation) {
  if (operation.replacement == op::Replacement::none) return;
  drop_object({.object = name_of(operation.object), .if_exists = !operation.was});
}

void SqliteDdlCompiler::check_attributes(const objects::Attributes& attributes) const {
  if (!attributes.owner.empty()) unsupported("owners", leave_out);
  if (!attributes.comment.empty()) unsupported("comments on views and triggers", leave_out);
  if (!attributes.rights.empty()) unsupported("privileges", leave_out);
}

void SqliteDdlCompiler::create_view(const objects::View& view, const op::CreateObject& how) {
  check_attributes(view.attributes);
  if (view.recursive) unsupported("recursive views", "begin the query with WITH RECURSIVE");
  if (view.security_barrier) unsupported("security barriers", leave_out);
  if (view.security_invoker) unsupported("rights of views", leave_out);
  if (view.check_option != dsl::check_option::none) unsupported("views that can be written to", "use triggers");
  const std::string query = own_text(view.variants, view.query);
  if (query.empty()) misused("the view has no query", "give it one");
  drop_before(how);
  const std::string columns =
      view.columns.empty() ? std::string() : SqlWriter().raw(" (").names(view.columns).raw(")").take();
  emit(fmt::format("CREATE {}VIEW {}{}{} AS\n{}", view.temporary ? "TEMPORARY " : "",
                   how.if_not_exists ? "IF NOT EXISTS " : "", quoted(view.name), columns, query));
}

void SqliteDdlCompiler::create_trigger(const objects::Trigger& trigger, const op::CreateObject& how) {
  check_attributes(trigger.attributes);
  const std::string body = own_text(trigger.bodies, {});
  if (body.empty()) {
    unsupported("functions that triggers call", "give the statements as well: .bodies = {{\"sqlite\", \"…\"}}");
  }
  if (trigger.is_constraint) unsupported("constraint triggers", "leave .constraint out");
  if (!trigger.old_table.empty() || !trigger.new_table.empty()) unsupported("transition tables", "fire for each row");
  if (trigger.firing != dsl::firing::origin) unsupported("way to disable triggers", "drop it instead");
  if (trigger.events.size() != 1) {
    unsupported("triggers of several events", "create one for each event");
  }
  if (!trigger.for_each_row) unsupported("triggers for each statement", "say .for_each_row = true");
  if (trigger.events.front() == "TRUNCATE") unsupported("TRUNCATE", leave_out);
  drop_before(how);
  const std::string columns =
      trigger.columns.empty() ? std::string() : SqlWriter().raw(" OF ").names(trigger.columns).take();
  // A trigger's table is looked for in the trigger's own file; a temporary one may name another.
  const QualifiedName table = trigger.temporary ? trigger.table : QualifiedName{.name = trigger.table.name};
  emit(fmt::format("CREATE {}TRIGGER {}{} {} {}{} ON {} FOR EACH ROW{} BEGIN\n{};\nEND",
                   trigger.temporary ? "TEMPORARY " : "", how.if_not_exists ? "IF NOT EXISTS " : "",
                   quoted(name_in_file(trigger)), time_word(trigger.time), trigger.events.front(), columns,
                   quoted(table), trigger.when.empty() ? "" : " WHEN " + in_parentheses(trigger.when), body));
}

}  // namespace retort::inline v1
