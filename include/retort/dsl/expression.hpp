#pragma once

#include <retort/dsl/text.hpp>

namespace retort::inline v1::dsl {

/// SQL as the user writes it: an expression (`sql("now()")`), a condition or a statement. Where only SQL can stand, a
/// literal converts; where a value could be meant as well (server_default), sql() says which. Remembers file and line.
class Sql {
 public:
  constexpr Sql() noexcept = default;

  template <std::size_t N>
  constexpr Sql(const char (&literal)[N], const char* file = __builtin_FILE(),
                std::uint_least32_t line = __builtin_LINE()) noexcept
      : text_(literal), file_(file), line_(line) {}

  constexpr Sql(Text text, const char* file, std::uint_least32_t line) noexcept
      : text_(text), file_(file), line_(line) {}

  template <class String>
  requires requires(const String& string) {
    static_cast<const char*>(string.data());
    static_cast<std::size_t>(string.size());
  }
  constexpr Sql(const String& string RETORT_LIFETIMEBOUND, const char* file = __builtin_FILE(),
                std::uint_least32_t line = __builtin_LINE()) noexcept
      : text_(string), file_(file), line_(line) {}

  constexpr bool is_set() const noexcept { return text_.is_set(); }
  constexpr Text text() const noexcept { return text_; }
  constexpr const char* file() const noexcept { return file_; }
  constexpr std::uint_least32_t line() const noexcept { return line_; }

 private:
  Text text_{};
  const char* file_ = nullptr;
  std::uint_least32_t line_ = 0xFFFFFFFF;
};

/// `sql("now()")`: an expression, where a plain literal would be a value.
constexpr Sql sql(Text text RETORT_LIFETIMEBOUND, const char* file = __builtin_FILE(),
                  std::uint_least32_t line = __builtin_LINE()) noexcept {
  return Sql(text, file, line);
}

/// The time of the statement, in the spelling every engine knows.
inline constexpr Sql current_timestamp{"CURRENT_TIMESTAMP", nullptr, 0};

/// A truth value that may be left out.
class OptionalBool {
 public:
  constexpr OptionalBool() noexcept = default;
  constexpr OptionalBool(bool value) noexcept : state_(value ? 1 : 0) {}
  constexpr bool is_set() const noexcept { return state_ >= 0; }
  constexpr bool value() const noexcept { return state_ == 1; }

 private:
  signed char state_ = -1;
};

/// One of an enumeration's words, which may be left out.
template <class Enum>
class OptionalWord {
 public:
  constexpr OptionalWord() noexcept = default;
  constexpr OptionalWord(Enum value) noexcept : value_(value), is_set_(true) {}
  constexpr bool is_set() const noexcept { return is_set_; }
  constexpr Enum value() const noexcept { return value_; }

 private:
  Enum value_{};
  bool is_set_ = false;
};

/// A whole number that may be left out.
class OptionalInteger {
 public:
  constexpr OptionalInteger() noexcept = default;
  constexpr OptionalInteger(long long value) noexcept : value_(value) {}
  constexpr bool is_set() const noexcept { return value_ != unset; }
  constexpr long long value() const noexcept { return value_; }

 private:
  static constexpr long long unset = -0x7FFFFFFFFFFFFFFF;  // no bound, start or step of a sequence

  long long value_ = unset;
};

}  // namespace retort::inline v1::dsl
