#pragma once

#include <retort/dialect/ddl_compiler.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::inline v1 {

/// PostgreSQL 13 and later.
class PostgresDdlCompiler final : public DdlCompiler {
 public:
  using DdlCompiler::DdlCompiler;

 protected:
  void create_table(const op::CreateTable& operation) override;
  void alter_table(const op::AlterTable& operation) override;
  void create_index(const op::CreateIndex& operation) override;
  void drop_index(const op::DropIndex& operation) override;
  void rename_index(const op::RenameIndex& operation) override;
  void attach_index(const op::AttachIndex& operation) override;
  void attach_partition(const op::AttachPartition& operation) override;
  void detach_partition(const op::DetachPartition& operation) override;

  void create_object(const op::CreateObject& operation) override;
  void alter_object(const op::AlterObject& operation) override;
  void drop_object(const op::DropObject& operation) override;
  void rename_object(const op::RenameObject& operation) override;
  void move_object(const op::MoveObject& operation) override;
  void set_owner(const op::SetOwner& operation) override;
  void set_comment(const op::SetComment& operation) override;
  void grant(const op::Grant& operation) override;
  void revoke(const op::Revoke& operation) override;
  void add_enum_value(const op::AddEnumValue& operation) override;
  void rename_enum_value(const op::RenameEnumValue& operation) override;
  void remove_enum_value(const op::RemoveEnumValue& operation) override;
  void refresh_materialized_view(const op::RefreshMaterializedView& operation) override;

  std::string type_name(const Type& type) const override;
  std::string column_definition(const Column& column, const Table* table) const override;
  std::string default_clause(const Default& value) const override;
  std::string constraint_definition(const Constraint& constraint) const override;
  std::string table_suffix(const Table& table) const override;
  std::string literal(const Value& value) const override;
  std::size_t parameter_limit() const override { return 65535; }
  std::string copy_text(const QualifiedName& table, const std::vector<std::string>& columns) const override;
  std::string engine() const override;

 private:
  class Objects;

  class TableAlteration;

  void emit_comment(const QualifiedName& table, std::string_view column, std::string_view comment);
  /// As one ADD COLUMN, and whatever has to follow it.
  std::vector<std::string> added_column(const op::AddColumn& change) const;
  std::vector<std::string> column_actions(const op::AlterColumn& change) const;
  std::vector<std::string> option_actions(const op::AlterTableOptions::Aspects& to) const;
  bool gets_identity_later(const Table* table) const;
  /// What CREATE TABLE has no words for, as changes of the table that is there then.
  std::vector<op::TableChange> rest_of(const Table& table) const;
  op::AlterColumn rest_of(const Column& column, const Table& table) const;
  /// `SET ("fillfactor" = 70)`, `RESET ("fillfactor")`
  std::vector<std::string> parameter_actions(const ParameterChanges& changes) const;
  /// Which constraint it is the server finds out.
  void drop_unnamed(const QualifiedName& table, const op::DropConstraint& change);
  std::string identity_action(const op::AlterColumn& change) const;
  void set_statistics(const op::CreateIndex& operation);
  std::string index_text(const op::CreateIndex& operation) const;
  std::string partition_by_clause(const Table& table) const;
  std::string bound_text(const PartitionBound& bound) const;
  std::string bound_values(const std::vector<Default>& values) const;

  // What servers of some versions, or all, refuse.
  void check_table(const Table& table) const;
  void check_column(const Column& column) const;
  void check_constraint(const Constraint& constraint) const;
  void check_index_of(const Constraint& constraint) const;
  void check_index(const op::CreateIndex& operation) const;
  void check_elements(const std::vector<IndexElement>& elements) const;
  void check_parameters(const StorageParameters& parameters) const;
  void check_nulls_not_distinct(bool wanted) const;
  /// Refuses the feature on servers before `version`, such as 150000.
  void require(int version, std::string_view feature, std::string_view hint) const;
};

}  // namespace retort::inline v1
