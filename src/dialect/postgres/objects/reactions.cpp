// Triggers, event triggers, rules and row security policies.
#include "dialect/clauses.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

std::string_view firing_words(dsl::firing firing) {
  switch (firing) {
    case dsl::firing::origin:
      return "ENABLE";
    case dsl::firing::disabled:
      return "DISABLE";
    case dsl::firing::replica:
      return "ENABLE REPLICA";
    case dsl::firing::always:
      return "ENABLE ALWAYS";
  }
  return {};
}

std::string_view command_word(dsl::command command) {
  switch (command) {
    case dsl::command::all:
      return "ALL";
    case dsl::command::select:
      return "SELECT";
    case dsl::command::insert:
      return "INSERT";
    case dsl::command::update:
      return "UPDATE";
    case dsl::command::delete_:
      return "DELETE";
  }
  return {};
}

std::string events_text(const objects::Trigger& trigger) {
  return joined(trigger.events, " OR ", [&](const std::string& event) {
    const bool is_some_columns = event == "UPDATE" && !trigger.columns.empty();
    return is_some_columns ? SqlWriter().raw("UPDATE OF ").names(trigger.columns).take() : event;
  });
}

}  // namespace

/// ALTER TABLE decides which sessions fire a trigger or a rule.
void PostgresDdlCompiler::Objects::fire(const QualifiedName& table, std::string_view kind, std::string_view name,
                                        dsl::firing firing) {
  emit(fmt::format("ALTER TABLE {} {} {} {}", quoted(table), firing_words(firing), kind, quoted(name)));
}

std::string PostgresDdlCompiler::Objects::trigger_text(const objects::Trigger& trigger, bool or_replace) const {
  std::string text = fmt::format("CREATE{}{} TRIGGER {} {} {} ON {}", or_replace ? " OR REPLACE" : "",
                                 trigger.is_constraint ? " CONSTRAINT" : "", quoted(trigger.name),
                                 time_word(trigger.time), events_text(trigger), quoted(trigger.table));
  if (!trigger.referenced_table.name.empty()) text += " FROM " + quoted(trigger.referenced_table);
  if (trigger.deferrable) text += trigger.initially_deferred ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE";
  if (!trigger.old_table.empty() || !trigger.new_table.empty()) text += " REFERENCING";
  if (!trigger.old_table.empty()) text += " OLD TABLE AS " + quoted(trigger.old_table);
  if (!trigger.new_table.empty()) text += " NEW TABLE AS " + quoted(trigger.new_table);
  text += trigger.for_each_row ? " FOR EACH ROW" : " FOR EACH STATEMENT";
  if (!trigger.when.empty()) text += " WHEN " + in_parentheses(trigger.when);
  return text + fmt::format(" EXECUTE FUNCTION {}({})", quoted(trigger.function), text_literals(trigger.arguments));
}

void PostgresDdlCompiler::Objects::create(const objects::Trigger& trigger, const How& how) {
  if (trigger.function.name.empty()) {
    unsupported("triggers with statements of their own", "name a .function that returns trigger");
  }
  if (trigger.temporary) unsupported("temporary triggers", "put it on a temporary table");
  if (trigger.events.empty()) misused("the trigger fires on nothing", "name an event: INSERT, UPDATE, DELETE");
  if (trigger.is_constraint && (trigger.time != dsl::trigger_time::after || !trigger.for_each_row)) {
    misused("a constraint trigger fires after each row", "say .time = trigger_time::after and .for_each_row = true");
  }
  const bool in_place = how.replacement == op::Replacement::in_place;
  if (in_place) require(140000, "CREATE OR REPLACE TRIGGER", "use .recreate");
  if (in_place && trigger.is_constraint) unsupported("OR REPLACE for constraint triggers", "use .recreate");
  if (how.if_not_exists) unsupported("IF NOT EXISTS for triggers", "use .or_replace");
  emit(trigger_text(trigger, in_place));
  if (trigger.firing != dsl::firing::origin) fire(trigger.table, "TRIGGER", trigger.name, trigger.firing);
}

void PostgresDdlCompiler::Objects::alter(const objects::Trigger& from, const objects::Trigger& to) {
  objects::Trigger unchanged = from;
  unchanged.attributes = to.attributes;
  unchanged.firing = to.firing;
  const bool is_whole = !from.function.name.empty() && !to.function.name.empty();
  if (is_whole && unchanged != to) return recreate(from, to);
  if (from.name.empty() || from.firing != to.firing) fire(to.table, "TRIGGER", to.name, to.firing);
}

void PostgresDdlCompiler::Objects::create(const objects::EventTrigger& trigger, const How& how) {
  if (how.replacement == op::Replacement::in_place || how.if_not_exists) {
    unsupported("OR REPLACE and IF NOT EXISTS for event triggers", "use .recreate");
  }
  if (trigger.event == "login") require(170000, "event triggers on login", "set it up in the role's settings");
  std::string text = fmt::format("CREATE EVENT TRIGGER {} ON {}", quoted(trigger.name), quoted(trigger.event));
  if (!trigger.tags.empty()) text += fmt::format(" WHEN TAG IN ({})", text_literals(trigger.tags));
  emit(fmt::format("{} EXECUTE FUNCTION {}()", text, quoted(trigger.function)));
  if (trigger.firing != dsl::firing::origin) {
    emit(fmt::format("ALTER EVENT TRIGGER {} {}", quoted(trigger.name), firing_words(trigger.firing)));
  }
}

void PostgresDdlCompiler::Objects::alter(const objects::EventTrigger& from, const objects::EventTrigger& to) {
  objects::EventTrigger unchanged = from;
  unchanged.attributes = to.attributes;
  unchanged.firing = to.firing;
  const bool is_whole = !from.function.name.empty() && !to.function.name.empty();
  if (is_whole && unchanged != to) return recreate(from, to);
  if (!from.name.empty() && from.firing == to.firing) return;
  emit(fmt::format("ALTER EVENT TRIGGER {} {}", quoted(to.name), firing_words(to.firing)));
}

void PostgresDdlCompiler::Objects::create(const objects::Rule& rule, const How& how) {
  if (how.if_not_exists) unsupported("IF NOT EXISTS for rules", "use .or_replace");
  std::string text = fmt::format("CREATE{} RULE {} AS ON {} TO {}", or_replace(how), quoted(rule.name),
                                 command_word(rule.event), quoted(rule.table));
  if (!rule.where.empty()) text += " WHERE " + in_parentheses(rule.where);
  text += rule.instead ? " DO INSTEAD " : " DO ALSO ";
  if (rule.commands.empty()) {
    text += "NOTHING";
  } else {
    text += rule.commands.size() == 1 ? rule.commands.front() : fmt::format("({})", fmt::join(rule.commands, "; "));
  }
  emit(std::move(text));
  if (rule.firing != dsl::firing::origin) fire(rule.table, "RULE", rule.name, rule.firing);
}

void PostgresDdlCompiler::Objects::alter(const objects::Rule& from, const objects::Rule& to) {
  objects::Rule unchanged = from;
  unchanged.attributes = to.attributes;
  unchanged.firing = to.firing;
  if (unchanged != to && !from.name.empty()) return create(to, {.replacement = op::Replacement::in_place});
  if (from.name.empty() || from.firing != to.firing) fire(to.table, "RULE", to.name, to.firing);
}

void PostgresDdlCompiler::Objects::create(const objects::Policy& policy, const How& how) {
  if (how.replacement == op::Replacement::in_place || how.if_not_exists) {
    unsupported("OR REPLACE and IF NOT EXISTS for policies", "use .recreate, or alter_policy()");
  }
  std::string text = fmt::format("CREATE POLICY {} ON {}", quoted(policy.name), quoted(policy.table));
  if (policy.restrictive) text += " AS RESTRICTIVE";
  if (policy.command != dsl::command::all) text += fmt::format(" FOR {}", command_word(policy.command));
  if (!policy.roles.empty()) text += " TO " + roles_text(policy.roles);
  if (!policy.using_expression.empty()) text += " USING " + in_parentheses(policy.using_expression);
  if (!policy.with_check.empty()) text += " WITH CHECK " + in_parentheses(policy.with_check);
  emit(std::move(text));
}

/// ALTER POLICY can change its expressions, not take one away.
void PostgresDdlCompiler::Objects::alter(const objects::Policy& from, const objects::Policy& to) {
  const bool takes_away = (to.using_expression.empty() && !from.using_expression.empty()) ||
                          (to.with_check.empty() && !from.with_check.empty());
  if (!from.name.empty() && (takes_away || from.command != to.command || from.restrictive != to.restrictive)) {
    return recreate(from, to);
  }
  std::string text;
  if (to.roles != from.roles) text += " TO " + (to.roles.empty() ? "PUBLIC" : roles_text(to.roles));
  if (to.using_expression != from.using_expression) text += " USING " + in_parentheses(to.using_expression);
  if (to.with_check != from.with_check) text += " WITH CHECK " + in_parentheses(to.with_check);
  if (!text.empty()) emit(fmt::format("ALTER POLICY {} ON {}{}", quoted(to.name), quoted(to.table), text));
}

}  // namespace retort::inline v1
