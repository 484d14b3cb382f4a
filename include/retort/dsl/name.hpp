#pragma once

#include <retort/dsl/text.hpp>

#include <initializer_list>

namespace retort::inline v1::dsl {

/// The longest identifier PostgreSQL keeps, in bytes; it cuts longer ones silently, so Retort refuses them.
inline constexpr std::size_t identifier_limit = 63;

namespace detail {
// Deliberately not constexpr: calling one in a constant expression stops the compiler at the name that is wrong.
void identifier_is_empty();
void identifier_is_longer_than_63_bytes();
void identifier_contains_a_nul_byte();
void table_name_has_more_than_one_dot();

constexpr std::uint16_t checked_size(const char* text, std::size_t size) {
  if (size == 0) identifier_is_empty();
  if (size > identifier_limit) identifier_is_longer_than_63_bytes();
  for (std::size_t i = 0; i < size; ++i) {
    if (text[i] == '\0') identifier_contains_a_nul_byte();
  }
  return static_cast<std::uint16_t>(size);
}
}  // namespace detail

/// A name that is only known when the program runs; see runtime(). Checked when the operation is recorded.
struct RuntimeName {
  Text text;
  const char* file;
  std::uint_least32_t line;
};

/// The door for computed names: `op.drop_table(runtime(prefix + "_log"))`. The string must live until the end of the
/// full expression. A dot separates schema and table, as in a literal.
constexpr RuntimeName runtime(Text text RETORT_LIFETIMEBOUND, const char* file = __builtin_FILE(),
                              std::uint_least32_t line = __builtin_LINE()) noexcept {
  return {text, file, line};
}

/// The name of a column, constraint or index. From a literal it is checked by the compiler (not empty, no NUL, at most
/// 63 bytes) and remembers its line.
class Name {
 public:
  constexpr Name() noexcept = default;

  template <std::size_t N>
  consteval Name(const char (&literal)[N], std::uint_least32_t line = __builtin_LINE())
      : data_(literal), size_(detail::checked_size(literal, N - 1)), line_(line) {}

  constexpr Name(const RuntimeName& name) noexcept
      : data_(name.text.data()),
        size_(name.text.size() < unset ? static_cast<std::uint16_t>(name.text.size()) : too_long),
        line_(name.line) {}

  constexpr bool is_set() const noexcept { return size_ != unset; }
  constexpr const char* data() const noexcept { return data_; }
  constexpr std::size_t size() const noexcept { return is_set() ? size_ : 0; }
  constexpr std::uint_least32_t line() const noexcept { return line_; }

 private:
  static constexpr std::uint16_t unset = 0xFFFF;
  static constexpr std::uint16_t too_long = 0xFFFE;

  const char* data_ = nullptr;
  std::uint16_t size_ = unset;
  std::uint_least32_t line_ = 0xFFFFFFFF;
};

/// The name of a table: "customers", or "sales.customers" with its schema. For a table whose own name holds a dot use
/// qualified(). Remembers file and line.
class TableName {
 public:
  constexpr TableName() noexcept = default;

  template <std::size_t N>
  consteval TableName(const char (&literal)[N], const char* file = __builtin_FILE(),
                      std::uint_least32_t line = __builtin_LINE())
      : file_(file), line_(line) {
    std::size_t dot = N - 1;
    for (std::size_t i = 0; i + 1 < N; ++i) {
      if (literal[i] != '.') continue;
      if (dot != N - 1) detail::table_name_has_more_than_one_dot();
      dot = i;
    }
    if (dot == N - 1) {
      table_ = Name(RuntimeName{literal, file, line});
      detail::checked_size(literal, N - 1);
    } else {
      schema_ = literal;
      schema_size_ = detail::checked_size(literal, dot);
      detail::checked_size(literal + dot + 1, N - 2 - dot);
      table_ = Name(RuntimeName{Text{literal + dot + 1, N - 2 - dot}, file, line});
    }
  }

  constexpr TableName(const RuntimeName& name) noexcept : file_(name.file), line_(name.line) {
    std::size_t dot = 0;
    while (dot < name.text.size() && name.text.data()[dot] != '.') ++dot;
    if (dot == name.text.size()) {
      table_ = Name(name);
    } else {
      set_schema(Text(name.text.data(), dot));
      table_ = Name(RuntimeName{Text(name.text.data() + dot + 1, name.text.size() - dot - 1), name.file, name.line});
    }
  }

  /// Exactly this schema and this table, whatever characters they hold.
  constexpr TableName(Text schema, Text table, const char* file, std::uint_least32_t line) noexcept
      : table_(RuntimeName{table, file, line}), file_(file), line_(line) {
    set_schema(schema);
  }

  constexpr bool is_set() const noexcept { return table_.is_set(); }
  constexpr bool has_schema() const noexcept { return schema_size_ != no_schema; }
  constexpr Text schema() const noexcept { return has_schema() ? Text(schema_, schema_size_) : Text(); }
  constexpr const Name& table() const noexcept { return table_; }
  constexpr const char* file() const noexcept { return file_; }
  constexpr std::uint_least32_t line() const noexcept { return line_; }

 private:
  static constexpr std::uint16_t no_schema = 0xFFFF;

  constexpr void set_schema(Text schema) noexcept {
    schema_ = schema.data();
    schema_size_ = schema.size() < no_schema ? static_cast<std::uint16_t>(schema.size()) : no_schema - 1;
  }

  Name table_{};
  const char* schema_ = nullptr;
  const char* file_ = nullptr;
  std::uint16_t schema_size_ = no_schema;
  std::uint_least32_t line_ = 0xFFFFFFFF;
};

/// A table name given in two parts, neither of which is split at a dot.
constexpr TableName qualified(Text schema RETORT_LIFETIMEBOUND, Text table RETORT_LIFETIMEBOUND,
                              const char* file = __builtin_FILE(),
                              std::uint_least32_t line = __builtin_LINE()) noexcept {
  return {schema, table, file, line};
}

/// In place of the name of what has none, or none that is known: `op.drop_constraint(unnamed, "t", {.columns =
/// {"a"}})`.
inline constexpr Name unnamed{};

/// The name of a collation: "C", or qualified("shop", "german") with its schema. A literal is never split at a dot:
/// "en_US.utf8" is a name.
class CollationName {
 public:
  constexpr CollationName() noexcept = default;

  template <std::size_t N>
  consteval CollationName(const char (&literal)[N], std::uint_least32_t line = __builtin_LINE())
      : name_(literal, line) {}

  constexpr CollationName(const Name& name) noexcept : name_(name) {}
  constexpr CollationName(const RuntimeName& name) noexcept : name_(name) {}
  constexpr CollationName(const TableName& name) noexcept : name_(name.table()), schema_(name.schema()) {}

  constexpr bool is_set() const noexcept { return name_.is_set(); }
  constexpr const Name& name() const noexcept { return name_; }
  constexpr Text schema() const noexcept { return schema_; }

 private:
  Name name_{};
  Text schema_{};
};

/// A list of names as a key or a foreign key holds them. Up to two are kept in place, so that the usual key costs the
/// compiler nothing; a longer list is looked at where it stands, until the end of the full expression.
class Names {
 public:
  constexpr Names() noexcept = default;
  constexpr Names(std::initializer_list<Name> names RETORT_LIFETIMEBOUND) noexcept
      : size_(static_cast<std::uint32_t>(names.size())) {
    if (size_ > in_place) {
      list_ = names.begin();
      return;
    }
    std::size_t i = 0;
    for (const Name& name : names) place_[i++] = name;
  }

  constexpr std::size_t size() const noexcept { return size_; }
  constexpr const Name* begin() const noexcept RETORT_LIFETIMEBOUND { return size_ > in_place ? list_ : place_; }
  constexpr const Name* end() const noexcept RETORT_LIFETIMEBOUND { return begin() + size_; }

 private:
  static constexpr std::size_t in_place = 2;

  Name place_[in_place]{};
  const Name* list_ = nullptr;
  std::uint32_t size_ = 0;
};

}  // namespace retort::inline v1::dsl
