// Enum, composite and range types, domains.
#include "op/objects/convert.hpp"

#include <utility>

namespace retort::inline v1 {

namespace {

objects::CompositeType::Attribute owned_attribute(const dsl::CompositeAttribute& attribute, const char* file) {
  return {.name = owned_name(attribute.name, file),
          .type = attribute.type,
          .collation = owned_name(attribute.collation, file)};
}

}  // namespace

void ObjectOp::create_enum(const dsl::TableName& type, dsl::List<dsl::Text> values,
                           const dsl::CreateTypeOptions& options) {
  objects::EnumType object{.name = owned_name(type),
                           .values = owned_texts(values),
                           .attributes = owned_attributes(options.owner, options.comment, type.file())};
  invoke({op::CreateObject{.object = std::move(object)}, location_of(type)});
}

void ObjectOp::add_enum_value(const dsl::TableName& type, dsl::Text value, const dsl::AddEnumValueOptions& options) {
  invoke({op::AddEnumValue{.type = owned_name(type),
                           .value = owned_text(value),
                           .before = owned_text(options.before),
                           .after = owned_text(options.after),
                           .if_not_exists = options.if_not_exists,
                           .autocommit = options.autocommit},
          location_of(type)});
}

void ObjectOp::rename_enum_value(const dsl::TableName& type, dsl::Text value, dsl::Text new_value) {
  invoke({op::RenameEnumValue{.type = owned_name(type), .value = owned_text(value), .new_value = owned_text(new_value)},
          location_of(type)});
}

void ObjectOp::remove_enum_value(const dsl::TableName& type, dsl::Text value,
                                 const dsl::RemoveEnumValueOptions& options) {
  op::RemoveEnumValue operation{.type = owned_name(type), .value = owned_text(value)};
  if (options.replacement.is_set()) operation.replacement = owned_text(options.replacement);
  if (options.existing_last || options.existing_before.is_set() || options.existing_after.is_set()) {
    operation.was = op::AddEnumValue{.type = operation.type,
                                     .value = operation.value,
                                     .before = owned_text(options.existing_before),
                                     .after = owned_text(options.existing_after)};
  }
  invoke({std::move(operation), location_of(type)});
}

void ObjectOp::create_composite_type(const dsl::TableName& type, dsl::List<dsl::CompositeAttribute> attributes,
                                     const dsl::CreateTypeOptions& options) {
  objects::CompositeType object{.name = owned_name(type),
                                .attributes = owned_attributes(options.owner, options.comment, type.file())};
  for (const dsl::CompositeAttribute& attribute : attributes) {
    object.members.push_back(owned_attribute(attribute, type.file()));
  }
  invoke({op::CreateObject{.object = std::move(object)}, location_of(type)});
}

void ObjectOp::add_attribute(const dsl::TableName& type, const dsl::CompositeAttribute& attribute) {
  const objects::CompositeType before{.name = owned_name(type)};
  objects::CompositeType after = before;
  after.members.push_back(owned_attribute(attribute, type.file()));
  invoke({op::AlterObject{.to = std::move(after), .from = before}, location_of(type)});
}

void ObjectOp::drop_attribute(const dsl::TableName& type, const dsl::CompositeAttribute& existing) {
  const objects::CompositeType after{.name = owned_name(type)};
  objects::CompositeType before = after;
  before.members.push_back(owned_attribute(existing, type.file()));
  invoke({op::AlterObject{.to = after, .from = std::move(before)}, location_of(type)});
}

void ObjectOp::alter_attribute(const dsl::TableName& type, const dsl::CompositeAttribute& attribute,
                               const dsl::CompositeAttribute& existing) {
  const auto with = [&](const dsl::CompositeAttribute& member) {
    return objects::CompositeType{.name = owned_name(type), .members = {owned_attribute(member, type.file())}};
  };
  invoke({op::AlterObject{.to = with(attribute), .from = with(existing)}, location_of(type)});
}

void ObjectOp::create_range_type(const dsl::TableName& type, const dsl::Type& subtype,
                                 const dsl::CreateRangeTypeOptions& options) {
  objects::RangeType object{.name = owned_name(type),
                            .subtype = subtype,
                            .subtype_operator_class = owned_name(options.subtype_opclass),
                            .collation = owned_name(options.collation, type.file()),
                            .subtype_difference = owned_name(options.subtype_diff),
                            .multirange_type = owned_name(options.multirange_type),
                            .attributes = owned_attributes(options.owner, options.comment, type.file())};
  invoke({op::CreateObject{.object = std::move(object)}, location_of(type)});
}

void ObjectOp::create_domain(const dsl::TableName& domain, const dsl::Type& type,
                             const dsl::CreateDomainOptions& options) {
  objects::Domain object{.name = owned_name(domain),
                         .type = type,
                         .collation = owned_name(options.collation, domain.file()),
                         .default_value = owned_default(options.server_default),
                         .not_null = !options.nullable,
                         .attributes = owned_attributes(options.owner, options.comment, domain.file())};
  for (const dsl::DomainCheck& check : options.checks) {
    object.checks.push_back({.name = owned_name(check.name, domain.file()),
                             .condition = owned_sql(check.condition),
                             .not_valid = check.not_valid});
  }
  invoke({op::CreateObject{.object = std::move(object)}, location_of(domain)});
}

/// Where it is not said what was there before, something else was.
void ObjectOp::alter_domain(const dsl::TableName& domain, const dsl::AlterDomainOptions& options) {
  objects::Domain before{.name = owned_name(domain)};
  objects::Domain after = before;
  bool is_known = true;
  if (options.server_default.kind() != dsl::Default::Kind::unset) {
    is_known = options.existing_server_default.kind() != dsl::Default::Kind::unset;
    after.default_value = owned_default(options.server_default);
    before.default_value = owned_default(options.existing_server_default);
    if (!is_known && !after.default_value) before.default_value = Value{};
  }
  if (options.nullable.is_set()) {
    after.not_null = !options.nullable.value();
    before.not_null = options.nullable.value();
  }
  invoke({op::AlterObject{.to = std::move(after), .from = std::move(before), .is_one_way = !is_known},
          location_of(domain)});
}

void ObjectOp::add_domain_constraint(const dsl::TableName& domain, dsl::Name name, const dsl::Sql& condition,
                                     const dsl::DomainConstraintOptions& options) {
  const objects::Domain before{.name = owned_name(domain)};
  objects::Domain after = before;
  after.checks.push_back(
      {.name = owned_name(name, domain.file()), .condition = owned_sql(condition), .not_valid = options.not_valid});
  invoke({op::AlterObject{.to = std::move(after), .from = before}, location_of(domain)});
}

void ObjectOp::validate_domain_constraint(const dsl::TableName& domain, dsl::Name name) {
  objects::Domain after{.name = owned_name(domain), .checks = {{.name = owned_name(name, domain.file())}}};
  objects::Domain before = after;
  before.checks.front().not_valid = true;
  invoke({op::AlterObject{.to = std::move(after), .from = std::move(before)}, location_of(domain)});
}

}  // namespace retort::inline v1
