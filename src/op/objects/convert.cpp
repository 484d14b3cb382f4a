#include "op/objects/convert.hpp"

namespace retort::inline v1 {

Location location_of(const dsl::GlobalName& name) noexcept { return {name.file(), name.line()}; }

Location location_of(const dsl::ObjectName& name) noexcept {
  return name.name.is_set() ? location_of(name.name) : location_of(name.part);
}

const char* file_of(const dsl::ObjectName& name) noexcept { return location_of(name).file; }

std::string owned_name(const dsl::GlobalName& name) { return owned_name(name.name(), name.file()); }

ObjectName owned_object(const dsl::ObjectName& name) {
  ObjectName owned{.kind = name.kind};
  if (name.kind == ObjectKind::operator_class || name.kind == ObjectKind::operator_family) {
    owned.name = owned_name(name.name);
    owned.parent.name = owned_name(name.part);
  } else if (name.part.name().is_set()) {
    owned.name.name = owned_name(name.part);
    owned.parent = owned_name(name.name);
  } else {
    owned.name = owned_name(name.name);
  }
  for (const dsl::Type& argument : name.arguments) owned.arguments.emplace_back(argument);
  return owned;
}

std::string owned_sql(const dsl::Sql& sql) { return owned_text(sql.text()); }

std::optional<Type> owned_type(const dsl::Type& type) {
  if (type.kind == TypeKind::named && !type.name.is_set()) return std::nullopt;
  return Type(type);
}

std::vector<std::string> owned_texts(const dsl::List<dsl::Text>& texts) {
  std::vector<std::string> owned;
  owned.reserve(texts.size());
  for (const dsl::Text& text : texts) owned.push_back(owned_text(text));
  return owned;
}

OwnedOptions owned_settings(const dsl::List<dsl::Setting>& settings) {
  OwnedOptions owned;
  for (const dsl::Setting& setting : settings)
    owned.insert_or_assign(owned_text(setting.name), owned_text(setting.value));
  return owned;
}

OwnedOptions owned_variants(const dsl::List<dsl::Variant>& variants) {
  OwnedOptions owned;
  for (const dsl::Variant& variant : variants) {
    owned.insert_or_assign(owned_text(variant.dialect), owned_sql(variant.text));
  }
  return owned;
}

std::optional<bool> owned_bool(dsl::OptionalBool value) {
  return value.is_set() ? std::optional(value.value()) : std::nullopt;
}

std::optional<std::int64_t> owned_integer(dsl::OptionalInteger value) {
  return value.is_set() ? std::optional<std::int64_t>(value.value()) : std::nullopt;
}

objects::Attributes owned_attributes(const dsl::Name& owner, const dsl::Text& comment, const char* file) {
  return {.owner = owned_name(owner, file), .comment = owned_text(comment)};
}

}  // namespace retort::inline v1
