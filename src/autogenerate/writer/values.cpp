// Names, texts and values.
#include "autogenerate/writer/literal.hpp"
#include "autogenerate/writer/members.hpp"
#include "autogenerate/writer/unwritable.hpp"

#include <retort/dsl/name.hpp>

namespace retort::inline v1::writer {

namespace {

const std::string& checked(const std::string& name) {
  if (name.empty()) throw Unwritable{"a name that is empty"};
  if (name.size() > dsl::identifier_limit) throw Unwritable{"a name of more than 63 bytes"};
  if (name.find('\0') != std::string::npos) throw Unwritable{"a name with a NUL byte"};
  return name;
}

struct ValueWriter {
  Code operator()(std::monostate) const { return atom("null"); }
  Code operator()(bool value) const { return bool_code(value); }
  Code operator()(std::int64_t value) const { return atom(integer_literal(value)); }
  Code operator()(double value) const { return atom(real_literal(value)); }
  Code operator()(const std::string& value) const { return text_code(value); }
  Code operator()(const Bytes& value) const { return call("bytes", {atom(quoted_literal(value.data))}); }
};

}  // namespace

Code text_code(const std::string& text) { return atom(literal(text)); }
Code bool_code(bool value) { return atom(value ? "true" : "false"); }
Code name_code(const std::string& name) { return atom(quoted_literal(checked(name))); }

Code name_code(const QualifiedName& name) {
  checked(name.name);
  if (!name.schema.empty()) checked(name.schema);
  const bool has_dot = name.name.find('.') != std::string::npos || name.schema.find('.') != std::string::npos;
  if (!has_dot) return atom(quoted_literal(name.text()));
  if (name.schema.empty()) throw Unwritable{"a name with a dot in no schema"};
  return call("qualified", {atom(quoted_literal(name.schema)), atom(quoted_literal(name.name))});
}

Code collation_code(const QualifiedName& name) {
  if (name.schema.empty()) return name_code(name.name);
  return call("qualified", {atom(quoted_literal(checked(name.schema))), atom(quoted_literal(checked(name.name)))});
}

Code value_code(const Value& value) { return std::visit(ValueWriter{}, value); }

Code expression_code(const std::string& sql) { return call("sql", {text_code(sql)}); }

Code default_code(const Default& value) {
  if (const auto* plain = std::get_if<Value>(&value)) return value_code(*plain);
  return expression_code(std::get<Expression>(value).sql);
}

Code texts_code(const std::vector<std::string>& texts) { return list_code(texts, text_code); }

Code names_code(const std::vector<std::string>& names) {
  return list_code(names, [](const std::string& name) { return name_code(name); });
}

Code names_code(const std::vector<QualifiedName>& names) {
  return list_code(names, [](const QualifiedName& name) { return name_code(name); });
}

Code pairs_code(const std::map<std::string, std::string, std::less<>>& pairs) {
  std::vector<Code> items;
  for (const auto& [name, value] : pairs) items.push_back(braces({text_code(name), text_code(value)}));
  return braces(std::move(items));
}

Code parameters_code(const StorageParameters& parameters) {
  std::vector<Code> items;
  for (const auto& [name, value] : parameters) items.push_back(braces({text_code(name), value_code(value)}));
  return braces(std::move(items));
}

}  // namespace retort::inline v1::writer
