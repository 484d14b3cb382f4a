#pragma once

#include <retort/migration_class.hpp>

// Turns the static members of a migration class into a node.
namespace retort::inline v1::detail {

constexpr bool is_id_character(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

constexpr bool same_text(const char* left, const char* right) noexcept {
  while (*left != '\0' && *left == *right) ++left, ++right;
  return *left == *right;
}

/// 1 to 64 of letters, digits, "_" and "."; none of the words that commands give a meaning to.
constexpr bool is_revision_id(const char* id) noexcept {
  std::size_t size = 0;
  for (; id[size] != '\0'; ++size) {
    if (!is_id_character(id[size])) return false;
  }
  return size >= 1 && size <= 64 && !same_text(id, "head") && !same_text(id, "heads") && !same_text(id, "base") &&
         !same_text(id, "current");
}

constexpr IdList id_list(const dsl::Base&) noexcept { return {}; }
constexpr IdList id_list(const char* const& id) noexcept { return {&id, 1}; }
template <std::size_t N>
constexpr IdList id_list(const dsl::Revisions<N>& ids) noexcept {
  return {ids.ids, N};
}
template <std::size_t N>
constexpr IdList id_list(const char* const (&ids)[N]) noexcept {
  return {ids, N};
}

constexpr bool are_revision_ids(IdList ids) noexcept {
  for (std::size_t i = 0; i < ids.size; ++i) {
    if (!is_revision_id(ids.begin[i])) return false;
  }
  return true;
}

constexpr bool contains(IdList ids, const char* id) noexcept {
  for (std::size_t i = 0; i < ids.size; ++i) {
    if (same_text(ids.begin[i], id)) return true;
  }
  return false;
}

template <class T>
constexpr IdList branch_labels_of() noexcept {
  if constexpr (requires { T::branch_labels; }) return id_list(T::branch_labels);
  return {};
}
template <class T>
constexpr IdList depends_on_of() noexcept {
  if constexpr (requires { T::depends_on; }) return id_list(T::depends_on);
  return {};
}
template <class T>
constexpr IdList replaces_of() noexcept {
  if constexpr (requires { T::replaces; }) return id_list(T::replaces);
  return {};
}
template <class T>
constexpr const char* message_of() noexcept {
  if constexpr (requires { T::message; }) return T::message;
  return nullptr;
}
template <class T>
constexpr Transaction transaction_of() noexcept {
  if constexpr (requires { T::transaction; }) return T::transaction;
  return Transaction::per_migration;
}

template <class T>
inline constexpr bool is_id_list = false;
template <>
inline constexpr bool is_id_list<const dsl::Base> = true;
template <>
inline constexpr bool is_id_list<const char* const> = true;
template <std::size_t N>
inline constexpr bool is_id_list<const dsl::Revisions<N>> = true;
template <std::size_t N>
inline constexpr bool is_id_list<const char* const[N]> = true;

template <class T>
consteval bool derives_from_migration() {
  return requires(const T* migration) { static_cast<const Migration*>(migration); };
}
template <class T>
consteval bool has_revision() {
  return requires { static_cast<const char*>(T::revision); };
}
template <class T>
consteval bool has_down_revision() {
  if constexpr (requires { T::down_revision; }) return is_id_list<decltype(T::down_revision)>;
  return false;
}
template <class T>
consteval bool has_proper_options() {
  if constexpr (requires { T::branch_labels; }) {
    if (!is_id_list<decltype(T::branch_labels)>) return false;
  }
  if constexpr (requires { T::depends_on; }) {
    if (!is_id_list<decltype(T::depends_on)>) return false;
  }
  if constexpr (requires { T::replaces; }) {
    if (!is_id_list<decltype(T::replaces)>) return false;
  }
  if constexpr (requires { T::message; }) {
    if (!requires { static_cast<const char*>(T::message); }) return false;
  }
  if constexpr (requires { T::transaction; }) {
    if (!requires { static_cast<Transaction>(T::transaction); }) return false;
  }
  return true;
}

/// Whether the members are of the right types; says what is wrong.
template <class T>
consteval bool is_migration_class() {
  static_assert(derives_from_migration<T>(), "a migration class derives from retort::Migration, publicly");
  static_assert(has_revision<T>(), "a migration class has, publicly: static constexpr auto revision = \"id\";");
  static_assert(has_down_revision<T>(),
                "a migration class has, publicly: static constexpr auto down_revision = base; "
                "or = \"id\"; or = revisions(\"id\", \"id\");");
  static_assert(
      has_proper_options<T>(),
      "of a migration's optional members, message is a literal, branch_labels, depends_on and replaces are literals or "
      "revisions(\"id\", \"id\"), and transaction is a retort::Transaction");
  return derives_from_migration<T>() && has_revision<T>() && has_down_revision<T>() && has_proper_options<T>();
}

template <class T>
consteval MigrationNode node_of(const T* migration, const char* set, const char* class_name, const char* file,
                                std::uint_least32_t line) {
  if constexpr (is_migration_class<T>()) {
    static_assert(is_revision_id(T::revision),
                  "a revision id is 1 to 64 letters, digits, '_' or '.', and not head, heads, base or current");
    static_assert(are_revision_ids(id_list(T::down_revision)),
                  "down_revision names something that cannot be a revision id");
    static_assert(!contains(id_list(T::down_revision), T::revision), "a migration cannot be its own down_revision");
    static_assert(are_revision_ids(replaces_of<T>()), "replaces names something that cannot be a revision id");
    return {.migration = migration,
            .set = set,
            .class_name = class_name,
            .revision = T::revision,
            .message = message_of<T>(),
            .file = file,
            .line = line,
            .transaction = transaction_of<T>(),
            .down_revisions = id_list(T::down_revision),
            .branch_labels = branch_labels_of<T>(),
            .depends_on = depends_on_of<T>(),
            .replaces = replaces_of<T>()};
  }
  return MigrationNode{};
}

}  // namespace retort::inline v1::detail

#define RETORT_DETAIL_JOIN_(a, b, c) a##b##_##c
#define RETORT_DETAIL_JOIN(a, b, c) RETORT_DETAIL_JOIN_(a, b, c)

// A library made by retort_add_migrations() compiles its sources with RETORT_MIGRATION_SET, and its generated manifest
// enrols them all at once. It also defines the name that each migration gets its set from, so a migration that it does
// not list cannot be linked. Other migrations enrol themselves, in the set without a name.
#ifdef RETORT_MIGRATION_SET
#define RETORT_DETAIL_SET(Class) RETORT_DETAIL_JOIN(retort_manifest_lists_, RETORT_MIGRATION_SET, Class)
#define RETORT_DETAIL_DECLARE_SET(Class) extern RETORT_DETAIL_LOCAL const char RETORT_DETAIL_SET(Class)[];
#define RETORT_DETAIL_SYMBOL(Class) RETORT_DETAIL_JOIN(retort_migration_, RETORT_MIGRATION_SET, Class)
#define RETORT_DETAIL_ENROL(Class)
#else
#define RETORT_DETAIL_SET(Class) ""
#define RETORT_DETAIL_DECLARE_SET(Class)
#define RETORT_DETAIL_SYMBOL(Class) retort_migration_##Class
#define RETORT_DETAIL_ENROL(Class) \
  static const ::retort::detail::Enrolment retort_enrolment_of_##Class{RETORT_DETAIL_SYMBOL(Class)};
#endif
