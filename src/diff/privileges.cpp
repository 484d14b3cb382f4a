#include "diff/privileges.hpp"

#include "core/lists.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

namespace retort::inline v1::diffing {

namespace {

using Words = std::vector<std::string>;

Words both(const Words& words, const Words& others) {
  Words all;
  std::set_union(words.begin(), words.end(), others.begin(), others.end(), std::back_inserter(all));
  return all;
}

class Changes {
 public:
  explicit Changes(const RolePrivileges& about) : about_(about) {}

  void revoke(Words words, bool option_only = false) {
    if (words.empty()) return;
    operations_.push_back({op::Revoke{.privileges = privileges(std::move(words)), .grant_option_only = option_only}});
  }
  void grant(Words words, bool with_grant_option = false) {
    if (words.empty()) return;
    Privileges granted = privileges(std::move(words));
    granted.with_grant_option = with_grant_option;
    operations_.push_back({op::Grant{std::move(granted)}});
  }
  std::vector<Operation> take() { return std::move(operations_); }

 private:
  Privileges privileges(Words words) const {
    Privileges result{.privileges = std::move(words), .roles = {about_.role}};
    if (!about_.is_default) {
      result.objects = {about_.object};
      return result;
    }
    result.is_default = true;
    result.kind = about_.object.kind;
    if (!about_.object.name.schema.empty()) result.schemas = {about_.object.name.schema};
    if (!about_.creator.empty()) result.creators = {about_.creator};
    return result;
  }

  const RolePrivileges& about_;
  std::vector<Operation> operations_;
};

/// What GRANT and ALTER DEFAULT PRIVILEGES have one word for.
ObjectKind class_of(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::view:
    case ObjectKind::materialized_view:
    case ObjectKind::foreign_table:
      return ObjectKind::table;
    case ObjectKind::procedure:
    case ObjectKind::aggregate:
      return ObjectKind::function;
    case ObjectKind::composite_type:
    case ObjectKind::range_type:
    case ObjectKind::domain:
      return ObjectKind::enum_type;
    default:
      return kind;
  }
}

/// Of one role and object, from two sources.
void merge(RolePrivileges& privileges, const RolePrivileges& more) {
  privileges.grantable = both(privileges.grantable, more.grantable);
  privileges.granted = without(both(privileges.granted, more.granted), privileges.grantable);
  privileges.revoked = both(privileges.revoked, more.revoked);
}

}  // namespace

std::string* owner_in(Object& object) {
  return std::visit(
      [](auto& any) -> std::string* {
        if constexpr (requires { any.attributes; }) return &any.attributes.owner;
        return nullptr;
      },
      object);
}

void clear_owners(Schema& schema) {
  schema.owners.clear();
  for (Object& object : schema.objects) {
    if (std::string* owner = owner_in(object)) owner->clear();
  }
}

std::vector<Operation> privilege_changes(const RolePrivileges& from, const RolePrivileges& to) {
  const Words had = both(from.granted, from.grantable);
  Changes changes(to);
  changes.revoke(without(had, both(to.granted, to.grantable)));
  changes.revoke(shared(from.grantable, to.granted), true);
  changes.revoke(without(to.revoked, from.revoked));
  changes.grant(without(from.revoked, to.revoked));
  changes.grant(without(to.granted, had));
  changes.grant(without(to.grantable, from.grantable), true);
  return changes.take();
}

RolePrivileges left_on_column(RolePrivileges column, const RolePrivileges& table_from, const RolePrivileges& table_to) {
  const Words gone =
      without(both(table_from.granted, table_from.grantable), both(table_to.granted, table_to.grantable));
  const Words without_option = without(table_from.grantable, table_to.grantable);
  const Words no_longer_grantable = shared(column.grantable, without_option);
  column.grantable = without(column.grantable, without_option);
  column.granted = without(both(column.granted, no_longer_grantable), gone);
  return column;
}

void DefaultPrivileges::add(const RolePrivileges& privileges) {
  if (privileges.is_default && privileges.creator.empty()) all_.push_back(&privileges);
}

std::map<std::string, RolePrivileges> DefaultPrivileges::given_to(const ObjectName& object) const {
  std::map<std::string, RolePrivileges> given;
  for (const RolePrivileges* defaults : all_) {
    const std::string& schema = defaults->object.name.schema;
    if (defaults->object.kind != class_of(object.kind) || (!schema.empty() && schema != object.name.schema)) continue;
    RolePrivileges& role = given[defaults->role];
    role.object = object;
    role.role = defaults->role;
    merge(role, *defaults);
  }
  return given;
}

}  // namespace retort::inline v1::diffing
