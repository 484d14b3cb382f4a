// Types by the words that the DSL has for them.
#include "autogenerate/writer/literal.hpp"
#include "autogenerate/writer/members.hpp"
#include "autogenerate/writer/unwritable.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace retort::inline v1::writer {

namespace {

const char* word_of(TypeKind kind) {
  static constexpr std::array words{
      "",        "boolean", "smallint", "integer",  "bigint",   "real",   "double_precision", "numeric",     "",
      "varchar", "text",    "bytea",    "date",     "time",     "timetz", "timestamp",        "timestamptz", "interval",
      "uuid",    "json",    "jsonb",    "geometry", "geography"};
  return words.at(static_cast<std::size_t>(kind) - 1);
}

/// Types that the engine knows by name and the DSL by a constant.
const char* constant_of(std::string_view name) {
  static constexpr std::array same{"xml",
                                   "money",
                                   "inet",
                                   "cidr",
                                   "macaddr",
                                   "macaddr8",
                                   "tsvector",
                                   "tsquery",
                                   "citext",
                                   "hstore",
                                   "ltree",
                                   "int4range",
                                   "int8range",
                                   "numrange",
                                   "daterange",
                                   "tsrange",
                                   "tstzrange",
                                   "int4multirange",
                                   "int8multirange",
                                   "nummultirange",
                                   "datemultirange",
                                   "tsmultirange",
                                   "tstzmultirange",
                                   "jsonpath",
                                   "point",
                                   "line",
                                   "lseg",
                                   "box",
                                   "path",
                                   "polygon",
                                   "circle",
                                   "bit",
                                   "trigger",
                                   "event_trigger"};
  if (name == "bit varying") return "varbit";
  const auto found = std::ranges::find(same, name);
  return found == same.end() ? nullptr : *found;
}

Code number_code(int number) {
  if (number < 0) throw Unwritable{"a type with a negative scale"};
  return atom(integer_literal(number));
}

/// `word(first, second)`, with what was given.
Code with_numbers(std::string word, const Type& type) {
  if (type.second && !type.first) throw Unwritable{"a scale without a precision"};
  if (!type.first) return atom(std::move(word));
  std::vector<Code> numbers{number_code(*type.first)};
  if (type.second) numbers.push_back(number_code(*type.second));
  return call(std::move(word), std::move(numbers));
}

Code spatial(const char* word, const Type& type) {
  std::vector<Code> arguments;
  if (!type.name.empty() || type.second) arguments.push_back(type.name.empty() ? atom("{}") : text_code(type.name));
  if (type.second) arguments.push_back(number_code(*type.second));
  return call(word, std::move(arguments));
}

Code interval(const Type& type) {
  if (type.name.empty()) return with_numbers("interval", type);
  std::vector<Code> arguments{text_code(type.name)};
  if (type.first) arguments.push_back(number_code(*type.first));
  return call("interval", std::move(arguments));
}

Code named(const Type& type) {
  if (type.name.empty()) return braces({});
  if (const char* constant = constant_of(type.name)) return with_numbers(constant, type);
  const Code plain = call("type", {text_code(type.name)});
  if (!type.first && !type.second) return plain;
  if (type.second) throw Unwritable{"a named type with two numbers"};
  return call("type(" + literal(type.name) + ")", {number_code(*type.first)});
}

Code element_code(const Type& type) {
  switch (type.kind) {
    case TypeKind::named:
      return named(type);
    case TypeKind::character:
      return call("character", {type.first ? number_code(*type.first) : atom("-1")});
    case TypeKind::interval:
      return interval(type);
    case TypeKind::geometry:
    case TypeKind::geography:
      return spatial(word_of(type.kind), type);
    default:
      if (type.second && type.kind != TypeKind::numeric) throw Unwritable{"a type with a scale"};
      return with_numbers(word_of(type.kind), type);
  }
}

Code array_code(Code element, int dimensions) {
  if (dimensions == 0) return element;
  std::vector<Code> arguments{std::move(element)};
  if (dimensions > 1) arguments.push_back(atom(integer_literal(dimensions)));
  return call("array", std::move(arguments));
}

}  // namespace

Code type_code(const Type& type) {
  Code code = array_code(element_code(type), type.dimensions);
  if (type.variants.empty()) return code;
  if (type.variants.size() > 1) throw Unwritable{"a type with two other spellings"};
  const auto& [dialect, spelling] = *type.variants.begin();
  return call(laid_out(code, {.indent = 0, .width = 10000}) + ".on", {text_code(dialect), text_code(spelling)});
}

Code type_code(const std::optional<Type>& type) { return type ? type_code(*type) : braces({}); }

}  // namespace retort::inline v1::writer
