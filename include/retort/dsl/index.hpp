#pragma once

#include <retort/dsl/expression.hpp>
#include <retort/dsl/name.hpp>
#include <retort/dsl/storage.hpp>

namespace retort::inline v1::dsl {

/// What an index is built on: a column ("email"), an expression (sql("lower(email)")), either of them dressed by
/// desc(), nulls_first(), nulls_last(), collate(), opclass() and statistics().
struct IndexElement {
  enum class Order : std::uint8_t { unset = 1, ascending, descending };
  enum class Nulls : std::uint8_t { unset = 1, first, last };

  template <std::size_t N>
  consteval IndexElement(const char (&literal)[N], std::uint_least32_t at_line = __builtin_LINE())
      : column(literal, at_line) {}
  constexpr IndexElement(Name name) noexcept : column(name) {}
  constexpr IndexElement(const RuntimeName& name) noexcept : column(name) {}
  constexpr IndexElement(const Sql& sql) noexcept : expression(sql.text()) {}

  Name column{};
  Text expression{};
  CollationName collation{};
  TableName operator_class{};
  StorageParameters operator_class_parameters{};
  // The small ones stand last: with padding between two members clang 14 puts what a consteval constructor made of them
  // in wrong places.
  std::int32_t statistics = -1;
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

constexpr IndexElement collate(IndexElement element, CollationName collation) noexcept {
  element.collation = collation;
  return element;
}

/// PostgreSQL's operator class: `opclass("title", "gist_trgm_ops", {{"siglen", 32}})`.
constexpr IndexElement opclass(IndexElement element, TableName name, StorageParameters parameters = {}) noexcept {
  element.operator_class = name;
  element.operator_class_parameters = parameters;
  return element;
}

/// How many values of an expression ANALYZE keeps: `statistics(sql("lower(email)"), 1000)`.
constexpr IndexElement statistics(IndexElement element, std::int32_t target) noexcept {
  element.statistics = target;
  return element;
}

using IndexElements = List<IndexElement>;

}  // namespace retort::inline v1::dsl
