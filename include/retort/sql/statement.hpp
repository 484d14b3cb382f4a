#pragma once

#include <retort/core/location.hpp>
#include <retort/sql/value.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// How Retort finds out, after an interruption, what became of a statement that ran outside a transaction.
struct Probe {
  enum class State { absent, done, building, broken, different };

  std::string query{};      ///< one row, one column: the name of a State; or a truth value, true meaning done
  std::string repair{};     ///< removes what is broken, so that the statement can run again, or finishes it
  bool repeatable = false;  ///< no query: running the statement again is harmless
  bool operator==(const Probe&) const = default;
};

class RowSource;
class StatementSource;

/// Exactly what will run, and why. `text` holds one statement unless `may_hold_several`; parameters are $1, $2, ….
struct Statement {
  std::string text{};
  std::vector<Value> parameters{};
  Location where{};
  std::size_t operation = none;              ///< index of the migration's operation it came from
  bool transactional = true;                 ///< false: the server refuses it inside a transaction
  bool may_hold_several = false;             ///< the user's own SQL, in which a semicolon may separate statements
  bool reused = false;                       ///< the same text will be sent many times: worth preparing
  std::optional<std::string> must_return{};  ///< the first field it has to return; anything else is an error
  std::optional<Probe> probe{};              ///< set for every statement that is not transactional
  /// Set: there is no text yet; the source says, when it is this statement's turn, what runs in its place.
  std::shared_ptr<const StatementSource> source{};
  /// Set: the text is a COPY from the client, and this is what it copies. For connections that can_copy().
  std::shared_ptr<const RowSource> rows{};

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  bool operator==(const Statement&) const = default;
};

/// The statements of one migration, in order.
using Script = std::vector<Statement>;

}  // namespace retort::inline v1
