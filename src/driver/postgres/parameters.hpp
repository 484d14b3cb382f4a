#pragma once

#include <retort/sql/statement.hpp>

#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1::postgres {

/// A statement's parameters as libpq takes them: text, in arrays. The statement must outlive them.
class Parameters {
 public:
  explicit Parameters(const std::vector<Value>& values);
  Parameters(const Parameters&) = delete;
  Parameters& operator=(const Parameters&) = delete;

  int size() const noexcept { return static_cast<int>(pointers_.size()); }
  const char* const* data() const noexcept { return pointers_.data(); }

 private:
  std::vector<std::string> texts_;
  std::vector<const char*> pointers_;
};

/// The text to send for a value that is neither NULL nor text already.
std::string text_of(const Value& value);

/// Throws SqlError for what the protocol cannot carry: a NUL character, more than 65,535 parameters.
void check_sendable(const Statement& statement);

}  // namespace retort::inline v1::postgres
