#pragma once

#include <retort/model/schema.hpp>
#include <retort/operation.hpp>

#include <functional>
#include <string>
#include <vector>

namespace retort::inline v1 {

/// An operation of a plan, and what somebody who runs it should know.
struct PlannedChange {
  Operation operation{};
  bool destroys_data = false;  ///< rows or values are lost, and no operation brings them back
  std::string hazard{};        ///< in words: what is lost, or what the operation may stumble over; empty: nothing
};

/// An object that stays what it is under another name. A table or another object may move to another schema by it; what
/// belongs to a table or type (a column, a constraint, an attribute) has a name alone.
struct Rename {
  ObjectName object{};
  QualifiedName new_name{};
  bool operator==(const Rename&) const = default;
};

struct RenameCandidate {
  Rename rename{};
  double similarity = 0;  ///< from 0 to 1, which is: the same but for the name
};

/// A column's type on both sides, where they differ.
struct TypeComparison {
  QualifiedName table{};  ///< as it is called in `to`
  std::string column{};
  Type from{};
  Type to{};
};

/// Whether two types are one to the program, though not to the database: the column then keeps the one it has.
using TypeComparator = std::function<bool(const TypeComparison& comparison)>;

/// What of owners and privileges counts as a difference. Roles are a matter of the server that a database is on, and
/// what they may do is often nobody's business but its administrator's.
enum class PrivilegeComparison {
  all,     ///< whatever differs
  stated,  ///< of what `to` gives an owner or any privileges; everything else keeps what it has
  none     ///< nothing: whatever there is keeps what it has, and what is new gets nothing
};

struct DiffOptions {
  std::vector<Rename> renames{};  ///< confirmed ones: what else has another name is dropped and created
  CompileContext context{.dialect = "postgresql"};  ///< the database that the plan is for
  TypeComparator is_same_type{};                    ///< none: types are what the database says
  PrivilegeComparison privileges = PrivilegeComparison::all;
};

/// The operations that make `from` into `to`, in an order in which each can run; none when they are equal. What is
/// created comes after what it needs, what is dropped after what needs it; nothing is dropped by CASCADE: whatever is
/// built on something that has to be dropped is dropped before and created again. Added columns stand last.
///
/// Pure and deterministic. Throws UsageError for a rename of what is not there or to what is, for objects that need
/// each other and cannot be created one by one, and for a dialect that is not known.
RETORT_API std::vector<PlannedChange> diff(const Schema& from, const Schema& to, const DiffOptions& options = {});

/// `to` with the owners and privileges that diff(from, to, options) leaves as they are: what its plan leads to.
RETORT_API Schema with_kept_privileges(const Schema& from, Schema to, const DiffOptions& options);

/// What undoes the confirmed renames: the options for diff(to, from).
RETORT_API DiffOptions inverse(const DiffOptions& options);

/// What is gone in `to` and may be there under another name, the most similar first. A name appears in one of them at
/// most. Nothing of this is ever assumed: see DiffOptions::renames.
RETORT_API std::vector<RenameCandidate> rename_candidates(const Schema& from, const Schema& to);

}  // namespace retort::inline v1
