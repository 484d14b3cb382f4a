#pragma once

#include "autogenerate/writer/code.hpp"
#include "autogenerate/writer/words.hpp"

#include <retort/core/qualified_name.hpp>
#include <retort/model/column.hpp>
#include <retort/model/storage.hpp>
#include <retort/model/type.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1::writer {

// Values of the model as the DSL writes them.
Code text_code(const std::string& text);
/// A name of at most 63 bytes; throws Unwritable for others.
Code name_code(const std::string& name);
Code name_code(const QualifiedName& name);
/// A collation's name, which is never split at a dot.
Code collation_code(const QualifiedName& name);
Code type_code(const Type& type);
/// A type that may be left out.
Code type_code(const std::optional<Type>& type);
Code value_code(const Value& value);
Code default_code(const Default& value);
/// `sql("…")`
Code expression_code(const std::string& sql);
Code bool_code(bool value);

Code texts_code(const std::vector<std::string>& texts);
Code names_code(const std::vector<std::string>& names);
Code names_code(const std::vector<QualifiedName>& names);
/// `{{"a", "b"}, …}`
Code pairs_code(const std::map<std::string, std::string, std::less<>>& pairs);
Code parameters_code(const StorageParameters& parameters);

/// Designated initializers. What equals the default is left out; the order is the one in which they are added, which
/// has to be that of the options' declaration.
class Members {
 public:
  Members& add(const char* name, Code value) {
    parts_.push_back({.kind = Code::Kind::member, .text = name, .parts = {std::move(value)}});
    return *this;
  }
  Members& text(const char* name, const std::string& value);
  Members& name(const char* name, const std::string& value);
  Members& name(const char* name, const QualifiedName& value);
  Members& collation(const char* name, const QualifiedName& value);
  Members& flag(const char* name, bool value, bool otherwise = false);
  Members& truth(const char* name, const std::optional<bool>& value);
  Members& names(const char* name, const std::vector<std::string>& values);
  Members& texts(const char* name, const std::vector<std::string>& values);
  Members& pairs(const char* name, const std::map<std::string, std::string, std::less<>>& values);
  Members& parameters(const char* name, const StorageParameters& values);
  Members& integer(const char* name, const std::optional<std::int64_t>& value);
  /// Of a number that the DSL takes as an int; throws Unwritable for another.
  Members& whole(const char* name, const std::optional<double>& value);
  template <class Enum>
  Members& word(const char* name, Enum value, Enum otherwise = Enum{1}) {
    return value == otherwise ? *this : add(name, atom(writer::word(value)));
  }
  /// A list of anything that another function writes.
  template <class T, class Write>
  Members& list(const char* name, const std::vector<T>& values, Write write) {
    std::vector<Code> items;
    for (const T& value : values) items.push_back(write(value));
    return items.empty() ? *this : add(name, writer::braces(std::move(items)));
  }

  bool empty() const { return parts_.empty(); }
  Code braces() { return writer::braces(std::move(parts_)); }
  /// As the last argument; nothing where there is nothing to say.
  void append_to(std::vector<Code>& arguments) {
    if (!parts_.empty()) arguments.push_back(braces());
  }

 private:
  std::vector<Code> parts_{};
};

/// A list of what another function writes.
template <class T, class Write>
Code list_code(const std::vector<T>& values, Write write) {
  std::vector<Code> items;
  for (const T& value : values) items.push_back(write(value));
  return braces(std::move(items));
}

}  // namespace retort::inline v1::writer
