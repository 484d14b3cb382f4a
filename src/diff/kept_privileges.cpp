#include "diff/names.hpp"
#include "diff/privileges.hpp"

#include <set>
#include <utility>

namespace retort::inline v1::diffing {

namespace {

/// The object whose rights these are, a column's among them; of default privileges what they are about.
std::string subject_of(const RolePrivileges& privileges) {
  if (privileges.is_default)
    return key_of({.object = privileges.object, .is_default = true, .creator = privileges.creator});
  const bool is_column = privileges.object.kind == ObjectKind::column;
  return is_column ? privileges.object.parent.text() : key_of(privileges.object);
}

/// What there is, by what subject_of() and owner_key() know it.
class Present {
 public:
  explicit Present(const Schema& schema) {
    add({.kind = ObjectKind::schema, .name = {.name = "public"}});
    for (const Table& table : schema.tables) add({.name = table.name});
    for (const Object& object : schema.objects) add(name_of(object));
  }
  bool has(const ObjectName& name) const {
    return name.kind == ObjectKind::column ? relations_.contains(name.parent.text()) : keys_.contains(key_of(name));
  }

 private:
  void add(const ObjectName& name) {
    keys_.insert(key_of(name));
    relations_.insert(name.name.text());
  }
  std::set<std::string> keys_;
  std::set<std::string> relations_;
};

class Keeper {
 public:
  Keeper(const Schema& from, Schema& to) : from_(from), to_(to), before_(from), after_(to) {
    for (const RolePrivileges& privileges : to.privileges) stated_.insert(relation_of(privileges));
  }

  void keep() {
    keep_owners();
    give_sequences_to_owners();
    for (const RolePrivileges& privileges : from_.privileges) {
      const bool has_subject = privileges.is_default || after_.has(privileges.object);
      if (has_subject && !stated_.contains(relation_of(privileges))) to_.privileges.push_back(privileges);
    }
    for (const Table& table : to_.tables) give_to({.name = table.name});
    for (const Object& object : to_.objects) give_to(name_of(object));
  }

 private:
  /// A column's are those of its table or view.
  static std::string relation_of(const RolePrivileges& privileges) {
    switch (privileges.is_default ? ObjectKind::schema : privileges.object.kind) {
      case ObjectKind::table:
      case ObjectKind::view:
      case ObjectKind::materialized_view:
      case ObjectKind::foreign_table:
        return privileges.object.name.text();
      default:
        return subject_of(privileges);
    }
  }

  void keep_owners() {
    std::set<std::string> stated;
    for (const Ownership& owner : to_.owners) stated.insert(owner_key(owner.object));
    for (const Ownership& owner : from_.owners) {
      if (after_.has(owner.object) && !stated.contains(owner_key(owner.object))) to_.owners.push_back(owner);
    }
    std::map<std::string, std::string> owners;
    for (Object object : from_.objects) {
      if (const std::string* owner = owner_in(object)) owners.emplace(key_of(name_of(object)), *owner);
    }
    for (Object& object : to_.objects) {
      std::string* owner = owner_in(object);
      const auto before = owners.find(key_of(name_of(object)));
      if (owner != nullptr && owner->empty() && before != owners.end()) *owner = before->second;
    }
  }

  /// The server lets no sequence count for a table of somebody else's.
  void give_sequences_to_owners() {
    std::map<std::string, std::string> owners;
    for (const Ownership& owner : to_.owners) owners.emplace(owner.object.name.text(), owner.owner);
    for (Object& object : to_.objects) {
      auto* sequence = std::get_if<objects::Sequence>(&object);
      if (sequence == nullptr || sequence->owner_column.empty()) continue;
      const auto owner = owners.find(sequence->owner_table.text());
      sequence->attributes.owner = owner == owners.end() ? std::string() : owner->second;
    }
  }

  /// A new object of which nothing is said has what default privileges give it.
  void give_to(const ObjectName& object) {
    if (before_.has(object) || stated_.contains(relation_of({.object = object}))) return;
    for (auto& [role, privileges] : defaults().given_to(object)) to_.privileges.push_back(std::move(privileges));
  }

  const DefaultPrivileges& defaults() {
    if (!has_defaults_) {
      for (const RolePrivileges& privileges : from_.privileges) defaults_.add(privileges);
    }
    has_defaults_ = true;
    return defaults_;
  }

  const Schema& from_;
  Schema& to_;
  Present before_;
  Present after_;
  std::set<std::string> stated_;
  DefaultPrivileges defaults_;
  bool has_defaults_ = false;
};

}  // namespace

Schema with_kept_privileges(const Schema& from, Schema to, PrivilegeComparison which) {
  if (which == PrivilegeComparison::all) return to;
  if (which == PrivilegeComparison::none) {
    clear_owners(to);
    to.privileges.clear();
  }
  Keeper(from, to).keep();
  return to;
}

}  // namespace retort::inline v1::diffing
