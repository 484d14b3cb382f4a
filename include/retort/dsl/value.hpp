#pragma once

#include <retort/dsl/text.hpp>

namespace retort::inline v1::dsl {

/// A row's or a parameter's value: NULL, a truth value, a number, text or bytes. It is always sent beside the
/// statement, never as part of its text. Dates, decimals and JSON are given as text in the engine's input format.
class Value {
 public:
  enum class Kind : std::uint8_t { unset = 1, null, boolean, integer, real, text, bytes };

  constexpr Value() noexcept = default;
  constexpr Value(decltype(nullptr)) noexcept : kind_(Kind::null) {}
  constexpr Value(bool value) noexcept : integer_(value ? 1 : 0), kind_(Kind::boolean) {}
  constexpr Value(int value) noexcept : integer_(value), kind_(Kind::integer) {}
  constexpr Value(long value) noexcept : integer_(value), kind_(Kind::integer) {}
  constexpr Value(long long value) noexcept : integer_(value), kind_(Kind::integer) {}
  constexpr Value(unsigned value) noexcept : integer_(value), kind_(Kind::integer) {}
  constexpr Value(double value) noexcept : real_(value), kind_(Kind::real) {}
  template <std::size_t N>
  constexpr Value(const char (&literal)[N]) noexcept : text_(literal), kind_(Kind::text) {}
  template <class String>
  requires requires(const String& string) {
    static_cast<const char*>(string.data());
    static_cast<std::size_t>(string.size());
  }
  constexpr Value(const String& string RETORT_LIFETIMEBOUND) noexcept : text_(string), kind_(Kind::text) {}

  /// Raw bytes; see bytes().
  constexpr Value(Kind kind, Text text) noexcept : text_(text), kind_(kind) {}

  constexpr Kind kind() const noexcept { return kind_; }
  constexpr long long integer() const noexcept { return integer_; }
  constexpr double real() const noexcept { return real_; }
  constexpr Text text() const noexcept { return text_; }

 private:
  Text text_{};
  long long integer_ = -1;
  double real_ = -1;
  Kind kind_ = Kind::unset;
};

/// The bytes of a string as a binary value.
constexpr Value bytes(Text content RETORT_LIFETIMEBOUND) noexcept { return {Value::Kind::bytes, content}; }

/// SQL's NULL.
inline constexpr Value null{nullptr};

}  // namespace retort::inline v1::dsl
