#include "operation/canonical_writer.hpp"

#include <iterator>

#include <fmt/format.h>

namespace retort::inline v1 {

void CanonicalWriter::begin(std::string_view name) {
  text_ += ' ';
  text_ += name;
  text_ += '=';
}

void CanonicalWriter::sized(std::string_view value) {
  fmt::format_to(std::back_inserter(text_), FMT_STRING("{}:{}"), value.size(), value);
}

void CanonicalWriter::number(std::string_view name, std::int64_t value) {
  begin(name);
  fmt::format_to(std::back_inserter(text_), FMT_STRING("{}"), value);
}

void CanonicalWriter::field(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  begin(name);
  sized(value);
}

void CanonicalWriter::field(std::string_view name, bool value) {
  if (!value) return;
  begin(name);
  text_ += "true";
}

void CanonicalWriter::field(std::string_view name, std::optional<std::int64_t> value) {
  if (value) number(name, *value);
}

void CanonicalWriter::field(std::string_view name, std::optional<int> value) {
  if (value) number(name, *value);
}

void CanonicalWriter::field(std::string_view name, const std::vector<std::string>& values) {
  if (values.empty()) return;
  begin(name);
  text_ += '[';
  for (const std::string& value : values) sized(value);
  text_ += ']';
}

void CanonicalWriter::field(std::string_view name, const QualifiedName& value) {
  if (value.name.empty()) return;
  begin(name);
  sized(value.schema);
  sized(value.name);
}

void CanonicalWriter::field(std::string_view name, const Type& type) {
  begin(name);
  node("type", [&] {
    field("kind", type.kind, TypeKind{});
    field("first", type.first);
    field("second", type.second);
    if (type.dimensions != 0) number("dimensions", type.dimensions);
    field("name", std::string_view(type.name));
    for (const auto& [dialect, spelling] : type.variants) field(dialect, std::string_view(spelling));
  });
}

void CanonicalWriter::field(std::string_view name, const std::optional<Default>& value) {
  if (!value) return;
  begin(name);
  if (const auto* expression = std::get_if<Expression>(&*value)) {
    text_ += 'e';
    sized(expression->sql);
  } else {
    this->value(std::get<Value>(*value));
  }
}

void CanonicalWriter::value(const Value& value) {
  struct Visitor {
    CanonicalWriter& out;
    void operator()(std::monostate) const { out.text_ += 'n'; }
    void operator()(bool truth) const { out.text_ += truth ? 't' : 'f'; }
    void operator()(std::int64_t number) const {
      fmt::format_to(std::back_inserter(out.text_), FMT_STRING("i{};"), number);
    }
    void operator()(double number) const { fmt::format_to(std::back_inserter(out.text_), FMT_STRING("r{};"), number); }
    void operator()(const std::string& text) const {
      out.text_ += 's';
      out.sized(text);
    }
    void operator()(const Bytes& bytes) const {
      out.text_ += 'b';
      out.sized(bytes.data);
    }
  };
  std::visit(Visitor{*this}, value);
}

}  // namespace retort::inline v1
