#include "driver/sqlite/prepared_statement.hpp"

#include "driver/sqlite/error.hpp"

#include <charconv>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

namespace retort::inline v1::sqlite {

namespace {

/// 1 for "$1"; nothing for every other kind of placeholder.
std::optional<std::size_t> number_of(const char* name) {
  if (name == nullptr || *name != '$') return std::nullopt;
  const std::string_view digits(name + 1);
  std::size_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc{} || stop != end || number == 0) return std::nullopt;
  return number;
}

// The values outlive the statement's run, so SQLITE_STATIC would do; sqlite3.h spells SQLITE_TRANSIENT with a cast.
constexpr sqlite3_destructor_type caller_keeps = nullptr;

int bind_value(sqlite3_stmt* statement, int position, const Value& value) {
  return std::visit(
      [&](const auto& content) {
        using Content = std::decay_t<decltype(content)>;
        if constexpr (std::is_same_v<Content, std::monostate>) {
          return sqlite3_bind_null(statement, position);
        } else if constexpr (std::is_same_v<Content, bool>) {
          return sqlite3_bind_int(statement, position, content ? 1 : 0);
        } else if constexpr (std::is_same_v<Content, std::int64_t>) {
          return sqlite3_bind_int64(statement, position, content);
        } else if constexpr (std::is_same_v<Content, double>) {
          return sqlite3_bind_double(statement, position, content);
        } else if constexpr (std::is_same_v<Content, std::string>) {
          return sqlite3_bind_text64(statement, position, content.data(), content.size(), caller_keeps, SQLITE_UTF8);
        } else {
          // Even an empty string's pointer is not null, which would mean NULL.
          return sqlite3_bind_blob64(statement, position, content.data.data(), content.data.size(), caller_keeps);
        }
      },
      value);
}

/// SQLite writes 15 digits; a number that needs more is written so that it reads back as it was.
std::string exact_real(double number, std::string text) {
  double read_back = 0;
  std::from_chars(text.data(), text.data() + text.size(), read_back);
  return read_back == number ? std::move(text) : fmt::format("{:.17g}", number);
}

std::optional<std::string> field(sqlite3_stmt* statement, int column) {
  const int type = sqlite3_column_type(statement, column);
  if (type == SQLITE_NULL) return std::nullopt;
  const void* const data = type == SQLITE_BLOB ? sqlite3_column_blob(statement, column)
                                               : static_cast<const void*>(sqlite3_column_text(statement, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
  std::string text = data == nullptr ? std::string() : std::string(static_cast<const char*>(data), size);
  return type == SQLITE_FLOAT ? exact_real(sqlite3_column_double(statement, column), std::move(text)) : text;
}

std::vector<std::string> column_names(sqlite3_stmt* statement) {
  std::vector<std::string> names;
  const int width = sqlite3_column_count(statement);
  names.reserve(static_cast<std::size_t>(width));
  for (int column = 0; column < width; ++column) {
    names.emplace_back(sqlite3_column_name(statement, column));
  }
  return names;
}

}  // namespace

PreparedStatement::PreparedStatement(sqlite3* database, std::string_view text, const Statement& statement)
    : database_(database) {
  if (text.size() > INT_MAX) refuse("the SQL is longer than 2 GB", statement);
  const unsigned flags = statement.reused ? SQLITE_PREPARE_PERSISTENT : 0;
  const char* tail = nullptr;
  sqlite3_stmt* handle = nullptr;
  if (sqlite3_prepare_v3(database, text.data(), static_cast<int>(text.size()), flags, &handle, &tail) != SQLITE_OK) {
    throw_error(database, statement);
  }
  handle_.reset(handle);
  tail_ = text.substr(static_cast<std::size_t>(tail - text.data()));
}

Result PreparedStatement::run(const Statement& statement) {
  if (is_empty()) return {};
  struct Reset {
    sqlite3_stmt* handle;
    ~Reset() {
      sqlite3_reset(handle);
      sqlite3_clear_bindings(handle);
    }
  };
  const Reset reset{handle_.get()};
  bind(statement);
  return step_through(statement);
}

void PreparedStatement::bind(const Statement& statement) {
  check_parameters_are_used(statement);
  const int count = sqlite3_bind_parameter_count(handle_.get());
  for (int position = 1; position <= count; ++position) {
    const auto number = number_of(sqlite3_bind_parameter_name(handle_.get(), position));
    if (!number.has_value()) refuse("a placeholder is not of the form $1", statement, "Parameters are $1, $2, ….");
    if (*number > statement.parameters.size()) refuse(fmt::format("there is no parameter ${}", *number), statement);
    if (bind_value(handle_.get(), position, statement.parameters[*number - 1]) != SQLITE_OK) {
      throw_error(database_, statement);
    }
  }
}

/// As PostgreSQL does: a value that goes nowhere is a mistake. In several statements each uses its own.
void PreparedStatement::check_parameters_are_used(const Statement& statement) const {
  if (statement.may_hold_several) return;
  for (std::size_t number = 1; number <= statement.parameters.size(); ++number) {
    if (sqlite3_bind_parameter_index(handle_.get(), fmt::format("${}", number).c_str()) == 0) {
      refuse(fmt::format("the statement does not use its parameter ${}", number), statement);
    }
  }
}

Result PreparedStatement::step_through(const Statement& statement) {
  Result result;
  const sqlite3_int64 changes_before = sqlite3_total_changes64(database_);
  int code = sqlite3_step(handle_.get());
  result.columns = column_names(handle_.get());  // the step may have compiled the statement anew
  for (; code == SQLITE_ROW; code = sqlite3_step(handle_.get())) {
    auto& row = result.rows.emplace_back();
    for (int column = 0; column < sqlite3_column_count(handle_.get()); ++column) {
      row.push_back(field(handle_.get(), column));
    }
  }
  if (code != SQLITE_DONE) throw_error(database_, statement);
  // sqlite3_changes() keeps the count of the last statement that could change rows.
  if (sqlite3_total_changes64(database_) != changes_before) {
    result.affected = static_cast<std::uint64_t>(sqlite3_changes64(database_));
  }
  return result;
}

}  // namespace retort::inline v1::sqlite
