#include "engine/failure.hpp"

#include "connection/redact.hpp"
#include "engine/revision_info.hpp"

#include <cstddef>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

/// Enough to recognise a statement by; a bulk insert's text runs to megabytes.
constexpr std::size_t longest_statement = 2000;

std::string excerpt(const std::string& text) {
  if (text.size() <= longest_statement) return text;
  std::size_t end = longest_statement;
  const auto continues_character = [&] { return (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80; };
  while (end > 0 && continues_character()) --end;
  return fmt::format("{}… ({} bytes)", text.substr(0, end), text.size());
}

void add_statement(ErrorDetails& details, const FailureContext& context) {
  if (context.statement == nullptr) return;
  const Statement& statement = *context.statement;
  if (!statement.text.empty()) details.statement = statement.text;
  if (statement.operation >= context.prepared.operations.size()) return;
  const Operation& operation = context.prepared.operations[statement.operation];
  details.operation = describe(operation);
  details.location = statement.where.file != nullptr ? statement.where : operation.where;
}

ErrorDetails explained(const Error& error, const FailureContext& context) {
  ErrorDetails details = error.details();
  if (details.revision.empty()) details.revision = name_of(*context.prepared.revision);
  if (details.outcome.empty()) details.outcome = context.outcome;
  add_statement(details, context);
  details = redacted(std::move(details));
  details.statement = excerpt(details.statement);
  if (details.location.file == nullptr) details.location = context.prepared.revision->where;
  return details;
}

ErrorDetails with_hint(ErrorDetails details, const SqlError& error, const FailureContext& context) {
  const std::string hint = context.dialect.hint(error);
  if (hint.empty()) return details;
  details.hint = details.hint.empty() ? hint : fmt::format("{}\n{}", details.hint, hint);
  return details;
}

/// For what is no error of Retort's.
[[noreturn]] void throw_own(std::string message, const FailureContext& context) {
  throw Error(ErrorKind::migration, explained(Error(ErrorKind::migration, {.message = std::move(message)}), context));
}

}  // namespace

void rethrow_explained(const std::exception_ptr& thrown, const FailureContext& context) {
  try {
    std::rethrow_exception(thrown);
  } catch (const ConnectionError& error) {
    throw ConnectionError(explained(error, context));
  } catch (const SqlError& error) {
    throw SqlError(with_hint(explained(error, context), error, context));
  } catch (const UnsupportedOperation& error) {
    throw UnsupportedOperation(explained(error, context));
  } catch (const IrreversibleMigration& error) {
    throw IrreversibleMigration(explained(error, context));
  } catch (const Error& error) {
    throw Error(error.kind(), explained(error, context));
  } catch (const std::exception& error) {
    throw_own(fmt::format("its code threw: {}", error.what()), context);
  } catch (...) {
    throw_own("its code threw something that is not a std::exception", context);
  }
}

std::string outcome_of_rollback(Direction direction, std::size_t done_before) {
  const char* const done = direction == Direction::upgrade ? "applied" : "undone";
  if (done_before == 0) return fmt::format("nothing of it is {}", done);
  if (done_before == 1) return fmt::format("nothing of it is {}; the migration before it is", done);
  return fmt::format("nothing of it is {}; the {} migrations before it are", done, done_before);
}

}  // namespace retort::inline v1
