// Functions, procedures, aggregates and operators.
#include "op/objects/convert.hpp"

#include <utility>

namespace retort::inline v1 {

namespace {

std::vector<objects::Argument> owned_arguments(const dsl::List<dsl::Argument>& arguments, const char* file) {
  std::vector<objects::Argument> owned;
  owned.reserve(arguments.size());
  for (const dsl::Argument& argument : arguments) {
    owned.push_back({.name = owned_name(argument.name, file),
                     .type = argument.type,
                     .mode = argument.options.mode,
                     .default_value = owned_default(argument.options.server_default)});
  }
  return owned;
}

std::optional<double> when_given(int number) { return number >= 0 ? std::optional<double>(number) : std::nullopt; }

template <class Options>
op::CreateObject creation(objects::Function&& function, const Options& options) {
  op::CreateObject operation{.object = function, .replacement = replacement_of(options)};
  if (options.existing.is_set()) {
    function.body = owned_sql(options.existing);
    operation.was = std::move(function);
  }
  return operation;
}

std::vector<objects::Argument> arguments_of(const dsl::List<dsl::Type>& types) {
  std::vector<objects::Argument> arguments;
  for (const dsl::Type& type : types) arguments.push_back({.type = type});
  return arguments;
}

/// A routine before and after: what changes, and whether it is known how it was.
struct RoutineChange {
  objects::Function from{};
  objects::Function to = from;
  bool can_go_back = true;

  /// Where it is not said what was there before, it was something else.
  void truth(bool objects::Function::*member, dsl::OptionalBool now, dsl::OptionalBool before) {
    if (!now.is_set()) return;
    to.*member = now.value();
    from.*member = before.is_set() ? before.value() : !now.value();
    can_go_back &= before.is_set();
  }
  template <class Word>
  void word(Word objects::Function::*member, Word now, Word before) {
    if (now == Word::unset) return;
    to.*member = now;
    from.*member = before;
    can_go_back &= before != Word::unset;
  }
  void number(std::optional<double> objects::Function::*member, int now, int before) {
    if (now < 0) return;
    to.*member = when_given(now);
    from.*member = when_given(before);
    can_go_back &= before >= 0;
  }
};

void alter_routine(ObjectOp& op, objects::Function routine, const dsl::AlterFunctionOptions& options,
                   const dsl::AlterFunctionOptions& existing, const Location& where) {
  using objects::Function;
  RoutineChange change{.from = std::move(routine)};
  change.word(&Function::volatility, options.volatility, existing.volatility);
  change.word(&Function::parallel, options.parallel, existing.parallel);
  change.truth(&Function::strict, options.strict, existing.strict);
  change.truth(&Function::security_definer, options.security_definer, existing.security_definer);
  change.truth(&Function::leakproof, options.leakproof, existing.leakproof);
  change.number(&Function::cost, options.cost, existing.cost);
  change.number(&Function::rows, options.rows, existing.rows);
  change.to.settings = owned_settings(options.settings);
  change.from.settings = owned_settings(existing.settings);
  op.invoke(
      {op::AlterObject{.to = std::move(change.to), .from = std::move(change.from), .is_one_way = !change.can_go_back},
       where});
}

}  // namespace

void ObjectOp::create_function(const dsl::TableName& function, dsl::List<dsl::Argument> arguments,
                               const dsl::Returns& returns, const dsl::Sql& body,
                               const dsl::CreateFunctionOptions& options) {
  objects::Function object{.name = owned_name(function),
                           .arguments = owned_arguments(arguments, function.file()),
                           .returns = owned_type(returns.type),
                           .returns_set = returns.is_set,
                           .returns_table = owned_arguments(returns.table, function.file()),
                           .language = owned_text(options.language),
                           .body = owned_sql(body),
                           .library = owned_text(options.library),
                           .atomic = options.atomic,
                           .volatility = options.volatility,
                           .parallel = options.parallel,
                           .strict = options.strict,
                           .security_definer = options.security_definer,
                           .leakproof = options.leakproof,
                           .window = options.window,
                           .cost = when_given(options.cost),
                           .rows = when_given(options.rows),
                           .support = owned_name(options.support),
                           .settings = owned_settings(options.settings),
                           .attributes = owned_attributes(options.owner, options.comment, function.file())};
  invoke({creation(std::move(object), options), location_of(function)});
}

void ObjectOp::create_procedure(const dsl::TableName& procedure, dsl::List<dsl::Argument> arguments,
                                const dsl::Sql& body, const dsl::CreateProcedureOptions& options) {
  objects::Function object{.name = owned_name(procedure),
                           .arguments = owned_arguments(arguments, procedure.file()),
                           .is_procedure = true,
                           .language = owned_text(options.language),
                           .body = owned_sql(body),
                           .atomic = options.atomic,
                           .security_definer = options.security_definer,
                           .settings = owned_settings(options.settings),
                           .attributes = owned_attributes(options.owner, options.comment, procedure.file())};
  invoke({creation(std::move(object), options), location_of(procedure)});
}

void ObjectOp::alter_function(const dsl::TableName& function, dsl::List<dsl::Type> arguments,
                              const dsl::AlterFunctionOptions& options, const dsl::AlterFunctionOptions& existing) {
  alter_routine(*this, {.name = owned_name(function), .arguments = arguments_of(arguments)}, options, existing,
                location_of(function));
}

void ObjectOp::alter_procedure(const dsl::TableName& procedure, dsl::List<dsl::Type> arguments,
                               const dsl::AlterFunctionOptions& options, const dsl::AlterFunctionOptions& existing) {
  alter_routine(*this, {.name = owned_name(procedure), .arguments = arguments_of(arguments), .is_procedure = true},
                options, existing, location_of(procedure));
}

void ObjectOp::create_aggregate(const dsl::TableName& aggregate, dsl::List<dsl::Argument> arguments,
                                const dsl::TableName& state_function, const dsl::Type& state_type,
                                const dsl::CreateAggregateOptions& options) {
  objects::Aggregate object{.name = owned_name(aggregate),
                            .arguments = owned_arguments(arguments, aggregate.file()),
                            .order_by = owned_arguments(options.order_by, aggregate.file()),
                            .state_function = owned_name(state_function),
                            .state_type = state_type,
                            .state_size = when_given(options.state_size),
                            .final_function = owned_name(options.final_function),
                            .final_extra = options.final_extra,
                            .combine_function = owned_name(options.combine_function),
                            .serial_function = owned_name(options.serial_function),
                            .deserial_function = owned_name(options.deserial_function),
                            .sort_operator = owned_text(options.sort_operator),
                            .hypothetical = options.hypothetical,
                            .parallel = options.parallel,
                            .attributes = owned_attributes(options.owner, options.comment, aggregate.file())};
  if (options.initial_value.is_set()) object.initial_value = owned_text(options.initial_value);
  invoke(
      {op::CreateObject{.object = std::move(object), .replacement = replacement_of(options)}, location_of(aggregate)});
}

void ObjectOp::create_operator(const dsl::TableName& the_operator, const dsl::Type& left, const dsl::Type& right,
                               const dsl::TableName& function, const dsl::CreateOperatorOptions& options) {
  objects::Operator object{.name = owned_name(the_operator),
                           .left = owned_type(left),
                           .right = right,
                           .function = owned_name(function),
                           .commutator = owned_name(options.commutator),
                           .negator = owned_name(options.negator),
                           .restriction = owned_name(options.restriction),
                           .join = owned_name(options.join),
                           .hashes = options.hashes,
                           .merges = options.merges,
                           .attributes = owned_attributes(options.owner, options.comment, the_operator.file())};
  invoke({op::CreateObject{.object = std::move(object)}, location_of(the_operator)});
}

}  // namespace retort::inline v1
