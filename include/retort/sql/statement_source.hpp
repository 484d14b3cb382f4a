#pragma once

#include <retort/sql/statement.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

class Connection;

/// Where the statements of a source go. Each has run when take() returns; a script writes it down.
class RETORT_API StatementSink {
 public:
  virtual void take(Statement statement) = 0;

 protected:
  StatementSink() = default;
  StatementSink(const StatementSink&) = default;
  StatementSink& operator=(const StatementSink&) = default;
  ~StatementSink() = default;
};

/// What a source can find out about the database.
struct Surroundings {
  Connection* connection = nullptr;      ///< in the transaction in which the statements run; null in a script
  std::span<const Statement> earlier{};  ///< in a script: what it holds so far
};

/// A setting of the session that statements need and that cannot be changed while a transaction is open. The engine
/// changes it before the transaction begins, and back after its end.
class RETORT_API SessionSetting {
 public:
  virtual ~SessionSetting();

  virtual bool is_made(Connection& connection) const = 0;
  virtual std::string_view change() const noexcept = 0;
  virtual std::string_view restore() const noexcept = 0;
  /// SQL that shows what the database does not see to under this setting, for a script.
  virtual std::string_view check() const noexcept = 0;
  /// The same in words: what of it was not there when the transaction began fails the transaction.
  virtual std::vector<std::string> faults(Connection& connection) const = 0;
};

/// Statements that can be known only when it is their turn: they depend on what the database holds by then, or are too
/// many to be kept. Immutable; shared between threads.
class RETORT_API StatementSource {
 public:
  virtual ~StatementSource();

  /// Hands out the statements in order. Throws UnsupportedOperation for what cannot be done here.
  virtual void produce(const Surroundings& surroundings, StatementSink& sink) const = 0;
  /// Null where none is needed.
  virtual const SessionSetting* setting() const noexcept { return nullptr; }
};

}  // namespace retort::inline v1
