#pragma once

#include <retort/config.hpp>
#include <retort/core/qualified_name.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace retort::inline v1 {

/// Builds SQL text. Identifiers are quoted here and nowhere else: always, with double quotes, so that reserved words,
/// mixed case and Unicode come out as they went in.
class RETORT_API SqlWriter {
 public:
  SqlWriter& raw(std::string_view sql);
  SqlWriter& name(std::string_view identifier);
  SqlWriter& name(const QualifiedName& name);
  /// `"a", "b"`
  SqlWriter& names(std::span<const std::string> identifiers);
  /// A string literal in single quotes; backslashes are ordinary characters.
  SqlWriter& text_literal(std::string_view text);

  std::string take() { return std::move(text_); }
  const std::string& text() const noexcept { return text_; }

 private:
  std::string text_;
};

/// The identifier in double quotes.
RETORT_API std::string quoted(std::string_view identifier);
RETORT_API std::string quoted(const QualifiedName& name);

}  // namespace retort::inline v1
