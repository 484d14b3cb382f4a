#include "autogenerate/writer/members.hpp"

#include "autogenerate/writer/literal.hpp"
#include "autogenerate/writer/unwritable.hpp"

#include <cmath>
#include <utility>

namespace retort::inline v1::writer {

Members& Members::text(const char* name, const std::string& value) {
  return value.empty() ? *this : add(name, text_code(value));
}

Members& Members::name(const char* name, const std::string& value) {
  return value.empty() ? *this : add(name, name_code(value));
}

Members& Members::name(const char* name, const QualifiedName& value) {
  return value.name.empty() ? *this : add(name, name_code(value));
}

Members& Members::collation(const char* name, const QualifiedName& value) {
  return value.name.empty() ? *this : add(name, collation_code(value));
}

Members& Members::flag(const char* name, bool value, bool otherwise) {
  return value == otherwise ? *this : add(name, bool_code(value));
}

Members& Members::truth(const char* name, const std::optional<bool>& value) {
  return value ? add(name, bool_code(*value)) : *this;
}

Members& Members::names(const char* name, const std::vector<std::string>& values) {
  return values.empty() ? *this : add(name, names_code(values));
}

Members& Members::texts(const char* name, const std::vector<std::string>& values) {
  return values.empty() ? *this : add(name, texts_code(values));
}

Members& Members::pairs(const char* name, const std::map<std::string, std::string, std::less<>>& values) {
  return values.empty() ? *this : add(name, pairs_code(values));
}

Members& Members::parameters(const char* name, const StorageParameters& values) {
  return values.empty() ? *this : add(name, parameters_code(values));
}

Members& Members::integer(const char* name, const std::optional<std::int64_t>& value) {
  return value ? add(name, atom(integer_literal(*value))) : *this;
}

Members& Members::whole(const char* name, const std::optional<double>& value) {
  if (!value) return *this;
  if (std::floor(*value) != *value || *value < 0 || *value > 2147483647) throw Unwritable{"a number with a fraction"};
  return add(name, atom(integer_literal(static_cast<std::int64_t>(*value))));
}

}  // namespace retort::inline v1::writer
