#include "core/source_path.hpp"

#include <retort/error.hpp>

#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

void append_line(std::string& text, std::string_view label, std::string_view content) {
  if (content.empty()) return;
  text += "\n  ";
  text += label;
  for (const char c : content) {
    text += c;
    if (c == '\n') text += "    ";
  }
}

std::string where(const ErrorDetails& details) {
  std::string text = source_path(details.location);
  if (details.operation.empty()) return text;
  return text.empty() ? details.operation : fmt::format("{}: {}", text, details.operation);
}

std::string render(const ErrorDetails& details) {
  std::string text = details.revision.empty() ? "" : fmt::format("migration {}: ", details.revision);
  text += details.message;
  append_line(text, "at ", where(details));
  append_line(text, "statement: ", details.statement);
  append_line(text, "SQLSTATE: ", details.sqlstate);
  append_line(text, "detail: ", details.detail);
  append_line(text, "outcome: ", details.outcome);
  append_line(text, "hint: ", details.hint);
  return text;
}

ErrorDetails with_message(std::string message, std::string hint) {
  return {.message = std::move(message), .hint = std::move(hint)};
}

}  // namespace

Error::Error(ErrorKind kind, ErrorDetails details)
    : std::runtime_error(render(details)),
      kind_(kind),
      details_(std::make_shared<const ErrorDetails>(std::move(details))) {}

UsageError::UsageError(std::string message, std::string hint)
    : Error(ErrorKind::usage, with_message(std::move(message), std::move(hint))) {}
UsageError::UsageError(ErrorDetails details) : Error(ErrorKind::usage, std::move(details)) {}

ConfigError::ConfigError(std::string message, std::string hint)
    : Error(ErrorKind::config, with_message(std::move(message), std::move(hint))) {}

RevisionError::RevisionError(std::string message, std::vector<std::string> candidates, std::string hint)
    : Error(ErrorKind::revision, with_message(std::move(message), std::move(hint))),
      candidates_(std::make_shared<const std::vector<std::string>>(std::move(candidates))) {}

UnsupportedOperation::UnsupportedOperation(ErrorDetails details) : Error(ErrorKind::unsupported, std::move(details)) {}

IrreversibleMigration::IrreversibleMigration(ErrorDetails details)
    : Error(ErrorKind::irreversible, std::move(details)) {}

SqlError::SqlError(ErrorDetails details) : SqlError(ErrorKind::sql, std::move(details)) {}
SqlError::SqlError(ErrorKind kind, ErrorDetails details) : Error(kind, std::move(details)) {}

ConnectionError::ConnectionError(ErrorDetails details) : SqlError(ErrorKind::connection, std::move(details)) {}

LockTimeout::LockTimeout(ErrorDetails details) : Error(ErrorKind::lock, std::move(details)) {}

}  // namespace retort::inline v1
