#pragma once

#include <retort/dialect/ddl_compiler.hpp>

#include <string>
#include <string_view>

namespace retort::inline v1 {

/// The way out where SQLite has no place for an option.
inline constexpr std::string_view leave_out = "leave it out where op.dialect() is \"sqlite\"";

/// SQLite 3.35 and later.
class SqliteDdlCompiler final : public DdlCompiler {
 public:
  using DdlCompiler::DdlCompiler;

 protected:
  void create_table(const op::CreateTable& operation) override;
  void alter_table(const op::AlterTable& operation) override;
  void create_index(const op::CreateIndex& operation) override;

  /// In a transaction a statement is done once even where several processes are at it: there is no migration lock.
  bool refuses_transaction(const op::ExecuteSql& operation) const override;
  void create_object(const op::CreateObject& operation) override;
  void alter_object(const op::AlterObject& operation) override;
  void drop_object(const op::DropObject& operation) override;

  std::string type_name(const Type& type) const override;
  std::string column_definition(const Column& column, const Table* table) const override;
  std::string default_clause(const Default& value) const override;
  std::string constraint_definition(const Constraint& constraint) const override;
  std::string constraint_line(const Constraint& constraint, const Table& table) const override;
  std::string table_suffix(const Table& table) const override;
  std::string literal(const Value& value) const override;
  std::size_t parameter_limit() const override { return 32766; }
  /// SQLite looks every named parameter up among those before it, so that long statements take for ever.
  std::size_t insert_parameters() const override { return 250; }
  std::string engine() const override;

 private:
  class TableAlteration;

  void create_view(const objects::View& view, const op::CreateObject& how);
  void create_trigger(const objects::Trigger& trigger, const op::CreateObject& how);
  /// Takes away what is replaced.
  void drop_before(const op::CreateObject& operation);
  void check_attributes(const objects::Attributes& attributes) const;

  /// SQLite looks for a foreign key's table in the file of its own table and has no place to name that file.
  static void leave_out_schema(Constraint& constraint, const std::string& schema);
  // What SQLite has no place for.
  void check_table(const Table& table) const;
  void check_column(const Column& column) const;
  void check_constraint(const Constraint& constraint) const;
  void check_foreign_key(const ForeignKey& key) const;
  void check_key(const Deferral& deferral, bool has_include, bool without_overlaps, std::string_view kind) const;
  void check_index(const Index& index) const;
  void check_element(const IndexElement& element) const;
};

}  // namespace retort::inline v1
