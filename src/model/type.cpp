#include <retort/model/type.hpp>

namespace retort::inline v1 {

namespace {

std::string owned_text(dsl::Text text) { return text.is_set() ? std::string(text.data(), text.size()) : std::string(); }

std::optional<int> when_given(int number) { return number >= 0 ? std::optional<int>(number) : std::nullopt; }

}  // namespace

Type::Type(const dsl::Type& type)
    : kind(type.kind),
      first(when_given(type.first)),
      second(when_given(type.second)),
      dimensions(type.dimensions),
      name(owned_text(type.name)) {
  if (type.variant_dialect.is_set()) variants.emplace(owned_text(type.variant_dialect), owned_text(type.variant));
}

}  // namespace retort::inline v1
