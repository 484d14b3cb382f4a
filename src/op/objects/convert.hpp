#pragma once

#include "op/convert.hpp"

#include <retort/dsl/objects/options.hpp>
#include <retort/object_op.hpp>

#include <map>
#include <optional>

// Views of the arguments of verbs for objects → owned values; see op/convert.hpp.
namespace retort::inline v1 {

using OwnedOptions = std::map<std::string, std::string, std::less<>>;

Location location_of(const dsl::GlobalName& name) noexcept;
Location location_of(const dsl::ObjectName& name) noexcept;
const char* file_of(const dsl::ObjectName& name) noexcept;
std::string owned_name(const dsl::GlobalName& name);
ObjectName owned_object(const dsl::ObjectName& name);
std::string owned_sql(const dsl::Sql& sql);
std::optional<Type> owned_type(const dsl::Type& type);
std::vector<std::string> owned_texts(const dsl::List<dsl::Text>& texts);
OwnedOptions owned_settings(const dsl::List<dsl::Setting>& settings);
OwnedOptions owned_variants(const dsl::List<dsl::Variant>& variants);
std::optional<bool> owned_bool(dsl::OptionalBool value);
std::optional<std::int64_t> owned_integer(dsl::OptionalInteger value);
objects::Attributes owned_attributes(const dsl::Name& owner, const dsl::Text& comment, const char* file);

/// How the options say that an object takes another's place.
template <class Options>
op::Replacement replacement_of(const Options& options) {
  if constexpr (requires { options.recreate; }) {
    if (options.recreate) return op::Replacement::recreate;
  }
  if constexpr (requires { options.or_replace; }) {
    if (options.or_replace) return op::Replacement::in_place;
  }
  return op::Replacement::none;
}

}  // namespace retort::inline v1
