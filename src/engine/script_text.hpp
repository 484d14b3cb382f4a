#pragma once

#include <retort/dialect/dialect.hpp>
#include <retort/sql/statement_source.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace retort::inline v1 {

/// The text of a script in the making.
class RETORT_API ScriptText final : private StatementSink {
 public:
  explicit ScriptText(const Dialect& dialect) : dialect_(dialect) {}

  ScriptText& raw(std::string_view text) {
    text_ += text;
    return *this;
  }
  /// Puts text where the script was `position` bytes long.
  void insert(std::size_t position, std::string_view text) { text_.insert(position, text); }
  std::size_t size() const noexcept { return text_.size(); }

  /// Parameters become literals; throws UnsupportedOperation for one that has none, and for a source that has to read
  /// the database. What only checks a result is left out: nobody looks at it. The semicolon is added.
  ScriptText& statement(const Statement& statement);
  ScriptText& statements(const Script& script);

  std::string take() { return std::move(text_); }

 private:
  void take(Statement produced) override { statement(produced); }

  const Dialect& dialect_;
  std::string text_;
  Script written_;  ///< what sources can look at: all that has no parameters
};

}  // namespace retort::inline v1
