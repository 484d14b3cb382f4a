// Enum, composite and range types, domains.
#include "autogenerate/writer/objects/objects.hpp"

namespace retort::inline v1::writer {

Code attribute_code(const objects::CompositeType::Attribute& attribute) {
  std::vector<Code> parts{name_code(attribute.name), type_code(attribute.type)};
  if (!attribute.collation.name.empty()) parts.push_back(collation_code(attribute.collation));
  return braces(std::move(parts));
}

Code create_code(const objects::EnumType& type, const How&) {
  Members options;
  return verb("create_enum", {name_code(type.name), texts_code(type.values)},
              add_owner_and_comment(options, type.attributes));
}

Code create_code(const objects::CompositeType& type, const How&) {
  Members options;
  return verb("create_composite_type", {name_code(type.name), list_code(type.members, attribute_code)},
              add_owner_and_comment(options, type.attributes));
}

Code create_code(const objects::RangeType& type, const How&) {
  Members options;
  options.name("subtype_opclass", type.subtype_operator_class)
      .collation("collation", type.collation)
      .name("subtype_diff", type.subtype_difference)
      .name("multirange_type", type.multirange_type);
  return verb("create_range_type", {name_code(type.name), type_code(type.subtype)},
              add_owner_and_comment(options, type.attributes));
}

Code create_code(const objects::Domain& domain, const How&) {
  const auto check = [](const objects::Domain::Check& it) {
    Members members;
    return members.name("name", it.name)
        .add("condition", text_code(it.condition))
        .flag("not_valid", it.not_valid)
        .braces();
  };
  Members options;
  options.collation("collation", domain.collation);
  if (domain.default_value) options.add("server_default", default_code(*domain.default_value));
  options.flag("nullable", !domain.not_null, true).list("checks", domain.checks, check);
  return verb("create_domain", {name_code(domain.name), type_code(domain.type)},
              add_owner_and_comment(options, domain.attributes));
}

}  // namespace retort::inline v1::writer
