#pragma once

#include <retort/config.hpp>
#include <retort/core/location.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// What a caller can do about an error. The command line turns it into an exit code.
enum class ErrorKind {
  usage,         ///< wrong arguments or options
  config,        ///< the program is put together wrongly: no migrations linked, two with one id, …
  revision,      ///< an identifier or a target that cannot be resolved, or a database this program does not know
  unsupported,   ///< an operation this database cannot do
  irreversible,  ///< a downgrade that cannot be derived
  sql,           ///< the database refused a statement
  connection,    ///< the database cannot be reached, or the connection was lost
  lock,          ///< another process held the migration lock for too long
  migration,     ///< a migration\'s own code threw
};

/// Everything known about an error. Empty members are unknown or do not apply. Never holds a password.
struct ErrorDetails {
  std::string message{};    ///< what failed and why, in one line
  std::string revision{};   ///< the migration that was being prepared or run
  std::string operation{};  ///< "create table \"customers\""
  Location location{};      ///< where the migration asked for it
  std::string statement{};  ///< the SQL that was refused
  std::string sqlstate{};   ///< five characters on PostgreSQL, a result code's name on SQLite
  std::string detail{};     ///< the server's own further words
  std::string hint{};       ///< what to do
  std::string outcome{};    ///< what is left of the run: "nothing of it is applied; 3 migrations before it are"
};

/// The base of everything Retort throws. what() holds the whole story, one aspect a line. Copies never throw.
class RETORT_API Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, ErrorDetails details);

  ErrorKind kind() const noexcept { return kind_; }
  const ErrorDetails& details() const noexcept { return *details_; }

 private:
  ErrorKind kind_;
  std::shared_ptr<const ErrorDetails> details_;
};

/// Wrong arguments: of a function, or of the command line.
class RETORT_API UsageError : public Error {
 public:
  explicit UsageError(std::string message, std::string hint = {});
  explicit UsageError(ErrorDetails details);
};

/// The program is put together wrongly: its migrations, its registry or its options.
class RETORT_API ConfigError : public Error {
 public:
  explicit ConfigError(std::string message, std::string hint = {});
};

/// A revision identifier that stands for nothing, or for too much.
class RETORT_API RevisionError : public Error {
 public:
  RevisionError(std::string message, std::vector<std::string> candidates = {}, std::string hint = {});

  /// The ids that may have been meant.
  const std::vector<std::string>& candidates() const noexcept { return *candidates_; }

 private:
  std::shared_ptr<const std::vector<std::string>> candidates_;
};

/// An operation the dialect cannot do: names the feature, the dialect and the way out.
class RETORT_API UnsupportedOperation : public Error {
 public:
  explicit UnsupportedOperation(ErrorDetails details);
};

/// A downgrade() that was left out and cannot be derived.
class RETORT_API IrreversibleMigration : public Error {
 public:
  explicit IrreversibleMigration(ErrorDetails details);
};

/// The database refused a statement.
class RETORT_API SqlError : public Error {
 public:
  explicit SqlError(ErrorDetails details);

 protected:
  SqlError(ErrorKind kind, ErrorDetails details);
};

/// The database cannot be reached, or the connection was lost. What was in flight is either done or rolled back as a
/// whole; the next run finds out which.
class RETORT_API ConnectionError : public SqlError {
 public:
  explicit ConnectionError(ErrorDetails details);
};

/// Another process held the migration lock for longer than the caller was willing to wait.
class RETORT_API LockTimeout : public Error {
 public:
  explicit LockTimeout(ErrorDetails details);
};

}  // namespace retort::inline v1
