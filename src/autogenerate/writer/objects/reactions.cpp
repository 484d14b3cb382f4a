// Triggers, event triggers, rules and row security policies.
#include "autogenerate/writer/objects/objects.hpp"

namespace retort::inline v1::writer {

Code create_code(const objects::Trigger& trigger, const How& how) {
  Members options;
  options.word("time", trigger.time)
      .texts("events", trigger.events)
      .names("columns", trigger.columns)
      .flag("for_each_row", trigger.for_each_row)
      .text("when", trigger.when)
      .name("function", trigger.function)
      .texts("arguments", trigger.arguments)
      .pairs("bodies", trigger.bodies)
      .flag("or_replace", is_replaced(how))
      .flag("recreate", is_recreated(how))
      .flag("if_not_exists", how.if_not_exists)
      .flag("constraint", trigger.is_constraint)
      .flag("deferrable", trigger.deferrable)
      .flag("initially_deferred", trigger.initially_deferred)
      .name("referenced_table", trigger.referenced_table)
      .name("old_table", trigger.old_table)
      .name("new_table", trigger.new_table)
      .flag("temporary", trigger.temporary)
      .word("firing", trigger.firing)
      .text("comment", trigger.attributes.comment);
  return call("op.create_trigger", {name_code(trigger.name), name_code(trigger.table), options.braces()});
}

Code create_code(const objects::EventTrigger& trigger, const How&) {
  Members options;
  options.texts("tags", trigger.tags).word("firing", trigger.firing);
  return verb("create_event_trigger", {name_code(trigger.name), text_code(trigger.event), name_code(trigger.function)},
              add_owner_and_comment(options, trigger.attributes));
}

Code create_code(const objects::Rule& rule, const How& how) {
  Members options;
  options.text("where", rule.where)
      .flag("instead", rule.instead)
      .texts("commands", rule.commands)
      .flag("or_replace", is_replaced(how))
      .word("firing", rule.firing)
      .text("comment", rule.attributes.comment);
  return verb("create_rule", {name_code(rule.name), name_code(rule.table), atom(word(rule.event))}, options);
}

Members policy_members(const objects::Policy& policy) {
  Members members;
  members.names("roles", policy.roles)
      .text("using_expression", policy.using_expression)
      .text("with_check", policy.with_check);
  return members;
}

Code create_code(const objects::Policy& policy, const How&) {
  Members options;
  options.flag("restrictive", policy.restrictive)
      .word("command", policy.command)
      .names("roles", policy.roles)
      .text("using_expression", policy.using_expression)
      .text("with_check", policy.with_check)
      .text("comment", policy.attributes.comment);
  return verb("create_policy", {name_code(policy.name), name_code(policy.table)}, options);
}

}  // namespace retort::inline v1::writer
