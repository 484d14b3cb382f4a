#pragma once

#include <retort/operation.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace retort::inline v1 {

/// Writes values as text of the form `(create_table name=5:users …)`. Texts carry their length, so nothing needs
/// escaping; what equals its default is left out, so that members added to an operation later do not change the
/// text, and the checksum, of the migrations that do not use them.
class CanonicalWriter {
 public:
  template <class Body>
  void node(std::string_view kind, Body body) {
    text_ += '(';
    text_ += kind;
    body();
    text_ += ')';
  }

  void field(std::string_view name, std::string_view value);
  void field(std::string_view name, const char*) = delete;
  void field(std::string_view name, bool value);
  void field(std::string_view name, std::optional<std::int64_t> value);
  void field(std::string_view name, std::optional<int> value);
  void field(std::string_view name, const std::vector<std::string>& values);
  void field(std::string_view name, const QualifiedName& value);
  void field(std::string_view name, const Type& type);
  void field(std::string_view name, const std::optional<Default>& value);
  void value(const Value& value);

  template <class Enum>
  requires std::is_enum_v<Enum>
  void field(std::string_view name, Enum value, Enum standard) {
    if (value != standard) number(name, static_cast<int>(value));
  }

  /// For optional members: `name=()` says that it is set, to nothing.
  template <class T, class Body>
  void optional_node(std::string_view name, const std::optional<T>& value, Body body) {
    if (!value) return;
    begin(name);
    text_ += '(';
    body(*value);
    text_ += ')';
  }

  std::string take() { return std::move(text_); }

 private:
  void begin(std::string_view name);
  void number(std::string_view name, std::int64_t value);
  void sized(std::string_view value);

  std::string text_;
};

}  // namespace retort::inline v1
