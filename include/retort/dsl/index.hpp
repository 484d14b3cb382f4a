#pragma once

#include <retort/dsl/expression.hpp>
#include <retort/dsl/name.hpp>

namespace retort::inline v1::dsl {

/// What an index is built on: a column ("email"), an expression (sql("lower(email)")), either of them descending.
struct IndexElement {
  enum class Order : std::uint8_t { unset = 1, ascending, descending };
  enum class Nulls : std::uint8_t { unset = 1, first, last };

  template <std::size_t N>
  consteval IndexElement(const char (&literal)[N], std::uint_least32_t line = __builtin_LINE())
      : column(literal, line) {}
  constexpr IndexElement(Name name) noexcept : column(name) {}
  constexpr IndexElement(const RuntimeName& name) noexcept : column(name) {}
  constexpr IndexElement(const Sql& sql) noexcept : expression(sql.text()) {}

  Name column{};
  Text expression{};
  Order order = Order::unset;
  Nulls nulls = Nulls::unset;
};

constexpr IndexElement desc(IndexElement element) noexcept {
  element.order = IndexElement::Order::descending;
  return element;
}

constexpr IndexElement nulls_first(IndexElement element) noexcept {
  element.nulls = IndexElement::Nulls::first;
  return element;
}

constexpr IndexElement nulls_last(IndexElement element) noexcept {
  element.nulls = IndexElement::Nulls::last;
  return element;
}

}  // namespace retort::inline v1::dsl
