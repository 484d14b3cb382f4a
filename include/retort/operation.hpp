#pragma once

#include <retort/core/location.hpp>
#include <retort/operation/nodes.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace retort::inline v1 {

/// One operation of a migration and where it was asked for. Compares by what it does, not by where it stands.
struct Operation {
  using Node = std::variant<op::CreateTable, op::DropTable, op::RenameTable, op::AlterTable, op::CreateIndex,
                            op::DropIndex, op::ExecuteSql, op::BulkInsert, op::Custom, op::RenameIndex, op::AttachIndex,
                            op::AttachPartition, op::DetachPartition, op::CreateObject, op::AlterObject, op::DropObject,
                            op::RenameObject, op::MoveObject, op::SetOwner, op::SetComment, op::Grant, op::Revoke,
                            op::AddEnumValue, op::RenameEnumValue, op::RemoveEnumValue, op::RefreshMaterializedView>;
  Node node{};
  Location where{};
  bool operator==(const Operation&) const = default;
};

using OperationList = std::vector<Operation>;

/// What a compiler needs to know of the database it compiles for.
struct CompileContext {
  std::string_view dialect{};
  int server_version = 0;  ///< as Connection::server_version(); 0: unknown, and then taken for the newest
  bool can_copy = false;   ///< as Connection::can_copy()
};

/// An operation that Retort does not know. It lowers itself into operations that Retort does know, so it works on
/// dialects it has never heard of. Immutable; shared between threads.
class RETORT_API CustomOperation {
 public:
  virtual ~CustomOperation();

  /// A stable id: "acme.create_audit_trigger".
  virtual std::string_view kind() const noexcept = 0;
  virtual OperationList lower(const CompileContext& context) const = 0;
  /// Nothing when it cannot be undone.
  virtual std::optional<Operation> reverse() const;
  /// What checksums are taken over: has to change when the operation's meaning does. kind(), unless overridden.
  virtual std::string canonical() const;
  /// Identity, unless overridden.
  virtual bool equals(const CustomOperation& other) const noexcept;
};

/// What undoes an operation; nothing when that is not known. Where both are defined, reversing twice gives the
/// operation back.
RETORT_API std::optional<Operation> reverse(const Operation& operation);

/// For people: `create table "customers"`.
RETORT_API std::string describe(const Operation& operation);

/// The canonical form of operations: one text for one meaning, independent of dialect, compiler, platform and file.
/// What checksums are taken over.
RETORT_API std::string canonical(const OperationList& operations);

/// SHA-256 of the canonical form, in hexadecimal.
RETORT_API std::string checksum(const OperationList& operations);

}  // namespace retort::inline v1
