#pragma once

#include <retort/config.hpp>
#include <retort/sql/statement.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::inline v1 {

/// How scripts are written for the program that runs them: psql, sqlite3, ….
struct ScriptStyle {
  std::string preamble{};       ///< the first lines
  std::string begin = "BEGIN";  ///< opens a transaction that will write
  Script setup{};               ///< once, after Retort's tables are there
};

/// The part of the revision graph that a script which may be run again has to know.
struct ScriptRange {
  bool is_upgrade = true;
  std::vector<std::pair<std::string_view, std::string_view>> edges{};  ///< id and parent; a base has an empty one
  std::vector<std::string_view> required{};                            ///< has to be applied when the script begins
  std::vector<std::string_view> forbidden{};  ///< must not be: the script does not undo it, and it stands in the way
};

/// The conditions in a script that may be run again, or on a database that is half-way: each step runs where it is
/// missing. Every function returns text in the language of the program that runs the script. One object serves one
/// script.
class RETORT_API ScriptGuards {
 public:
  virtual ~ScriptGuards();
  ScriptGuards(const ScriptGuards&) = delete;
  ScriptGuards& operator=(const ScriptGuards&) = delete;

  /// Once, after Retort's tables are there: finds out where the database is, and fails where the script is of no use.
  virtual std::string begin_script(const ScriptRange& range) = 0;
  /// What follows, up to end(), is for databases where the revision has yet to be applied, or undone.
  virtual std::string begin_revision(std::string_view id) = 0;
  /// The same for one step of a migration that does not fit into one transaction; `action` as in the journal.
  virtual std::string begin_step(std::string_view id, std::string_view action, int step) = 0;
  virtual std::string end() = 0;

  /// First in a transaction: fails when someone else has changed the version rows since the script began.
  virtual std::string fence() = 0;
  /// In the transaction that completes a revision: moves the version rows.
  virtual std::string move(std::string_view id) = 0;

  /// What follows is for databases where the step outside a transaction has not been announced; where it has, the
  /// statement's probe says what became of it.
  virtual std::string begin_intent(std::string_view id, std::string_view action, int step, const Statement& bare) = 0;
  /// Ends that; what follows, up to end(), is for databases where the step has yet to run.
  virtual std::string end_intent(const Statement& bare) = 0;

 protected:
  ScriptGuards() = default;
};

}  // namespace retort::inline v1
