#pragma once

#include <retort/detail/enrolment.hpp>
#include <retort/op.hpp>

namespace retort::inline v1 {

/// How a migration runs on a database that can change its schema in a transaction.
enum class Transaction : std::uint8_t {
  per_migration = 1,  ///< everything in one transaction, with the version row and the journal
  none,               ///< each step on its own: in a transaction where it can run in one, bare where it cannot
};

/// A change of the schema and its way back. Derive, give `revision` and `down_revision` as static constexpr members,
/// and register with RETORT_MIGRATION. Objects are created once, without state, and live as long as the program;
/// upgrade() and downgrade() are const and may be called for several databases, from several threads.
///
///   static constexpr auto revision = "5cd038a8f131";
///   static constexpr auto down_revision = base;           // or "id", or revisions("id", "id"): a merge
///   static constexpr auto branch_labels = "billing";      // optional; or revisions(…)
///   static constexpr auto depends_on = "id";              // optional; or revisions(…)
///   static constexpr auto replaces = revisions("id", "id");  // optional: it was made of these and of one of its own
///   id;
///                                                            // see Op::part()
///   static constexpr auto message = "create customers";   // optional; the class name otherwise
///   static constexpr auto transaction = retort::Transaction::none;  // optional
class RETORT_API Migration {
 public:
  virtual void upgrade(Op& op) const = 0;

  /// Unless overridden: the inverse of what upgrade() records. Throws IrreversibleMigration, which names the
  /// operation, where that cannot be known.
  virtual void downgrade(Op& op) const;

 protected:
  constexpr Migration() = default;
  Migration(const Migration&) = default;
  Migration& operator=(const Migration&) = default;
  ~Migration() = default;
};

namespace dsl {

/// The down_revision of a first migration.
inline constexpr struct Base {
} base{};

/// Several ids: the parents of a merge, or several dependencies or labels.
template <std::size_t N>
struct Revisions {
  const char* ids[N];
};
template <std::size_t... N>
constexpr Revisions<sizeof...(N)> revisions(const char (&... ids)[N]) noexcept {
  return {{ids...}};
}

}  // namespace dsl
}  // namespace retort::inline v1
