#pragma once

#include <retort/operation.hpp>
#include <retort/sql/statement_source.hpp>
#include <retort/sql/writer.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace retort::inline v1 {

struct ErrorDetails;

/// Turns operations into the statements of one dialect. One virtual function an operation, with standard SQL as its
/// body; a dialect overrides where it differs. Pure: no connection, no state but the script being built. A compiler
/// serves one migration.
class RETORT_API DdlCompiler {
 public:
  explicit DdlCompiler(CompileContext context) : context_(context) {}
  virtual ~DdlCompiler();
  DdlCompiler(const DdlCompiler&) = delete;
  DdlCompiler& operator=(const DdlCompiler&) = delete;

  /// The statements of these operations, in order; `operation` and `where` of each are set. `first` is the index of the
  /// first operation in its migration. Throws UnsupportedOperation, with the operation and its place, for what the
  /// dialect cannot do, and UsageError for an operation that makes no sense in any dialect.
  Script compile(const OperationList& operations, std::size_t first = 0);

 protected:
  virtual void create_table(const op::CreateTable& operation);
  virtual void drop_table(const op::DropTable& operation);
  virtual void rename_table(const op::RenameTable& operation);
  virtual void alter_table(const op::AlterTable& operation) = 0;
  virtual void create_index(const op::CreateIndex& operation);
  virtual void drop_index(const op::DropIndex& operation);
  virtual void rename_index(const op::RenameIndex& operation);
  virtual void attach_index(const op::AttachIndex& operation);
  virtual void attach_partition(const op::AttachPartition& operation);
  virtual void detach_partition(const op::DetachPartition& operation);
  virtual void create_object(const op::CreateObject& operation);
  virtual void alter_object(const op::AlterObject& operation);
  virtual void drop_object(const op::DropObject& operation);
  virtual void rename_object(const op::RenameObject& operation);
  virtual void move_object(const op::MoveObject& operation);
  virtual void set_owner(const op::SetOwner& operation);
  virtual void set_comment(const op::SetComment& operation);
  virtual void grant(const op::Grant& operation);
  virtual void revoke(const op::Revoke& operation);
  virtual void add_enum_value(const op::AddEnumValue& operation);
  virtual void rename_enum_value(const op::RenameEnumValue& operation);
  virtual void remove_enum_value(const op::RemoveEnumValue& operation);
  virtual void refresh_materialized_view(const op::RefreshMaterializedView& operation);
  virtual void execute_sql(const op::ExecuteSql& operation);
  virtual void bulk_insert(const op::BulkInsert& operation);

  /// Whether a statement that is said to refuse a transaction does so here: yes, unless overridden.
  virtual bool refuses_transaction(const op::ExecuteSql& operation) const;
  /// The type as this dialect spells it, variants considered.
  virtual std::string type_name(const Type& type) const = 0;
  /// `"email" varchar(255) NOT NULL DEFAULT 'x'`; `table` is null when the column is being added.
  virtual std::string column_definition(const Column& column, const Table* table) const = 0;
  /// What stands behind a new table's columns: ` WITHOUT ROWID`.
  virtual std::string table_suffix(const Table& table) const;
  virtual std::string default_clause(const Default& value) const;
  /// `CONSTRAINT "n" UNIQUE ("a", "b")`
  virtual std::string constraint_definition(const Constraint& constraint) const;
  /// The same as it stands among the columns of a new table.
  virtual std::string constraint_line(const Constraint& constraint, const Table& table) const;
  virtual std::string index_element(const IndexElement& element) const;
  /// A value as a literal: for defaults, which cannot be parameters.
  virtual std::string literal(const Value& value) const;
  /// How many parameters one statement may have.
  virtual std::size_t parameter_limit() const = 0;
  /// How many of them one INSERT of several rows had better have: parameter_limit(), unless overridden.
  virtual std::size_t insert_parameters() const { return parameter_limit(); }
  /// The statement that copies rows from the client, for connections that can; empty: there is none.
  virtual std::string copy_text(const QualifiedName& table, const std::vector<std::string>& columns) const;
  /// What messages call the database: "PostgreSQL 14".
  virtual std::string engine() const;

  const CompileContext& context() const noexcept { return context_; }
  /// column_definition(); what it refuses names the column and the place where the migration asks for it.
  std::string definition_of(const Column& column, const Table* table) const;
  /// A new table's columns and constraints, each on a line.
  std::string table_lines(const Table& table) const;
  /// Those that are listed with the table.
  void create_indexes(const op::CreateTable& operation);
  /// Appends a statement to the script and returns it for further marks.
  Statement& emit(std::string text);
  /// Appends what will be known only when it is its turn.
  Statement& emit_source(std::shared_ptr<const StatementSource> source);
  /// Refuses: "PostgreSQL 14 has no …", and what to do instead.
  [[noreturn]] void unsupported(std::string_view feature, std::string_view hint) const;
  /// Refuses a kind of object that the database does not have.
  [[noreturn]] void without(ObjectKind kind) const;
  /// Refuses what no database could do.
  [[noreturn]] void misused(std::string_view message, std::string_view hint) const;

 private:
  void visit(const Operation& operation);
  void lower(const op::Custom& custom, const Location& where);
  void check_columns(const std::vector<std::string>& names) const;
  void check_rows(const Rows& rows) const;
  void insert_rows(const QualifiedName& table, const Rows& content);
  void insert_stream(const op::BulkInsert& operation);
  std::size_t rows_of_an_insert(std::size_t columns) const;
  ErrorDetails refusal(std::string_view message, std::string_view hint) const;

  CompileContext context_;
  Script script_;
  const Operation* current_ = nullptr;
  std::size_t index_ = 0;
  int depth_ = 0;  ///< of custom operations within custom operations
};

}  // namespace retort::inline v1
