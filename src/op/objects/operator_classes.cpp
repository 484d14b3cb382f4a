// Casts, operator classes and operator families.
#include "op/objects/convert.hpp"

#include <utility>

namespace retort::inline v1 {

namespace {

std::vector<Type> owned_types(const dsl::List<dsl::Type>& types) { return {types.begin(), types.end()}; }

std::vector<objects::ClassOperator> owned_operators(const dsl::List<dsl::ClassOperator>& operators) {
  std::vector<objects::ClassOperator> owned;
  for (const dsl::ClassOperator& it : operators) {
    owned.push_back({.number = it.number,
                     .name = owned_name(it.name),
                     .types = owned_types(it.types),
                     .order_by = owned_name(it.order_by)});
  }
  return owned;
}

std::vector<objects::ClassFunction> owned_functions(const dsl::List<dsl::ClassFunction>& functions) {
  std::vector<objects::ClassFunction> owned;
  for (const dsl::ClassFunction& it : functions) {
    owned.push_back({.number = it.number,
                     .function = owned_name(it.function),
                     .arguments = owned_types(it.arguments),
                     .types = owned_types(it.types)});
  }
  return owned;
}

objects::OperatorFamily owned_family(const dsl::TableName& family, const dsl::Name& method,
                                     const dsl::OperatorFamilyOptions& options) {
  return {.name = owned_name(family),
          .method = owned_name(method, family.file()),
          .operators = owned_operators(options.operators),
          .functions = owned_functions(options.functions),
          .attributes = owned_attributes(options.owner, options.comment, family.file())};
}

}  // namespace

void ObjectOp::create_cast(const dsl::Type& source, const dsl::Type& target, const dsl::CreateCastOptions& options,
                           const char* file, std::uint_least32_t line) {
  objects::Cast object{.source = source,
                       .target = target,
                       .function = owned_name(options.function),
                       .arguments = owned_types(options.arguments),
                       .through_text = options.through_text,
                       .context = options.context,
                       .attributes = {.comment = owned_text(options.comment)}};
  invoke({op::CreateObject{.object = std::move(object)}, {file, line}});
}

void ObjectOp::create_operator_class(const dsl::TableName& name, const dsl::Type& type, dsl::Name method,
                                     const dsl::CreateOperatorClassOptions& options) {
  objects::OperatorClass object{.name = owned_name(name),
                                .method = owned_name(method, name.file()),
                                .type = type,
                                .is_default = options.is_default,
                                .family = owned_name(options.family),
                                .operators = owned_operators(options.operators),
                                .functions = owned_functions(options.functions),
                                .storage = owned_type(options.storage),
                                .attributes = owned_attributes(options.owner, options.comment, name.file())};
  invoke({op::CreateObject{.object = std::move(object)}, location_of(name)});
}

void ObjectOp::create_operator_family(const dsl::TableName& family, dsl::Name method,
                                      const dsl::OperatorFamilyOptions& options) {
  invoke({op::CreateObject{.object = owned_family(family, method, options)}, location_of(family)});
}

void ObjectOp::alter_operator_family(const dsl::TableName& family, dsl::Name method,
                                     const dsl::OperatorFamilyOptions& options,
                                     const dsl::OperatorFamilyOptions& existing) {
  invoke({op::AlterObject{.to = owned_family(family, method, options), .from = owned_family(family, method, existing)},
          location_of(family)});
}

}  // namespace retort::inline v1
