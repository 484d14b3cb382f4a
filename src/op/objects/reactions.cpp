// Triggers, event triggers, rules and row security policies.
#include "op/objects/convert.hpp"

#include <utility>

namespace retort::inline v1 {

namespace {

/// Changes when a trigger, an event trigger or a rule fires; `from` says when it did.
template <class Fired>
void fire(ObjectOp& op, const Fired& from, dsl::firing firing, const Location& where) {
  Fired to = from;
  to.firing = firing;
  op.invoke({op::AlterObject{.to = std::move(to), .from = from}, where});
}

objects::Trigger fired(const dsl::GlobalName& trigger, const dsl::TableName& table, dsl::firing before) {
  return {.name = owned_name(trigger), .table = owned_name(table), .firing = before};
}

objects::Rule fired_rule(const dsl::GlobalName& rule, const dsl::TableName& table, dsl::firing before) {
  return {.name = owned_name(rule), .table = owned_name(table), .firing = before};
}

objects::Policy owned_policy(const dsl::GlobalName& policy, const dsl::TableName& table,
                             const dsl::AlterPolicyOptions& options) {
  return {.name = owned_name(policy),
          .table = owned_name(table),
          .roles = owned_names(options.roles, policy.file()),
          .using_expression = owned_sql(options.using_expression),
          .with_check = owned_sql(options.with_check)};
}

}  // namespace

void ObjectOp::create_trigger(const dsl::GlobalName& trigger, const dsl::TableName& table,
                              const dsl::CreateTriggerOptions& options) {
  objects::Trigger object{.name = owned_name(trigger),
                          .table = owned_name(table),
                          .time = options.time,
                          .events = owned_texts(options.events),
                          .columns = owned_names(options.columns, trigger.file()),
                          .for_each_row = options.for_each_row,
                          .when = owned_sql(options.when),
                          .function = owned_name(options.function),
                          .arguments = owned_texts(options.arguments),
                          .bodies = owned_variants(options.bodies),
                          .is_constraint = options.constraint,
                          .deferrable = options.deferrable,
                          .initially_deferred = options.initially_deferred,
                          .referenced_table = owned_name(options.referenced_table),
                          .old_table = owned_name(options.old_table, trigger.file()),
                          .new_table = owned_name(options.new_table, trigger.file()),
                          .temporary = options.temporary,
                          .firing = options.firing,
                          .attributes = {.comment = owned_text(options.comment)}};
  invoke(
      {op::CreateObject{
           .object = std::move(object), .replacement = replacement_of(options), .if_not_exists = options.if_not_exists},
       location_of(trigger)});
}

void ObjectOp::enable_trigger(const dsl::GlobalName& trigger, const dsl::TableName& table, dsl::firing firing) {
  fire(*this, fired(trigger, table, dsl::firing::disabled), firing, location_of(trigger));
}

void ObjectOp::disable_trigger(const dsl::GlobalName& trigger, const dsl::TableName& table) {
  fire(*this, fired(trigger, table, dsl::firing::origin), dsl::firing::disabled, location_of(trigger));
}

void ObjectOp::create_event_trigger(const dsl::GlobalName& trigger, dsl::Text event, const dsl::TableName& function,
                                    const dsl::CreateEventTriggerOptions& options) {
  objects::EventTrigger object{.name = owned_name(trigger),
                               .event = owned_text(event),
                               .tags = owned_texts(options.tags),
                               .function = owned_name(function),
                               .firing = options.firing,
                               .attributes = owned_attributes(options.owner, options.comment, trigger.file())};
  invoke({op::CreateObject{.object = std::move(object)}, location_of(trigger)});
}

void ObjectOp::enable_event_trigger(const dsl::GlobalName& trigger, dsl::firing firing) {
  const objects::EventTrigger from{.name = owned_name(trigger), .firing = dsl::firing::disabled};
  fire(*this, from, firing, location_of(trigger));
}

void ObjectOp::disable_event_trigger(const dsl::GlobalName& trigger) {
  fire(*this, objects::EventTrigger{.name = owned_name(trigger)}, dsl::firing::disabled, location_of(trigger));
}

void ObjectOp::enable_rule(const dsl::GlobalName& rule, const dsl::TableName& table, dsl::firing firing) {
  fire(*this, fired_rule(rule, table, dsl::firing::disabled), firing, location_of(rule));
}

void ObjectOp::disable_rule(const dsl::GlobalName& rule, const dsl::TableName& table) {
  fire(*this, fired_rule(rule, table, dsl::firing::origin), dsl::firing::disabled, location_of(rule));
}

void ObjectOp::create_rule(const dsl::GlobalName& rule, const dsl::TableName& table, dsl::command event,
                           const dsl::CreateRuleOptions& options) {
  objects::Rule object{.name = owned_name(rule),
                       .table = owned_name(table),
                       .event = event,
                       .where = owned_sql(options.where),
                       .instead = options.instead,
                       .firing = options.firing,
                       .attributes = {.comment = owned_text(options.comment)}};
  for (const dsl::Sql& command : options.commands) object.commands.push_back(owned_sql(command));
  invoke({op::CreateObject{.object = std::move(object), .replacement = replacement_of(options)}, location_of(rule)});
}

void ObjectOp::create_policy(const dsl::GlobalName& policy, const dsl::TableName& table,
                             const dsl::CreatePolicyOptions& options) {
  objects::Policy object{.name = owned_name(policy),
                         .table = owned_name(table),
                         .restrictive = options.restrictive,
                         .command = options.command,
                         .roles = owned_names(options.roles, policy.file()),
                         .using_expression = owned_sql(options.using_expression),
                         .with_check = owned_sql(options.with_check),
                         .attributes = {.comment = owned_text(options.comment)}};
  invoke({op::CreateObject{.object = std::move(object)}, location_of(policy)});
}

void ObjectOp::alter_policy(const dsl::GlobalName& policy, const dsl::TableName& table,
                            const dsl::AlterPolicyOptions& options) {
  invoke({op::AlterObject{.to = owned_policy(policy, table, options)}, location_of(policy)});
}

void ObjectOp::alter_policy(const dsl::GlobalName& policy, const dsl::TableName& table,
                            const dsl::AlterPolicyOptions& options, const dsl::AlterPolicyOptions& existing) {
  invoke({op::AlterObject{.to = owned_policy(policy, table, options), .from = owned_policy(policy, table, existing)},
          location_of(policy)});
}

}  // namespace retort::inline v1
