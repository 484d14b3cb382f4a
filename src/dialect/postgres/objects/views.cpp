#include "dialect/clauses.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

std::string columns_clause(const std::vector<std::string>& columns) {
  return columns.empty() ? std::string() : SqlWriter().raw(" (").names(columns).raw(")").take();
}

/// Without the semicolon and the blanks that a file ends with.
std::string_view trimmed(std::string_view query) {
  const std::size_t end = query.find_last_not_of(" \t\r\n;");
  return end == std::string_view::npos ? std::string_view() : query.substr(0, end + 1);
}

/// What is to be set, and what reset.
ParameterChanges differences(const StorageParameters& from, const StorageParameters& to) {
  ParameterChanges changes;
  for (const auto& [name, value] : to) {
    const auto before = from.find(name);
    if (before == from.end() || before->second != value) changes.insert_or_assign(name, value);
  }
  for (const auto& [name, value] : from) {
    if (!to.contains(name)) changes.insert_or_assign(name, std::nullopt);
  }
  return changes;
}

std::string query_of(const objects::View& view) {
  const auto variant = view.variants.find("postgresql");
  return std::string(trimmed(variant == view.variants.end() ? view.query : variant->second));
}

}  // namespace

std::string PostgresDdlCompiler::Objects::view_options(const objects::View& view) const {
  std::vector<std::string> options;
  if (view.security_barrier) options.push_back(fmt::format("security_barrier = {}", *view.security_barrier));
  if (view.security_invoker) {
    require(150000, "views with the rights of who reads them", "leave .security_invoker out");
    options.push_back(fmt::format("security_invoker = {}", *view.security_invoker));
  }
  return options.empty() ? std::string() : fmt::format(" WITH ({})", fmt::join(options, ", "));
}

void PostgresDdlCompiler::Objects::create(const objects::View& view, const How& how) {
  if (how.if_not_exists) unsupported("IF NOT EXISTS for views", "use .or_replace");
  const std::string query = query_of(view);
  if (query.empty()) misused("the view has no query", "give it one");
  std::string text = fmt::format("CREATE{}{}{} VIEW {}{}{} AS\n{}", or_replace(how), view.temporary ? " TEMPORARY" : "",
                                 view.recursive ? " RECURSIVE" : "", quoted(view.name), columns_clause(view.columns),
                                 view_options(view), query);
  if (view.check_option == dsl::check_option::local) text += "\nWITH LOCAL CHECK OPTION";
  if (view.check_option == dsl::check_option::cascaded) text += "\nWITH CASCADED CHECK OPTION";
  emit(std::move(text));
}

void PostgresDdlCompiler::Objects::alter(const objects::View& from, const objects::View& to) {
  objects::View unchanged = from;
  unchanged.attributes = to.attributes;
  if (unchanged == to) return;
  unchanged.security_barrier = to.security_barrier;
  unchanged.security_invoker = to.security_invoker;
  if (unchanged != to) return create(to, {.replacement = op::Replacement::in_place});
  const std::string verb = fmt::format("ALTER VIEW {} ", quoted(to.name));
  const auto option = [&](std::string_view name, const std::optional<bool>& before, const std::optional<bool>& now) {
    if (before == now) return;
    emit(now ? fmt::format("{}SET ({} = {})", verb, name, *now) : fmt::format("{}RESET ({})", verb, name));
  };
  if (to.security_invoker) require(150000, "views with the rights of who reads them", "leave .security_invoker out");
  option("security_barrier", from.security_barrier, to.security_barrier);
  option("security_invoker", from.security_invoker, to.security_invoker);
}

void PostgresDdlCompiler::Objects::create(const objects::MaterializedView& view, const How& how) {
  if (how.replacement == op::Replacement::in_place) {
    unsupported("CREATE OR REPLACE for materialized views", "use .recreate, which drops the old one first");
  }
  std::string text = fmt::format("CREATE MATERIALIZED VIEW{} {}{}", if_not_exists(how), quoted(view.name),
                                 columns_clause(view.columns));
  if (!view.access_method.empty()) text += " USING " + quoted(view.access_method);
  if (!view.storage_parameters.empty()) text += " WITH " + parameters_text(view.storage_parameters);
  if (!view.tablespace.empty()) text += " TABLESPACE " + quoted(view.tablespace);
  emit(fmt::format("{} AS\n{}{}", text, trimmed(view.query), view.with_no_data ? "\nWITH NO DATA" : ""));
  for (const Index& index : view.indexes) compiler_.create_index({.table = view.name, .index = index});
  if (!view.cluster_on.empty()) {
    emit(fmt::format("ALTER MATERIALIZED VIEW {} CLUSTER ON {}", quoted(view.name), quoted(view.cluster_on)));
  }
}

void PostgresDdlCompiler::Objects::alter(const objects::MaterializedView& from, const objects::MaterializedView& to) {
  objects::MaterializedView unchanged = from;
  unchanged.attributes = to.attributes;
  if (unchanged == to) return;
  unchanged.storage_parameters = to.storage_parameters;
  unchanged.cluster_on = to.cluster_on;
  if (unchanged != to) return recreate(from, to);
  const std::string verb = fmt::format("ALTER MATERIALIZED VIEW {} ", quoted(to.name));
  for (const std::string& action :
       compiler_.parameter_actions(differences(from.storage_parameters, to.storage_parameters))) {
    emit(verb + action);
  }
  if (from.cluster_on == to.cluster_on) return;
  emit(verb + (to.cluster_on.empty() ? "SET WITHOUT CLUSTER" : "CLUSTER ON " + quoted(to.cluster_on)));
}

void PostgresDdlCompiler::Objects::refresh(const op::RefreshMaterializedView& operation) {
  if (operation.concurrently && operation.with_no_data) {
    misused("a view is refreshed concurrently with no data", "leave .concurrently or .with_no_data out");
  }
  emit(fmt::format("REFRESH MATERIALIZED VIEW {}{}{}", operation.concurrently ? "CONCURRENTLY " : "",
                   quoted(operation.view), operation.with_no_data ? " WITH NO DATA" : ""));
}

}  // namespace retort::inline v1
