#pragma once

#include <retort/model/object_name.hpp>
#include <retort/model/privileges.hpp>
#include <retort/model/type.hpp>

#include <string>
#include <string_view>

namespace retort::inline v1::diffing {

/// One text for one object: what maps know it by.
std::string key_of(const ObjectName& name);

std::string key_of(const RolePrivileges& privileges);
std::string comment_key(const ObjectName& object);
std::string owner_key(const ObjectName& object);

/// The name a type's text begins with, without quotes: `public."Mood"(3)` → public, Mood.
QualifiedName type_name_of(const Type& type);

/// What cannot be there twice, whatever kind it is of; empty where the name itself says enough.
std::string slot_of(const ObjectName& name);

ObjectName column_name(const QualifiedName& table, std::string_view column);
ObjectName constraint_name(const QualifiedName& table, std::string_view constraint);
ObjectName index_name(const QualifiedName& table, std::string_view index);

}  // namespace retort::inline v1::diffing
