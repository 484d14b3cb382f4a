#pragma once

#include <retort/dsl/expression.hpp>
#include <retort/dsl/value.hpp>

namespace retort::inline v1::dsl {

/// What server_default takes: a value ("abc", 0, true, null), an expression (sql("now()")), or no_default.
class Default {
 public:
  enum class Kind : std::uint8_t { unset = 1, none, expression, value };

  constexpr Default() noexcept = default;
  template <class T>
  requires requires(const T& value) { Value(value); }
  constexpr Default(const T& value RETORT_LIFETIMEBOUND) noexcept : value_(value), kind_(Kind::value) {}
  constexpr Default(const Sql& expression) noexcept
      : value_(Value::Kind::text, expression.text()), kind_(Kind::expression) {}
  constexpr explicit Default(Kind kind) noexcept : kind_(kind) {}

  constexpr Kind kind() const noexcept { return kind_; }
  constexpr const Value& value() const noexcept { return value_; }
  constexpr Text expression() const noexcept { return value_.text(); }

 private:
  Value value_{};
  Kind kind_ = Kind::unset;
};

/// `.server_default = no_default` in alter_column takes the default away.
inline constexpr Default no_default{Default::Kind::none};

}  // namespace retort::inline v1::dsl
