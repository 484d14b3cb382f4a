// Rules and row security policies.
#include "dialect/postgres/inspector/firing.hpp"
#include "dialect/postgres/inspector/part.hpp"
#include "dialect/postgres/inspector/rule_text.hpp"

#include <utility>

namespace retort::inline v1::postgres {

namespace {

dsl::command rule_event_of(char letter) {
  if (letter == '2') return dsl::command::update;
  if (letter == '3') return dsl::command::insert;
  return letter == '4' ? dsl::command::delete_ : dsl::command::select;
}

dsl::command command_of(char letter) {
  switch (letter) {
    case 'r':
      return dsl::command::select;
    case 'a':
      return dsl::command::insert;
    case 'w':
      return dsl::command::update;
    case 'd':
      return dsl::command::delete_;
    default:
      return dsl::command::all;
  }
}

void read_rule(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  const Relation* relation = builder.find_relation(row.oid());
  if (relation == nullptr) return;
  objects::Rule rule{.name = row.text(), .table = relation->name};
  rule.event = rule_event_of(row.letter());
  rule.instead = row.boolean();
  rule.firing = firing_of(row.letter());
  RuleText text = parse_rule(row.text());
  rule.where = std::move(text.where);
  if (!text.commands.empty()) rule.commands.push_back(std::move(text.commands));
  builder.add_object({Catalog::rule, oid}, std::move(rule));
}

void read_policy(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  const Relation* relation = builder.find_relation(row.oid());
  if (relation == nullptr) return;
  objects::Policy policy{.name = row.text(), .table = relation->name};
  policy.command = command_of(row.letter());
  policy.restrictive = !row.boolean();
  policy.roles = row.texts();
  policy.using_expression = row.text();
  policy.with_check = row.text();
  builder.add_object({Catalog::policy, oid}, std::move(policy));
}

}  // namespace

Part rules(int) {
  return {.columns = {"w.oid", "w.ev_class", "w.rulename", "w.ev_type", "w.is_instead", "w.ev_enabled",
                      "pg_get_ruledef(w.oid)"},
          .from =
              "FROM pg_rewrite AS w JOIN pg_class AS c ON c.oid = w.ev_class "
              "JOIN spaces AS s ON s.oid = c.relnamespace WHERE w.rulename <> '_RETURN'",
          .read = read_rule};
}

/// The role 0 is PUBLIC, which is who a policy is for that names nobody.
Part policies(int) {
  return {.columns = {"p.oid", "p.polrelid", "p.polname", "p.polcmd", "p.polpermissive",
                      "ARRAY(SELECT rolname FROM pg_roles WHERE oid = ANY (p.polroles) ORDER BY rolname)",
                      "pg_get_expr(p.polqual, p.polrelid)", "pg_get_expr(p.polwithcheck, p.polrelid)"},
          .from =
              "FROM pg_policy AS p JOIN pg_class AS c ON c.oid = p.polrelid "
              "JOIN spaces AS s ON s.oid = c.relnamespace",
          .read = read_policy};
}

}  // namespace retort::inline v1::postgres
