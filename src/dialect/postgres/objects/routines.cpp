// Functions, procedures, aggregates and operators.
#include "dialect/clauses.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

std::string_view mode_word(dsl::argument_mode mode) {
  switch (mode) {
    case dsl::argument_mode::in:
      break;
    case dsl::argument_mode::out:
      return "OUT ";
    case dsl::argument_mode::inout:
      return "INOUT ";
    case dsl::argument_mode::variadic:
      return "VARIADIC ";
  }
  return {};
}

std::string_view parallel_word(dsl::parallel parallel) {
  switch (parallel) {
    case dsl::parallel::unset:
      break;
    case dsl::parallel::unsafe:
      return "UNSAFE";
    case dsl::parallel::restricted:
      return "RESTRICTED";
    case dsl::parallel::safe:
      return "SAFE";
  }
  return {};
}

std::string_view volatility_clause(dsl::volatility volatility) {
  switch (volatility) {
    case dsl::volatility::unset:
      break;
    case dsl::volatility::immutable:
      return " IMMUTABLE";
    case dsl::volatility::stable:
      return " STABLE";
    case dsl::volatility::volatile_:
      return " VOLATILE";
  }
  return {};
}

/// Values of SET are lists of names, numbers and words; search_path is one whose names stand for themselves.
std::string setting_clause(const std::string& name, const std::string& value) {
  return fmt::format(" SET {} TO {}", name, value.empty() ? "''" : value);
}

}  // namespace

std::string PostgresDdlCompiler::Objects::arguments(const std::vector<objects::Argument>& arguments) const {
  return joined(arguments, ", ", [&](const objects::Argument& argument) {
    std::string text(mode_word(argument.mode));
    if (!argument.name.empty()) text += quoted(argument.name) + " ";
    text += type(argument.type);
    if (argument.default_value) text += " " + compiler_.default_clause(*argument.default_value);
    return text;
  });
}

std::string PostgresDdlCompiler::Objects::function_attributes(const objects::Function& function) const {
  std::string text = " LANGUAGE " + quoted(function.language.empty() ? "sql" : function.language);
  text += volatility_clause(function.volatility);
  if (function.window) text += " WINDOW";
  if (function.strict) text += " STRICT";
  if (function.security_definer) text += " SECURITY DEFINER";
  if (function.leakproof) text += " LEAKPROOF";
  if (function.parallel != dsl::parallel::unset) text += fmt::format(" PARALLEL {}", parallel_word(function.parallel));
  if (function.cost) text += fmt::format(" COST {}", *function.cost);
  if (function.rows) text += fmt::format(" ROWS {}", *function.rows);
  if (!function.support.name.empty()) text += " SUPPORT " + quoted(function.support);
  for (const auto& [name, value] : function.settings) text += setting_clause(name, value);
  return text;
}

std::string PostgresDdlCompiler::Objects::function_body(const objects::Function& function) const {
  if (!function.library.empty()) {
    return fmt::format("AS {}{}", text_literal(function.library),
                       function.body.empty() ? "" : ", " + text_literal(function.body));
  }
  if (!function.atomic) return "AS " + dollar_quoted(function.body);
  require(140000, "functions with a body that is read when they are created", "leave .atomic out");
  return function.body;
}

void PostgresDdlCompiler::Objects::create(const objects::Function& function, const How& how) {
  if (how.if_not_exists) unsupported("IF NOT EXISTS for functions", "use .or_replace");
  if (function.body.empty() && function.library.empty()) misused("the function has no body", "give it one");
  std::string text =
      fmt::format("CREATE{} {} {}({})", or_replace(how), function.is_procedure ? "PROCEDURE" : "FUNCTION",
                  quoted(function.name), arguments(function.arguments));
  for (const objects::Argument& argument : function.arguments) {
    if (function.is_procedure && argument.mode == dsl::argument_mode::out) {
      require(140000, "procedures with OUT arguments", "make it an INOUT argument");
    }
  }
  if (!function.returns_table.empty()) {
    text += fmt::format(" RETURNS TABLE ({})", arguments(function.returns_table));
  } else if (function.returns) {
    text += fmt::format(" RETURNS {}{}", function.returns_set ? "SETOF " : "", type(*function.returns));
  }
  emit(fmt::format("{}{}\n{}", text, function_attributes(function), function_body(function)));
}

/// What ALTER FUNCTION says of what differs beside the definition.
std::vector<std::string> PostgresDdlCompiler::Objects::function_changes(const objects::Function& from,
                                                                        const objects::Function& to) const {
  std::vector<std::string> changes;
  if (from.volatility != to.volatility) {
    const bool is_set = to.volatility != dsl::volatility::unset;
    changes.emplace_back(volatility_clause(is_set ? to.volatility : dsl::volatility::volatile_));
  }
  if (from.strict != to.strict) changes.emplace_back(to.strict ? " STRICT" : " CALLED ON NULL INPUT");
  if (from.security_definer != to.security_definer) {
    changes.emplace_back(to.security_definer ? " SECURITY DEFINER" : " SECURITY INVOKER");
  }
  if (from.leakproof != to.leakproof) changes.emplace_back(to.leakproof ? " LEAKPROOF" : " NOT LEAKPROOF");
  if (from.parallel != to.parallel) {
    const bool is_set = to.parallel != dsl::parallel::unset;
    changes.push_back(fmt::format(" PARALLEL {}", parallel_word(is_set ? to.parallel : dsl::parallel::unsafe)));
  }
  if (to.cost && from.cost != to.cost) changes.push_back(fmt::format(" COST {}", *to.cost));
  if (to.rows && from.rows != to.rows) changes.push_back(fmt::format(" ROWS {}", *to.rows));
  if (!to.support.name.empty() && from.support != to.support) changes.push_back(" SUPPORT " + quoted(to.support));
  for (const auto& [name, value] : to.settings) {
    const auto before = from.settings.find(name);
    if (before == from.settings.end() || before->second != value) changes.push_back(setting_clause(name, value));
  }
  for (const auto& [name, value] : from.settings) {
    if (!to.settings.contains(name)) changes.push_back(" RESET " + name);
  }
  return changes;
}

void PostgresDdlCompiler::Objects::alter(const objects::Function& from, const objects::Function& to) {
  objects::Function unchanged = from;
  unchanged.attributes = to.attributes;
  if (unchanged == to) return;
  unchanged.volatility = to.volatility;
  unchanged.strict = to.strict;
  unchanged.security_definer = to.security_definer;
  unchanged.leakproof = to.leakproof;
  unchanged.parallel = to.parallel;
  unchanged.settings = to.settings;
  // What is no longer said of these goes back to what only CREATE knows.
  if (to.cost) unchanged.cost = to.cost;
  if (to.rows) unchanged.rows = to.rows;
  if (!to.support.name.empty()) unchanged.support = to.support;
  if (unchanged != to) return create(to, {.replacement = op::Replacement::in_place});
  emit(fmt::format("ALTER {}{}", title(name_of(to)), fmt::join(function_changes(from, to), "")));
}

void PostgresDdlCompiler::Objects::create(const objects::Aggregate& aggregate, const How& how) {
  if (how.if_not_exists) unsupported("IF NOT EXISTS for aggregates", "use .or_replace");
  std::vector<std::string> options{"SFUNC = " + quoted(aggregate.state_function),
                                   "STYPE = " + type(aggregate.state_type)};
  const auto add = [&](std::string_view option, const QualifiedName& name) {
    if (!name.name.empty()) options.push_back(fmt::format("{} = {}", option, quoted(name)));
  };
  if (aggregate.state_size) options.push_back(fmt::format("SSPACE = {}", *aggregate.state_size));
  add("FINALFUNC", aggregate.final_function);
  if (aggregate.final_extra) options.push_back("FINALFUNC_EXTRA");
  add("COMBINEFUNC", aggregate.combine_function);
  add("SERIALFUNC", aggregate.serial_function);
  add("DESERIALFUNC", aggregate.deserial_function);
  if (aggregate.initial_value) options.push_back("INITCOND = " + text_literal(*aggregate.initial_value));
  if (!aggregate.sort_operator.empty()) {
    options.push_back("SORTOP = " + operator_name({.name = aggregate.sort_operator}));
  }
  if (aggregate.hypothetical) options.push_back("HYPOTHETICAL");
  if (aggregate.parallel != dsl::parallel::unset) {
    options.push_back(fmt::format("PARALLEL = {}", parallel_word(aggregate.parallel)));
  }
  std::string signature = arguments(aggregate.arguments);
  if (!aggregate.order_by.empty()) {
    signature += fmt::format("{}ORDER BY {}", signature.empty() ? "" : " ", arguments(aggregate.order_by));
  } else if (signature.empty()) {
    signature = "*";
  }
  emit(fmt::format("CREATE{} AGGREGATE {}({}) ({})", or_replace(how), quoted(aggregate.name), signature,
                   fmt::join(options, ", ")));
}

void PostgresDdlCompiler::Objects::alter(const objects::Aggregate& from, const objects::Aggregate& to) {
  objects::Aggregate unchanged = from;
  unchanged.attributes = to.attributes;
  if (unchanged != to) create(to, {.replacement = op::Replacement::in_place});
}

void PostgresDdlCompiler::Objects::create(const objects::Operator& the_operator, const How& how) {
  if (how.replacement == op::Replacement::in_place || how.if_not_exists) {
    unsupported("OR REPLACE and IF NOT EXISTS for operators", "drop it first");
  }
  std::vector<std::string> options{"FUNCTION = " + quoted(the_operator.function)};
  const auto add = [&](std::string_view option, const QualifiedName& name) {
    if (name.name.empty()) return;
    const std::string text = operator_name(name);
    options.push_back(fmt::format("{} = {}", option, name.schema.empty() ? text : fmt::format("OPERATOR({})", text)));
  };
  if (the_operator.left) options.push_back("LEFTARG = " + type(*the_operator.left));
  options.push_back("RIGHTARG = " + type(the_operator.right));
  add("COMMUTATOR", the_operator.commutator);
  add("NEGATOR", the_operator.negator);
  if (!the_operator.restriction.name.empty()) options.push_back("RESTRICT = " + quoted(the_operator.restriction));
  if (!the_operator.join.name.empty()) options.push_back("JOIN = " + quoted(the_operator.join));
  if (the_operator.hashes) options.push_back("HASHES");
  if (the_operator.merges) options.push_back("MERGES");
  emit(fmt::format("CREATE OPERATOR {} ({})", operator_name(the_operator.name), fmt::join(options, ", ")));
}

void PostgresDdlCompiler::Objects::alter(const objects::Operator& from, const objects::Operator& to) {
  nothing_else(from, to, "an operator");
}

}  // namespace retort::inline v1
