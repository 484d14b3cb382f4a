#pragma once

#include <retort/detail/class_name.hpp>
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
/// The graph of migrations is checked when it is first used, not when they are added: see revisions(). Not thread-safe
/// while it is being added to; afterwards it may be shared.
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
    static constinit detail::MigrationNode node = detail::node_of<T>(&migration, "", detail::class_name<T>, "", 0);
    return add(node, Location{file, line});
  }
  Registry& add(const detail::MigrationNode& node, Location where);

  /// Adds a migration that is not a class of its own, such as one made from data. What `revision` looks at, and
  /// `migration`, must outlive the registry.
  Registry& add(const Revision& revision, const Migration& migration,
                Transaction transaction = Transaction::per_migration);

  std::size_t size() const noexcept;

  /// The graph of these migrations; built at the first call, and valid until a migration is added. Throws ConfigError
  /// when there are no migrations, or two of one id; RevisionError for a parent that is missing. Messages name the
  /// files.
  const RevisionMap& revisions() const;

  /// True: with these version rows there is nothing left to apply. False: revisions() has to be asked. Faster than that
  /// by far, for a program that starts and finds its database up to date.
  bool is_surely_at_head(std::span<const std::string> rows) const;

  /// By index in revisions().
  const Migration& migration(std::size_t revision) const;
  Transaction transaction(std::size_t revision) const;

 private:
  friend const Registry& registry(std::string_view set);
  struct State;
  std::unique_ptr<State> state_;
};

/// The migrations that are linked into this program, in the order of their files' names. A program with several sets,
/// made by retort_add_migrations(), gives the name of one. Throws ConfigError when the program is put together wrongly:
/// no migrations or fewer than were built, several sets and none chosen, two classes of one name; messages name the
/// files.
///
/// The same set is the same object until a module with migrations is loaded or unloaded; what was returned before stays
/// valid, without the migrations of a module that has been unloaded. A set that was built without any migration is
/// empty and no error. Thread-safe.
RETORT_API const Registry& registry(std::string_view set = {});

}  // namespace retort::inline v1
