#pragma once

#include "op/batch_recorder.hpp"

#include <retort/migration_class.hpp>
#include <retort/operation.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace retort::inline v1 {

/// Where op.connection() leads: to a database, after what was recorded so far has run there, or to an error.
class ConnectionSource {
 public:
  virtual Connection& connection(OperationList recorded, Location where) = 0;

 protected:
  ConnectionSource() = default;
  ConnectionSource(const ConnectionSource&) = default;
  ConnectionSource& operator=(const ConnectionSource&) = default;
  ~ConnectionSource() = default;
};

/// The Op that migrations are given: collects operations.
class Recorder final : public Op {
 public:
  /// `parts_done` are what part() says no to.
  Recorder(std::string_view dialect, ConnectionSource& source, std::span<const std::string_view> parts_done = {})
      : dialect_(dialect), source_(source), parts_done_(parts_done) {}

  /// What has been recorded since the last call or the last op.connection().
  OperationList take() { return std::exchange(operations_, {}); }

  void create_table(dsl::TableName table, std::initializer_list<dsl::TableItem> items,
                    const dsl::CreateTableOptions& options) override;
  void drop_table(dsl::TableName table, const dsl::DropTableOptions& options) override;
  void rename_table(dsl::TableName table, dsl::Name new_name) override;
  void alter_table(dsl::TableName table, const dsl::AlterTableOptions& options) override;
  void create_table_comment(dsl::TableName table, dsl::Text comment, const dsl::TableCommentOptions& options) override;
  void drop_table_comment(dsl::TableName table, const dsl::TableCommentOptions& options) override;
  void attach_partition(dsl::TableName table, dsl::TableName partition, const dsl::PartitionBound& bound) override;
  void detach_partition(dsl::TableName table, dsl::TableName partition,
                        const dsl::DetachPartitionOptions& options) override;
  void inherit(dsl::TableName table, dsl::TableName parent) override;
  void no_inherit(dsl::TableName table, dsl::TableName parent) override;
  void add_column(dsl::TableName table, const dsl::Column& column, const dsl::AddColumnOptions& options) override;
  void drop_column(dsl::TableName table, dsl::Name column, const dsl::DropColumnOptions& options) override;
  void alter_column(dsl::TableName table, dsl::Name column, const dsl::AlterColumnOptions& options) override;
  void rename_column(dsl::TableName table, dsl::Name column, dsl::Name new_name) override;
  void create_index(dsl::Name index, dsl::TableName table, dsl::IndexElements elements,
                    const dsl::CreateIndexOptions& options) override;
  void drop_index(dsl::Name index, dsl::TableName table, const dsl::DropIndexOptions& options) override;
  void rename_index(dsl::Name index, dsl::TableName table, dsl::Name new_name) override;
  void attach_index(dsl::TableName index, dsl::TableName partition_index) override;
  void create_primary_key(dsl::Name name, dsl::TableName table, dsl::Names columns,
                          const dsl::CreatePrimaryKeyOptions& options) override;
  void create_unique_constraint(dsl::Name name, dsl::TableName table, dsl::Names columns,
                                const dsl::CreateUniqueConstraintOptions& options) override;
  void create_check_constraint(dsl::Name name, dsl::TableName table, const dsl::Sql& condition,
                               const dsl::CreateCheckConstraintOptions& options) override;
  void create_foreign_key(dsl::Name name, dsl::TableName source, dsl::TableName referent, dsl::Names local_columns,
                          dsl::Names remote_columns, const dsl::CreateForeignKeyOptions& options) override;
  void create_exclude_constraint(dsl::Name name, dsl::TableName table, dsl::List<dsl::ExcludeElement> elements,
                                 const dsl::CreateExcludeConstraintOptions& options) override;
  void create_not_null_constraint(dsl::Name name, dsl::TableName table, dsl::Name column,
                                  const dsl::CreateNotNullConstraintOptions& options) override;
  void drop_constraint(dsl::Name name, dsl::TableName table, const dsl::DropConstraintOptions& options) override;
  void alter_constraint(dsl::Name name, dsl::TableName table, const dsl::AlterConstraintOptions& options) override;
  void rename_constraint(dsl::Name name, dsl::TableName table, dsl::Name new_name) override;
  void validate_constraint(dsl::Name name, dsl::TableName table) override;
  void execute(const dsl::Sql& statement, const dsl::ExecuteOptions& options) override;
  void execute(const dsl::Sql& statement, std::initializer_list<dsl::Value> parameters,
               const dsl::ExecuteOptions& options) override;
  void bulk_insert(dsl::TableName table, dsl::Names columns,
                   std::initializer_list<std::initializer_list<dsl::Value>> rows) override;
  Connection& connection(const char* file, std::uint_least32_t line) override;
  dsl::Text dialect() const noexcept override { return dialect_; }
  bool part(dsl::Text replaced_id) const noexcept override;
  void invoke(Operation operation) override { operations_.push_back(std::move(operation)); }

  using Op::add_column;
  using Op::bulk_insert;
  using Op::create_table;

 private:
  BatchOp& begin_batch(dsl::TableName table) override;
  void finish_batch() override;
  void end_batch() noexcept override { batch_.reset(); }
  void begin_autocommit() noexcept override { ++autocommit_depth_; }
  void end_autocommit() noexcept override { --autocommit_depth_; }
  void create_owned_table(const Table& table, const char* file, std::uint_least32_t line) override;
  void add_owned_column(dsl::TableName table, const Column& column) override;
  void insert_owned_rows(dsl::TableName table, Rows&& rows) override;
  void insert_stream(dsl::TableName table, const RowStream& rows) override;

  void push(Operation::Node node, Location where) { operations_.push_back({std::move(node), where}); }
  void alter(const dsl::TableName& table, op::TableChange change);

  std::string_view dialect_;
  ConnectionSource& source_;
  std::span<const std::string_view> parts_done_;
  OperationList operations_;
  std::optional<BatchRecorder> batch_;
  int autocommit_depth_ = 0;
};

/// What a migration's upgrade(), or downgrade(), records when nothing but operations is wanted of it.
OperationList record(const Migration& migration, bool is_upgrade, std::string_view dialect, ConnectionSource& source,
                     std::span<const std::string_view> parts_done = {});

/// The same where there is no database; nothing when the migration asks for one, since what it would do there is not
/// known.
RETORT_API std::optional<OperationList> record_without_database(const Migration& migration, bool is_upgrade,
                                                                std::string_view dialect,
                                                                std::span<const std::string_view> parts_done = {});

}  // namespace retort::inline v1
