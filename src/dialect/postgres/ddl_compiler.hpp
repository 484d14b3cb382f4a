#pragma once

#include <retort/dialect/ddl_compiler.hpp>

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

  std::string type_name(const Type& type) const override;
  std::string column_definition(const Column& column, const Table* table) const override;
  std::string default_clause(const Default& value) const override;
  std::string constraint_definition(const Constraint& constraint) const override;
  std::string literal(const Value& value) const override;
  std::size_t parameter_limit() const override { return 65535; }
  std::string copy_text(const QualifiedName& table, const std::vector<std::string>& columns) const override;
  std::string engine() const override;

 private:
  class TableAlteration;

  void emit_comment(const QualifiedName& table, std::string_view column, std::string_view comment);
  std::string added_column(const op::AddColumn& change) const;
  std::vector<std::string> column_actions(const op::AlterColumn& change) const;
  std::string index_text(const op::CreateIndex& operation) const;
  void check_constraint(const Constraint& constraint) const;
  void check_nulls_not_distinct(bool wanted) const;
};

}  // namespace retort::inline v1
