// Functions, procedures, aggregates and operators.
#include "autogenerate/writer/objects/objects.hpp"
#include "autogenerate/writer/unwritable.hpp"

namespace retort::inline v1::writer {

namespace {

Code argument_code(const objects::Argument& argument) {
  Members options;
  options.word("mode", argument.mode);
  if (argument.default_value) options.add("server_default", default_code(*argument.default_value));
  std::vector<Code> parts{argument.name.empty() ? braces({}) : name_code(argument.name), type_code(argument.type)};
  options.append_to(parts);
  return braces(std::move(parts));
}

Code arguments_code(const std::vector<objects::Argument>& arguments) { return list_code(arguments, argument_code); }

Code returns_code(const objects::Function& function) {
  if (!function.returns_table.empty()) return call("returns_table", {arguments_code(function.returns_table)});
  if (function.returns_set) return call("returns_set", {type_code(function.returns)});
  return type_code(function.returns);
}

void add_replacement(Members& options, const How& how) {
  options.flag("or_replace", is_replaced(how)).flag("recreate", is_recreated(how));
  const auto* was = how.was ? std::get_if<objects::Function>(&*how.was) : nullptr;
  if (was != nullptr) options.add("existing", text_code(was->body));
}

Code procedure_code(const objects::Function& procedure, const How& how) {
  Members options;
  options.text("language", procedure.language);
  add_replacement(options, how);
  options.flag("atomic", procedure.atomic)
      .flag("security_definer", procedure.security_definer)
      .pairs("settings", procedure.settings);
  return verb("create_procedure",
              {name_code(procedure.name), arguments_code(procedure.arguments), text_code(procedure.body)},
              add_owner_and_comment(options, procedure.attributes));
}

}  // namespace

Code create_code(const objects::Function& function, const How& how) {
  if (function.is_procedure) return procedure_code(function, how);
  Members options;
  options.text("language", function.language);
  add_replacement(options, how);
  options.flag("atomic", function.atomic)
      .word("volatility", function.volatility)
      .word("parallel", function.parallel)
      .flag("strict", function.strict)
      .flag("security_definer", function.security_definer)
      .flag("leakproof", function.leakproof)
      .flag("window", function.window)
      .whole("cost", function.cost)
      .whole("rows", function.rows)
      .name("support", function.support)
      .pairs("settings", function.settings)
      .text("library", function.library);
  return verb(
      "create_function",
      {name_code(function.name), arguments_code(function.arguments), returns_code(function), text_code(function.body)},
      add_owner_and_comment(options, function.attributes));
}

Code create_code(const objects::Aggregate& aggregate, const How& how) {
  Members options;
  options.flag("or_replace", is_replaced(how));
  if (!aggregate.order_by.empty()) options.add("order_by", arguments_code(aggregate.order_by));
  options.whole("state_size", aggregate.state_size)
      .name("final_function", aggregate.final_function)
      .flag("final_extra", aggregate.final_extra)
      .name("combine_function", aggregate.combine_function)
      .name("serial_function", aggregate.serial_function)
      .name("deserial_function", aggregate.deserial_function);
  if (aggregate.initial_value) options.add("initial_value", text_code(*aggregate.initial_value));
  options.text("sort_operator", aggregate.sort_operator)
      .flag("hypothetical", aggregate.hypothetical)
      .word("parallel", aggregate.parallel);
  return verb("create_aggregate",
              {name_code(aggregate.name), arguments_code(aggregate.arguments), name_code(aggregate.state_function),
               type_code(aggregate.state_type)},
              add_owner_and_comment(options, aggregate.attributes));
}

Code create_code(const objects::Operator& the_operator, const How&) {
  Members options;
  options.name("commutator", the_operator.commutator)
      .name("negator", the_operator.negator)
      .name("restriction", the_operator.restriction)
      .name("join", the_operator.join)
      .flag("hashes", the_operator.hashes)
      .flag("merges", the_operator.merges);
  return verb("create_operator",
              {name_code(the_operator.name), type_code(the_operator.left), type_code(the_operator.right),
               name_code(the_operator.function)},
              add_owner_and_comment(options, the_operator.attributes));
}

}  // namespace retort::inline v1::writer
