// Foreign-data wrappers, servers, user mappings, foreign tables.
#include "dialect/clauses.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

std::string function_clause(std::string_view word, const QualifiedName& function) {
  return function.name.empty() ? std::string() : fmt::format(" {} {}", word, quoted(function));
}

std::string function_change(std::string_view word, const QualifiedName& from, const QualifiedName& to) {
  if (from == to) return {};
  return to.name.empty() ? fmt::format(" NO {}", word) : function_clause(word, to);
}

}  // namespace

void PostgresDdlCompiler::Objects::create(const objects::ForeignDataWrapper& wrapper, const How&) {
  emit(fmt::format("CREATE FOREIGN DATA WRAPPER {}{}{}{}", quoted(wrapper.name),
                   function_clause("HANDLER", wrapper.handler), function_clause("VALIDATOR", wrapper.validator),
                   options_clause(wrapper.options)));
}

void PostgresDdlCompiler::Objects::alter(const objects::ForeignDataWrapper& from,
                                         const objects::ForeignDataWrapper& to) {
  const std::string changes = function_change("HANDLER", from.handler, to.handler) +
                              function_change("VALIDATOR", from.validator, to.validator) +
                              options_change(from.options, to.options);
  if (!changes.empty()) emit(fmt::format("ALTER FOREIGN DATA WRAPPER {}{}", quoted(to.name), changes));
}

void PostgresDdlCompiler::Objects::create(const objects::Server& server, const How& how) {
  std::string text = fmt::format("CREATE SERVER{} {}", if_not_exists(how), quoted(server.name));
  if (!server.type.empty()) text += " TYPE " + text_literal(server.type);
  if (!server.version.empty()) text += " VERSION " + text_literal(server.version);
  emit(fmt::format("{} FOREIGN DATA WRAPPER {}{}", text, quoted(server.wrapper), options_clause(server.options)));
}

void PostgresDdlCompiler::Objects::alter(const objects::Server& from, const objects::Server& to) {
  std::string changes;
  if (from.version != to.version) {
    changes += " VERSION " + (to.version.empty() ? "NULL" : text_literal(to.version));
  }
  changes += options_change(from.options, to.options);
  if (!changes.empty()) emit(fmt::format("ALTER SERVER {}{}", quoted(to.name), changes));
}

void PostgresDdlCompiler::Objects::create(const objects::UserMapping& mapping, const How& how) {
  emit(fmt::format("CREATE USER MAPPING{} {}{}", if_not_exists(how), designation(name_of(mapping)),
                   options_clause(mapping.options)));
}

void PostgresDdlCompiler::Objects::alter(const objects::UserMapping& from, const objects::UserMapping& to) {
  const std::string changes = options_change(from.options, to.options);
  if (!changes.empty()) emit(fmt::format("ALTER USER MAPPING {}{}", designation(name_of(to)), changes));
}

std::string PostgresDdlCompiler::Objects::foreign_column(const objects::ForeignTable& table,
                                                         const Column& column) const {
  std::string text = fmt::format("{} {}", quoted(column.name), type(column.type));
  const auto options = table.column_options.find(column.name);
  if (options != table.column_options.end()) text += options_clause(options->second);
  if (!column.collation.empty()) text += " COLLATE " + quoted({column.collation_schema, column.collation});
  if (!column.nullable) text += " NOT NULL";
  if (column.server_default) text += " " + compiler_.default_clause(*column.server_default);
  return text;
}

void PostgresDdlCompiler::Objects::create(const objects::ForeignTable& table, const How& how) {
  std::vector<std::string> lines;
  for (const Column& column : table.columns) lines.push_back(foreign_column(table, column));
  for (const Constraint& constraint : table.constraints) {
    if (!std::holds_alternative<Check>(constraint)) {
      unsupported("constraints of foreign tables other than checks", "let the other server keep them");
    }
    lines.push_back(compiler_.constraint_definition(constraint));
  }
  const std::string body = lines.empty() ? "" : fmt::format("\n  {}\n", fmt::join(lines, ",\n  "));
  emit(fmt::format("CREATE FOREIGN TABLE{} {} ({}) SERVER {}{}", if_not_exists(how), quoted(table.name), body,
                   quoted(table.server), options_clause(table.options)));
  for (const Column& column : table.columns) {
    if (column.comment.empty()) continue;
    set_comment({.kind = ObjectKind::column, .name = {.name = column.name}, .parent = table.name}, column.comment);
  }
}

void PostgresDdlCompiler::Objects::alter(const objects::ForeignTable& from, const objects::ForeignTable& to) {
  objects::ForeignTable unchanged = from;
  unchanged.attributes = to.attributes;
  unchanged.options = to.options;
  if (unchanged != to && !from.server.empty()) return recreate(from, to);
  const std::string changes = options_change(from.options, to.options);
  if (!changes.empty()) emit(fmt::format("ALTER FOREIGN TABLE {}{}", quoted(to.name), changes));
}

}  // namespace retort::inline v1
