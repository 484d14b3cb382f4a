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
