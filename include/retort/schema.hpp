#pragma once

#include <retort/diff.hpp>
#include <retort/op.hpp>

#include <string>
#include <string_view>
#include <vector>

// A schema declared in C++: what `retort check` compares a database with, what `retort revision --autogenerate` writes
// migrations towards, and what tests create without any migration.
namespace retort::inline v1 {

class Connection;

/// How constraints and indexes are called that are not given a name. %(table_name)s, %(column_0_name)s,
/// %(column_0_N_name)s, %(referred_table_name)s, %(referred_column_0_name)s and %(constraint_name)s stand for what they
/// say. An empty one leaves the choice to the database. The constraints that have a name in the declaration keep it,
/// except where the convention has %(constraint_name)s.
struct NamingConvention {
  std::string primary_key{};  ///< "pk_%(table_name)s"
  std::string unique{};       ///< "uq_%(table_name)s_%(column_0_name)s"
  std::string check{};        ///< "ck_%(table_name)s_%(constraint_name)s"
  std::string foreign_key{};  ///< "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"
  std::string index{};        ///< "ix_%(column_0_N_name)s"
};

/// What has another name since the last revision, so that it is renamed and not dropped. A hint whose old name is
/// nowhere any more has no effect; it may stay until all databases have moved on.
class RETORT_API RenameHints {
 public:
  RenameHints& table(std::string_view old_name, std::string_view new_name);
  RenameHints& column(std::string_view table, std::string_view old_name, std::string_view new_name);
  /// `hints.object(object::view("sales.latest"), "newest")`
  RenameHints& object(const dsl::ObjectName& object, std::string_view new_name);

  const std::vector<Rename>& renames() const noexcept { return renames_; }

 private:
  std::vector<Rename> renames_{};
};

/// A schema, or a part of it. Derive, write declare() as if it were the upgrade() of an empty database, and register
/// with RETORT_SCHEMA. Objects are created once, without state. Several declarations are one schema; a foreign key may
/// reference a table that another declares.
///
///   struct Shop final : retort::Declaration {
///     void declare(retort::Op& op) const override {
///       op.create_table("customers", {{"id", bigint, {.primary_key = true}}, {"email", text}});
///     }
///   };
///   RETORT_SCHEMA(Shop);
///
/// A class may have `static constexpr auto set = "billing";`: the set of migrations that the schema belongs to, where a
/// program has several databases.
class RETORT_API Declaration {
 public:
  virtual void declare(Op& op) const = 0;
  virtual void hint(RenameHints& hints) const;
  virtual NamingConvention naming() const;

 protected:
  constexpr Declaration() = default;
  Declaration(const Declaration&) = default;
  Declaration& operator=(const Declaration&) = default;
  ~Declaration() = default;
};

using Declarations = std::vector<const Declaration*>;

/// What is registered for a set, in the order of the files' names.
RETORT_API Declarations declarations(std::string_view set = {});

/// What creates a declared schema in an empty database of that dialect: with the names of its convention, and foreign
/// keys last where the tables that they reference come later. Throws UsageError, with file and line, for a foreign key
/// to a table that nothing declares.
RETORT_API OperationList declared_operations(const Declarations& declarations, std::string_view dialect);

/// The hints of all of them.
RETORT_API std::vector<Rename> declared_renames(const Declarations& declarations);

/// Creates a declared schema in one transaction, without migrations: for tests. `create_all(connection)` takes what is
/// registered.
RETORT_API void create_all(Connection& connection, const Declarations& what = declarations());
/// Drops what create_all() has created, in one transaction.
RETORT_API void drop_all(Connection& connection, const Declarations& what = declarations());

namespace detail {

/// A place on the list of what is registered; takes itself off when its module is unloaded.
class RETORT_API DeclarationNode {
 public:
  DeclarationNode(const Declaration& declaration, const char* set, const char* file) noexcept;
  ~DeclarationNode();
  DeclarationNode(const DeclarationNode&) = delete;
  DeclarationNode& operator=(const DeclarationNode&) = delete;

  const Declaration& declaration;
  const char* set;
  const char* file;
  DeclarationNode* next = nullptr;
};

template <class Class>
constexpr const char* declared_set() noexcept {
  if constexpr (requires { Class::set; }) return Class::set;
  return "";
}

}  // namespace detail
}  // namespace retort::inline v1

/// Registers a class that derives from retort::Declaration, in the namespace where it is defined.
#define RETORT_SCHEMA(Class)                                                          \
  static constexpr Class retort_declaration_##Class{};                                \
  static const ::retort::detail::DeclarationNode retort_declaration_node_##Class{     \
      retort_declaration_##Class, ::retort::detail::declared_set<Class>(), __FILE__}; \
  static_assert(true)
