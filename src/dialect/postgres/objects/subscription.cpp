#include "dialect/clauses.hpp"
#include "dialect/literal.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

/// What the server makes of a parameter that stands for a truth value.
bool is_off(const StorageParameters& parameters, std::string_view name) {
  const auto found = parameters.find(name);
  if (found == parameters.end()) return false;
  if (const auto* truth = std::get_if<bool>(&found->second)) return !*truth;
  const auto* text = std::get_if<std::string>(&found->second);
  return text != nullptr && (*text == "false" || *text == "off" || *text == "0" || *text == "no");
}

bool has_no_slot(const objects::Subscription& subscription) {
  const auto slot = subscription.parameters.find("slot_name");
  const auto* name = slot == subscription.parameters.end() ? nullptr : std::get_if<std::string>(&slot->second);
  return name != nullptr && (*name == "none" || *name == "NONE");
}

/// The server refuses a transaction for what the publisher would not undo.
bool makes_slot(const objects::Subscription& subscription) {
  return !has_no_slot(subscription) && !is_off(subscription.parameters, "connect") &&
         !is_off(subscription.parameters, "create_slot");
}

Probe probe(std::string_view name, bool is_wanted) {
  return {.query = fmt::format("SELECT CASE WHEN EXISTS (SELECT FROM pg_subscription AS s JOIN pg_database AS d ON "
                               "d.oid = s.subdbid WHERE s.subname = {} AND d.datname = current_database()) THEN '{}' "
                               "ELSE '{}' END",
                               text_literal(name), is_wanted ? "done" : "absent", is_wanted ? "absent" : "done")};
}

std::string publications_text(const objects::Subscription& subscription) {
  return SqlWriter().names(subscription.publications).take();
}

}  // namespace

void PostgresDdlCompiler::Objects::create(const objects::Subscription& subscription, const How& how) {
  if (how.replacement == op::Replacement::in_place || how.if_not_exists) {
    unsupported("OR REPLACE and IF NOT EXISTS for subscriptions", "use alter_subscription()");
  }
  if (subscription.publications.empty()) misused("the subscription names no publication", "name one");
  compiler_.check_parameters(subscription.parameters);
  StorageParameters parameters = subscription.parameters;
  if (subscription.enabled) parameters.insert_or_assign("enabled", *subscription.enabled);
  const std::string options = parameters.empty() ? "" : " WITH " + parameters_text(parameters);
  Statement& statement =
      compiler_.emit(fmt::format("CREATE SUBSCRIPTION {} CONNECTION {} PUBLICATION {}{}", quoted(subscription.name),
                                 text_literal(subscription.connection), publications_text(subscription), options));
  if (!makes_slot(subscription)) return;
  statement.transactional = false;
  statement.probe = probe(subscription.name, true);
}

/// What `to` does not say stays as it is.
void PostgresDdlCompiler::Objects::alter(const objects::Subscription& from, const objects::Subscription& to) {
  const std::string verb = fmt::format("ALTER SUBSCRIPTION {} ", quoted(to.name));
  if (!to.connection.empty() && to.connection != from.connection) {
    emit(verb + "CONNECTION " + text_literal(to.connection));
  }
  if (!to.publications.empty() && to.publications != from.publications) {
    emit(fmt::format("{}SET PUBLICATION {} WITH (refresh = false)", verb, publications_text(to)));
  }
  StorageParameters changed;
  for (const auto& [name, value] : to.parameters) {
    const auto before = from.parameters.find(name);
    if (before == from.parameters.end() || before->second != value) changed.insert_or_assign(name, value);
  }
  compiler_.check_parameters(changed);
  if (!changed.empty()) emit(verb + "SET " + parameters_text(changed));
  if (to.enabled && to.enabled != from.enabled) emit(verb + (*to.enabled ? "ENABLE" : "DISABLE"));
}

/// Where there is a slot on the publisher, it is dropped there.
void PostgresDdlCompiler::Objects::drop_subscription(const op::DropObject& operation) {
  Statement& statement =
      compiler_.emit(fmt::format("DROP SUBSCRIPTION {}{}{}", operation.if_exists ? "IF EXISTS " : "",
                                 designation(operation.object), operation.cascade ? " CASCADE" : ""));
  const auto* was = operation.was ? std::get_if<objects::Subscription>(&*operation.was) : nullptr;
  if (was != nullptr && has_no_slot(*was)) return;
  statement.transactional = false;
  statement.probe = probe(operation.object.name.name, false);
}

}  // namespace retort::inline v1
