#pragma once

#include <retort/dialect/dialect.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace retort::inline v1 {

/// The text of a script in the making.
class ScriptText {
 public:
  explicit ScriptText(const Dialect& dialect) : dialect_(dialect) {}

  ScriptText& raw(std::string_view text) {
    text_ += text;
    return *this;
  }
  /// Parameters become literals; throws UnsupportedOperation for one that has none. The semicolon is added.
  ScriptText& statement(const Statement& statement);
  ScriptText& statements(const Script& script);

  std::string take() { return std::move(text_); }

 private:
  const Dialect& dialect_;
  std::string text_;
};

}  // namespace retort::inline v1
