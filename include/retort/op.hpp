#pragma once

#include <retort/batch_op.hpp>
#include <retort/dsl/options.hpp>
#include <retort/object_op.hpp>

namespace retort::inline v1 {

class Connection;
struct Operation;
struct Column;
struct Table;
struct Rows;
struct RowStream;

namespace detail {
template <class Given, class Wanted>
inline constexpr bool is = false;
template <class T>
inline constexpr bool is<T, T> = true;
}  // namespace detail

/// The builder a migration describes its changes with. Nothing runs while it is being called: every verb is recorded,
/// the whole migration is compiled for the database, and only then does its first statement run. Arguments are views
/// that live until the end of the full expression; what must live longer goes through Table, Column and Rows
/// (<retort/model.hpp>). Not thread-safe. Every verb throws retort::Error for a name that the compiler could not check.
class RETORT_API Op : public ObjectOp {
 public:
  // Tables
  virtual void create_table(dsl::TableName table, std::initializer_list<dsl::TableItem> items,
                            const dsl::CreateTableOptions& options = {}) = 0;
  virtual void drop_table(dsl::TableName table, const dsl::DropTableOptions& options = {}) = 0;
  virtual void rename_table(dsl::TableName table, dsl::Name new_name) = 0;
  virtual void alter_table(dsl::TableName table, const dsl::AlterTableOptions& options) = 0;
  virtual void create_table_comment(dsl::TableName table, dsl::Text comment,
                                    const dsl::TableCommentOptions& options = {}) = 0;
  virtual void drop_table_comment(dsl::TableName table, const dsl::TableCommentOptions& options = {}) = 0;
  virtual void attach_partition(dsl::TableName table, dsl::TableName partition, const dsl::PartitionBound& bound) = 0;
  virtual void detach_partition(dsl::TableName table, dsl::TableName partition,
                                const dsl::DetachPartitionOptions& options = {}) = 0;
  virtual void inherit(dsl::TableName table, dsl::TableName parent) = 0;
  virtual void no_inherit(dsl::TableName table, dsl::TableName parent) = 0;

  // Columns
  virtual void add_column(dsl::TableName table, const dsl::Column& column,
                          const dsl::AddColumnOptions& options = {}) = 0;
  virtual void drop_column(dsl::TableName table, dsl::Name column, const dsl::DropColumnOptions& options = {}) = 0;
  virtual void alter_column(dsl::TableName table, dsl::Name column, const dsl::AlterColumnOptions& options) = 0;
  virtual void rename_column(dsl::TableName table, dsl::Name column, dsl::Name new_name) = 0;

  // Indexes
  virtual void create_index(dsl::Name index, dsl::TableName table, dsl::IndexElements elements,
                            const dsl::CreateIndexOptions& options = {}) = 0;
  virtual void drop_index(dsl::Name index, dsl::TableName table, const dsl::DropIndexOptions& options = {}) = 0;
  virtual void rename_index(dsl::Name index, dsl::TableName table, dsl::Name new_name) = 0;
  /// Makes an index of a partition part of the partitioned table's: there is no way back.
  virtual void attach_index(dsl::TableName index, dsl::TableName partition_index) = 0;

  // Constraints
  virtual void create_primary_key(dsl::Name name, dsl::TableName table, dsl::Names columns,
                                  const dsl::CreatePrimaryKeyOptions& options = {}) = 0;
  virtual void create_unique_constraint(dsl::Name name, dsl::TableName table, dsl::Names columns,
                                        const dsl::CreateUniqueConstraintOptions& options = {}) = 0;
  virtual void create_check_constraint(dsl::Name name, dsl::TableName table, const dsl::Sql& condition,
                                       const dsl::CreateCheckConstraintOptions& options = {}) = 0;
  virtual void create_foreign_key(dsl::Name name, dsl::TableName source, dsl::TableName referent,
                                  dsl::Names local_columns, dsl::Names remote_columns,
                                  const dsl::CreateForeignKeyOptions& options = {}) = 0;
  virtual void create_exclude_constraint(dsl::Name name, dsl::TableName table, dsl::List<dsl::ExcludeElement> elements,
                                         const dsl::CreateExcludeConstraintOptions& options = {}) = 0;
  virtual void create_not_null_constraint(dsl::Name name, dsl::TableName table, dsl::Name column,
                                          const dsl::CreateNotNullConstraintOptions& options = {}) = 0;
  virtual void drop_constraint(dsl::Name name, dsl::TableName table,
                               const dsl::DropConstraintOptions& options = {}) = 0;
  virtual void alter_constraint(dsl::Name name, dsl::TableName table, const dsl::AlterConstraintOptions& options) = 0;
  virtual void rename_constraint(dsl::Name name, dsl::TableName table, dsl::Name new_name) = 0;
  virtual void validate_constraint(dsl::Name name, dsl::TableName table) = 0;

  /// Any number of changes of one table as one operation, recorded when the function returns:
  /// `op.batch_alter_table("customers", [](retort::BatchOp& batch) { batch.drop_column("age"); });`
  template <class Changes>
  void batch_alter_table(dsl::TableName table, Changes changes) {
    BatchOp& batch = begin_batch(table);
    const Scope scope(*this, &Op::end_batch);
    changes(batch);
    finish_batch();
  }

  /// What is executed within stands outside of transactions, for what the server refuses in one; see ExecuteOptions:
  /// `op.autocommit_block([&] { op.execute("VACUUM", {.repeatable = true}); });`
  template <class Statements>
  void autocommit_block(Statements statements) {
    begin_autocommit();
    const Scope scope(*this, &Op::end_autocommit);
    statements();
  }

  // Data and SQL. Placeholders are $1, $2, … on every engine.
  virtual void execute(const dsl::Sql& statement, const dsl::ExecuteOptions& options = {}) = 0;
  virtual void execute(const dsl::Sql& statement, std::initializer_list<dsl::Value> parameters,
                       const dsl::ExecuteOptions& options = {}) = 0;
  virtual void bulk_insert(dsl::TableName table, dsl::Names columns,
                           std::initializer_list<std::initializer_list<dsl::Value>> rows) = 0;

  /// What stands at one place of a migration's run: everything recorded so far is executed, then the connection is
  /// handed out, inside the migration's transaction. Refused where there is no database (offline SQL, checks).
  /// Include <retort/connection.hpp> to use it. The reference is valid until upgrade() or downgrade() returns.
  virtual Connection& connection(const char* file = __builtin_FILE(), std::uint_least32_t line = __builtin_LINE()) = 0;

  dsl::Text dialect() const noexcept override = 0;

  /// Whether a part of a migration that replaces others is still to be done: false where the database has run the
  /// migration of that id already. True for what `replaces` does not name, and in a downgrade.
  virtual bool part(dsl::Text replaced_id) const noexcept = 0;

  /// Records an operation given as a value (<retort/operation.hpp>).
  void invoke(Operation operation) override = 0;

  // The same verbs for owned values: what a loop builds, a helper returns or a file holds.
  template <class T>
  requires detail::is<T, Table>
  void create_table(const T& table, const char* file = __builtin_FILE(), std::uint_least32_t line = __builtin_LINE()) {
    create_owned_table(table, file, line);
  }
  template <class T>
  requires detail::is<T, Column>
  void add_column(dsl::TableName table, const T& column) { add_owned_column(table, column); }
  template <class T>
  requires detail::is<T, Rows>
  void bulk_insert(dsl::TableName table, T rows) { insert_owned_rows(table, static_cast<T&&>(rows)); }
  /// Rows that are made while they are sent: see <retort/row_stream.hpp>.
  template <class T>
  requires detail::is<T, RowStream>
  void bulk_insert(dsl::TableName table, const T& rows) { insert_stream(table, rows); }

 protected:
  Op() = default;
  Op(const Op&) = default;
  Op& operator=(const Op&) = default;
  ~Op() = default;

 private:
  /// Calls a function of the builder when it is left, by an exception too.
  class Scope {
   public:
    Scope(Op& op, void (Op::*leave)() noexcept) noexcept : op_(op), leave_(leave) {}
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    ~Scope() { (op_.*leave_)(); }

   private:
    Op& op_;
    void (Op::*leave_)() noexcept;
  };

  virtual BatchOp& begin_batch(dsl::TableName table) = 0;
  virtual void finish_batch() = 0;        ///< records what the batch gathered
  virtual void end_batch() noexcept = 0;  ///< forgets the batch
  virtual void begin_autocommit() noexcept = 0;
  virtual void end_autocommit() noexcept = 0;
  virtual void create_owned_table(const Table& table, const char* file, std::uint_least32_t line) = 0;
  virtual void add_owned_column(dsl::TableName table, const Column& column) = 0;
  virtual void insert_owned_rows(dsl::TableName table, Rows&& rows) = 0;
  virtual void insert_stream(dsl::TableName table, const RowStream& rows) = 0;
};

}  // namespace retort::inline v1
