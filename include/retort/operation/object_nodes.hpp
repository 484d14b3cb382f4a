#pragma once

#include <retort/model/object.hpp>
#include <retort/model/privileges.hpp>

#include <optional>
#include <string>

namespace retort::inline v1::op {

/// How an object takes the place of one that is there: `in_place` (CREATE OR REPLACE) keeps what is built on it and
/// its rights; `recreate` drops it first, and can change what the other cannot.
enum class Replacement : std::uint8_t { none = 1, in_place, recreate };

struct CreateObject {
  Object object{};
  Replacement replacement = Replacement::none;
  bool if_not_exists = false;
  std::optional<Object> was{};  ///< what is replaced
  bool operator==(const CreateObject&) const = default;
};

/// Makes `from` into `to`, which has the same name. Where `from` is not known, what `to` says is set.
struct AlterObject {
  Object to{};
  std::optional<Object> from{};
  bool is_one_way = false;  ///< `from` says no more than what has to change: it cannot be restored
  bool operator==(const AlterObject&) const = default;
};

struct DropObject {
  ObjectName object{};
  bool if_exists = false;
  bool cascade = false;
  std::optional<Object> was{};
  bool operator==(const DropObject&) const = default;
};

struct RenameObject {
  ObjectName object{};
  std::string new_name{};
  bool operator==(const RenameObject&) const = default;
};

/// Into another schema.
struct MoveObject {
  ObjectName object{};
  std::string new_schema{};
  bool operator==(const MoveObject&) const = default;
};

struct SetOwner {
  ObjectName object{};
  std::string owner{};
  std::optional<std::string> was{};
  bool operator==(const SetOwner&) const = default;
};

/// An empty comment is none.
struct SetComment {
  ObjectName object{};
  std::string comment{};
  std::optional<std::string> was{};
  bool operator==(const SetComment&) const = default;
};

struct Grant {
  Privileges privileges{};
  bool operator==(const Grant&) const = default;
};

struct Revoke {
  Privileges privileges{};
  bool grant_option_only = false;  ///< the roles keep the rights, but may not hand them on
  bool cascade = false;            ///< so do those that they handed them on to
  bool operator==(const Revoke&) const = default;
};

/// At the end, unless it stands before or after another.
struct AddEnumValue {
  QualifiedName type{};
  std::string value{};
  std::string before{};
  std::string after{};
  bool if_not_exists = false;
  bool autocommit = false;  ///< outside of the transaction: what comes after it can use the value
  bool operator==(const AddEnumValue&) const = default;
};

struct RenameEnumValue {
  QualifiedName type{};
  std::string value{};
  std::string new_value{};
  bool operator==(const RenameEnumValue&) const = default;
};

/// Rows that hold the value get the replacement; without one there must be none.
struct RemoveEnumValue {
  QualifiedName type{};
  std::string value{};
  std::optional<std::string> replacement{};
  std::optional<AddEnumValue> was{};
  bool operator==(const RemoveEnumValue&) const = default;
};

struct RefreshMaterializedView {
  QualifiedName view{};
  bool concurrently = false;
  bool with_no_data = false;
  bool operator==(const RefreshMaterializedView&) const = default;
};

}  // namespace retort::inline v1::op
