#pragma once

#include <retort/model/object.hpp>
#include <retort/operation/object_nodes.hpp>

// The members of each kind of object and of the operations on them, by name. Names and their order are fixed for ever:
// checksums in journals depend on them. What is added later is left out of the canonical form where it equals its
// default.
namespace retort::inline v1 {

template <class Visit>
void each_field(const objects::Rights& it, Visit&& visit) {
  visit("privileges", it.privileges);
  visit("roles", it.roles);
  visit("with_grant_option", it.with_grant_option);
}
template <class Visit>
void each_field(const objects::Attributes& it, Visit&& visit) {
  visit("owner", it.owner);
  visit("comment", it.comment);
  visit("rights", it.rights);
}
template <class Visit>
void each_field(const SequenceOptions& it, Visit&& visit) {
  visit("start", it.start);
  visit("increment", it.increment);
  visit("minvalue", it.minvalue);
  visit("maxvalue", it.maxvalue);
  visit("cache", it.cache);
  visit("cycle", it.cycle);
}
template <class Visit>
void each_field(const ObjectName& it, Visit&& visit) {
  visit("kind", it.kind);
  visit("name", it.name);
  visit("arguments", it.arguments);
  visit("parent", it.parent);
}
template <class Visit>
void each_field(const Privileges& it, Visit&& visit) {
  visit("privileges", it.privileges);
  visit("objects", it.objects);
  visit("kind", it.kind);
  visit("schemas", it.schemas);
  visit("roles", it.roles);
  visit("with_grant_option", it.with_grant_option);
  visit("default", it.is_default);
  visit("creators", it.creators);
}

template <class Visit>
void each_field(const objects::Schema& it, Visit&& visit) {
  visit("name", it.name);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Extension& it, Visit&& visit) {
  visit("name", it.name);
  visit("schema", it.schema);
  visit("version", it.version);
  visit("cascade", it.cascade);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Sequence& it, Visit&& visit) {
  visit("name", it.name);
  visit("type", it.type);
  visit("options", it.options);
  visit("owner_table", it.owner_table);
  visit("owner_column", it.owner_column);
  visit("unlogged", it.unlogged);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::EnumType& it, Visit&& visit) {
  visit("name", it.name);
  visit("values", it.values);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::CompositeType::Attribute& it, Visit&& visit) {
  visit("name", it.name);
  visit("type", it.type);
  visit("collation", it.collation);
}
template <class Visit>
void each_field(const objects::CompositeType& it, Visit&& visit) {
  visit("name", it.name);
  visit("members", it.members);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::RangeType& it, Visit&& visit) {
  visit("name", it.name);
  visit("subtype", it.subtype);
  visit("subtype_operator_class", it.subtype_operator_class);
  visit("collation", it.collation);
  visit("subtype_difference", it.subtype_difference);
  visit("multirange_type", it.multirange_type);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Domain::Check& it, Visit&& visit) {
  visit("name", it.name);
  visit("condition", it.condition);
  visit("not_valid", it.not_valid);
}
template <class Visit>
void each_field(const objects::Domain& it, Visit&& visit) {
  visit("name", it.name);
  visit("type", it.type);
  visit("collation", it.collation);
  visit("default", it.default_value);
  visit("not_null", it.not_null);
  visit("checks", it.checks);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::View& it, Visit&& visit) {
  visit("name", it.name);
  visit("query", it.query);
  visit("variants", it.variants);
  visit("columns", it.columns);
  visit("recursive", it.recursive);
  visit("temporary", it.temporary);
  visit("security_barrier", it.security_barrier);
  visit("security_invoker", it.security_invoker);
  visit("check_option", it.check_option);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::MaterializedView& it, Visit&& visit) {
  visit("name", it.name);
  visit("query", it.query);
  visit("columns", it.columns);
  visit("access_method", it.access_method);
  visit("storage_parameters", it.storage_parameters);
  visit("tablespace", it.tablespace);
  visit("with_no_data", it.with_no_data);
  visit("indexes", it.indexes);
  visit("attributes", it.attributes);
  visit("cluster_on", it.cluster_on);
}
template <class Visit>
void each_field(const objects::Argument& it, Visit&& visit) {
  visit("name", it.name);
  visit("type", it.type);
  visit("mode", it.mode);
  visit("default", it.default_value);
}
template <class Visit>
void each_field(const objects::Function& it, Visit&& visit) {
  visit("name", it.name);
  visit("arguments", it.arguments);
  visit("procedure", it.is_procedure);
  visit("returns", it.returns);
  visit("returns_set", it.returns_set);
  visit("returns_table", it.returns_table);
  visit("language", it.language);
  visit("body", it.body);
  visit("library", it.library);
  visit("atomic", it.atomic);
  visit("volatility", it.volatility);
  visit("parallel", it.parallel);
  visit("strict", it.strict);
  visit("security_definer", it.security_definer);
  visit("leakproof", it.leakproof);
  visit("window", it.window);
  visit("cost", it.cost);
  visit("rows", it.rows);
  visit("support", it.support);
  visit("settings", it.settings);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Aggregate& it, Visit&& visit) {
  visit("name", it.name);
  visit("arguments", it.arguments);
  visit("order_by", it.order_by);
  visit("state_function", it.state_function);
  visit("state_type", it.state_type);
  visit("state_size", it.state_size);
  visit("final_function", it.final_function);
  visit("final_extra", it.final_extra);
  visit("combine_function", it.combine_function);
  visit("serial_function", it.serial_function);
  visit("deserial_function", it.deserial_function);
  visit("initial_value", it.initial_value);
  visit("sort_operator", it.sort_operator);
  visit("hypothetical", it.hypothetical);
  visit("parallel", it.parallel);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Operator& it, Visit&& visit) {
  visit("name", it.name);
  visit("left", it.left);
  visit("right", it.right);
  visit("function", it.function);
  visit("commutator", it.commutator);
  visit("negator", it.negator);
  visit("restriction", it.restriction);
  visit("join", it.join);
  visit("hashes", it.hashes);
  visit("merges", it.merges);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Trigger& it, Visit&& visit) {
  visit("name", it.name);
  visit("table", it.table);
  visit("time", it.time);
  visit("events", it.events);
  visit("columns", it.columns);
  visit("for_each_row", it.for_each_row);
  visit("when", it.when);
  visit("function", it.function);
  visit("arguments", it.arguments);
  visit("bodies", it.bodies);
  visit("constraint", it.is_constraint);
  visit("deferrable", it.deferrable);
  visit("initially_deferred", it.initially_deferred);
  visit("referenced_table", it.referenced_table);
  visit("old_table", it.old_table);
  visit("new_table", it.new_table);
  visit("temporary", it.temporary);
  visit("firing", it.firing);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::EventTrigger& it, Visit&& visit) {
  visit("name", it.name);
  visit("event", it.event);
  visit("tags", it.tags);
  visit("function", it.function);
  visit("firing", it.firing);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Rule& it, Visit&& visit) {
  visit("name", it.name);
  visit("table", it.table);
  visit("event", it.event);
  visit("where", it.where);
  visit("instead", it.instead);
  visit("commands", it.commands);
  visit("firing", it.firing);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Policy& it, Visit&& visit) {
  visit("name", it.name);
  visit("table", it.table);
  visit("restrictive", it.restrictive);
  visit("command", it.command);
  visit("roles", it.roles);
  visit("using", it.using_expression);
  visit("with_check", it.with_check);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Collation& it, Visit&& visit) {
  visit("name", it.name);
  visit("provider", it.provider);
  visit("locale", it.locale);
  visit("lc_collate", it.lc_collate);
  visit("lc_ctype", it.lc_ctype);
  visit("nondeterministic", it.nondeterministic);
  visit("rules", it.rules);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::TextSearchDictionary& it, Visit&& visit) {
  visit("name", it.name);
  visit("template", it.template_name);
  visit("options", it.options);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::TextSearchConfiguration::Mapping& it, Visit&& visit) {
  visit("tokens", it.tokens);
  visit("dictionaries", it.dictionaries);
}
template <class Visit>
void each_field(const objects::TextSearchConfiguration& it, Visit&& visit) {
  visit("name", it.name);
  visit("parser", it.parser);
  visit("copy", it.copy);
  visit("mappings", it.mappings);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Statistics& it, Visit&& visit) {
  visit("name", it.name);
  visit("table", it.table);
  visit("kinds", it.kinds);
  visit("columns", it.columns);
  visit("expressions", it.expressions);
  visit("target", it.target);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Publication::Member& it, Visit&& visit) {
  visit("table", it.table);
  visit("columns", it.columns);
  visit("where", it.where);
}
template <class Visit>
void each_field(const objects::Publication& it, Visit&& visit) {
  visit("name", it.name);
  visit("all_tables", it.all_tables);
  visit("tables", it.tables);
  visit("schemas", it.schemas);
  visit("publish", it.publish);
  visit("via_partition_root", it.via_partition_root);
  visit("generated_columns", it.generated_columns);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::ForeignDataWrapper& it, Visit&& visit) {
  visit("name", it.name);
  visit("handler", it.handler);
  visit("validator", it.validator);
  visit("options", it.options);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Server& it, Visit&& visit) {
  visit("name", it.name);
  visit("type", it.type);
  visit("version", it.version);
  visit("wrapper", it.wrapper);
  visit("options", it.options);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::UserMapping& it, Visit&& visit) {
  visit("role", it.role);
  visit("server", it.server);
  visit("options", it.options);
}
template <class Visit>
void each_field(const objects::ForeignTable& it, Visit&& visit) {
  visit("name", it.name);
  visit("columns", it.columns);
  visit("column_options", it.column_options);
  visit("constraints", it.constraints);
  visit("server", it.server);
  visit("options", it.options);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Subscription& it, Visit&& visit) {
  visit("name", it.name);
  visit("connection", it.connection);
  visit("publications", it.publications);
  visit("parameters", it.parameters);
  visit("enabled", it.enabled);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::Cast& it, Visit&& visit) {
  visit("source", it.source);
  visit("target", it.target);
  visit("function", it.function);
  visit("arguments", it.arguments);
  visit("through_text", it.through_text);
  visit("context", it.context);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::ClassOperator& it, Visit&& visit) {
  visit("number", it.number);
  visit("name", it.name);
  visit("types", it.types);
  visit("order_by", it.order_by);
}
template <class Visit>
void each_field(const objects::ClassFunction& it, Visit&& visit) {
  visit("number", it.number);
  visit("function", it.function);
  visit("arguments", it.arguments);
  visit("types", it.types);
}
template <class Visit>
void each_field(const objects::OperatorFamily& it, Visit&& visit) {
  visit("name", it.name);
  visit("method", it.method);
  visit("operators", it.operators);
  visit("functions", it.functions);
  visit("attributes", it.attributes);
}
template <class Visit>
void each_field(const objects::OperatorClass& it, Visit&& visit) {
  visit("name", it.name);
  visit("method", it.method);
  visit("type", it.type);
  visit("default", it.is_default);
  visit("family", it.family);
  visit("operators", it.operators);
  visit("functions", it.functions);
  visit("storage", it.storage);
  visit("attributes", it.attributes);
}

template <class Visit>
void each_field(const op::CreateObject& it, Visit&& visit) {
  visit("object", it.object);
  visit("replacement", it.replacement);
  visit("if_not_exists", it.if_not_exists);
  visit("was", it.was);
}
template <class Visit>
void each_field(const op::AlterObject& it, Visit&& visit) {
  visit("to", it.to);
  visit("from", it.from);
  visit("one_way", it.is_one_way);
}
template <class Visit>
void each_field(const op::DropObject& it, Visit&& visit) {
  visit("object", it.object);
  visit("if_exists", it.if_exists);
  visit("cascade", it.cascade);
  visit("was", it.was);
}
template <class Visit>
void each_field(const op::RenameObject& it, Visit&& visit) {
  visit("object", it.object);
  visit("new_name", it.new_name);
}
template <class Visit>
void each_field(const op::MoveObject& it, Visit&& visit) {
  visit("object", it.object);
  visit("new_schema", it.new_schema);
}
template <class Visit>
void each_field(const op::SetOwner& it, Visit&& visit) {
  visit("object", it.object);
  visit("owner", it.owner);
  visit("was", it.was);
}
template <class Visit>
void each_field(const op::SetComment& it, Visit&& visit) {
  visit("object", it.object);
  visit("comment", it.comment);
  visit("was", it.was);
}
template <class Visit>
void each_field(const op::Grant& it, Visit&& visit) {
  visit("privileges", it.privileges);
}
template <class Visit>
void each_field(const op::Revoke& it, Visit&& visit) {
  visit("privileges", it.privileges);
  visit("grant_option_only", it.grant_option_only);
  visit("cascade", it.cascade);
}
template <class Visit>
void each_field(const op::AddEnumValue& it, Visit&& visit) {
  visit("type", it.type);
  visit("value", it.value);
  visit("before", it.before);
  visit("after", it.after);
  visit("if_not_exists", it.if_not_exists);
  visit("autocommit", it.autocommit);
}
template <class Visit>
void each_field(const op::RenameEnumValue& it, Visit&& visit) {
  visit("type", it.type);
  visit("value", it.value);
  visit("new_value", it.new_value);
}
template <class Visit>
void each_field(const op::RemoveEnumValue& it, Visit&& visit) {
  visit("type", it.type);
  visit("value", it.value);
  visit("replacement", it.replacement);
  visit("was", it.was);
}
template <class Visit>
void each_field(const op::RefreshMaterializedView& it, Visit&& visit) {
  visit("view", it.view);
  visit("concurrently", it.concurrently);
  visit("with_no_data", it.with_no_data);
}

}  // namespace retort::inline v1
