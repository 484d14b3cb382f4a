#pragma once

#include <retort/migration.hpp>
#include <retort/revision_map.hpp>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// A set of migrations that belong to one database. The sets that a program links are found by registry(); tests and
/// tools put together their own:
///
///   retort::Registry registry;
///   registry.add<CreateCustomers>().add<AddOrders>();
///
/// Migrations are checked when they are first used, not when they are added: see revisions(). Not thread-safe while
/// it is being added to; afterwards it may be shared.
class RETORT_API Registry {
 public:
  Registry();
  ~Registry();
  Registry(Registry&&) noexcept;
  Registry& operator=(Registry&&) noexcept;

  /// Adds a migration class; the order of adding breaks ties between branches.
  template <class T>
  Registry& add(const char* file = __builtin_FILE(), std::uint_least32_t line = __builtin_LINE()) {
    static constexpr T migration{};
    static constinit detail::MigrationNode node = detail::node_of<T>(&migration, "", "", "", 0);
    return add(node, Location{file, line});
  }
  Registry& add(const detail::MigrationNode& node, Location where);

  /// Adds a migration that is not a class of its own, such as one made from data. `revision` and `migration` must
  /// outlive the registry.
  Registry& add(const Revision& revision, const Migration& migration,
                Transaction transaction = Transaction::per_migration);

  std::size_t size() const noexcept;

  /// The graph of these migrations; built at the first call. Throws ConfigError when the program is put together
  /// wrongly: no migrations, fewer than were built, two of one id or one name; RevisionError for a parent that is
  /// missing. Messages name the files.
  const RevisionMap& revisions() const;

  /// By index in revisions().
  const Migration& migration(std::size_t revision) const;
  Transaction transaction(std::size_t revision) const;

 private:
  friend const Registry& registry(std::string_view set);
  struct State;
  std::unique_ptr<State> state_;
};

/// The migrations that are linked into this program. A program with several sets, each made by
/// retort_add_migrations(), gives the name of one. Throws ConfigError when there is none, or no single one.
RETORT_API const Registry& registry(std::string_view set = {});

}  // namespace retort::inline v1
