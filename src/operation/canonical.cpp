#include "operation/objects/canonical.hpp"

#include "core/sha256.hpp"
#include "operation/canonical_model.hpp"
#include "operation/canonical_writer.hpp"

#include <retort/operation.hpp>

#include <map>
#include <optional>
#include <string_view>

namespace retort::inline v1 {

namespace {

/// One overload a kind of node. Names and their order are fixed for ever: checksums in journals depend on them.
class Canonical {
 public:
  std::string take() { return out_.take(); }

  void operator()(const op::CreateTable& operation) {
    out_.node("create_table", [&] {
      write_canonical(out_, operation.table);
      out_.field("if_not_exists", operation.if_not_exists);
    });
  }
  void operator()(const op::DropTable& operation) {
    out_.node("drop_table", [&] {
      out_.field("table", operation.table);
      out_.field("if_exists", operation.if_exists);
      out_.optional_node("was", operation.was, [&](const Table& was) { write_canonical(out_, was); });
    });
  }
  void operator()(const op::RenameTable& operation) {
    out_.node("rename_table", [&] {
      out_.field("table", operation.table);
      out_.field("new_name", std::string_view(operation.new_name));
    });
  }
  void operator()(const op::AlterTable& operation) {
    out_.node("alter_table", [&] {
      out_.field("table", operation.table);
      for (const op::TableChange& change : operation.changes) std::visit(*this, change);
    });
  }
  void operator()(const op::CreateIndex& operation) {
    out_.node("create_index", [&] {
      out_.field("table", operation.table);
      write_canonical(out_, operation.index);
      out_.field("concurrently", operation.concurrently);
      out_.field("if_not_exists", operation.if_not_exists);
    });
  }
  void operator()(const op::DropIndex& operation) {
    out_.node("drop_index", [&] {
      out_.field("table", operation.table);
      out_.field("index", std::string_view(operation.index));
      out_.field("concurrently", operation.concurrently);
      out_.field("if_exists", operation.if_exists);
      out_.optional_node("was", operation.was, [&](const Index& was) { write_canonical(out_, was); });
    });
  }
  void operator()(const op::ExecuteSql& operation) {
    out_.node("execute", [&] {
      out_.field("sql", std::string_view(operation.sql));
      for (const Value& value : operation.parameters) out_.value(value);
      out_.field("bare", !operation.transactional);
      out_.field("repeatable", operation.repeatable);
      out_.field("done_when", std::string_view(operation.done_when));
      out_.field("reverse", std::string_view(operation.reverse));
    });
  }
  void operator()(const op::BulkInsert& operation) {
    out_.node("bulk_insert", [&] {
      out_.field("table", operation.table);
      if (operation.stream != nullptr) return out_.field("columns_of_stream", operation.stream->columns());
      out_.field("columns", operation.rows->columns);
      for (const std::vector<Value>& row : operation.rows->rows) {
        out_.node("row", [&] {
          for (const Value& value : row) out_.value(value);
        });
      }
    });
  }
  void operator()(const op::Custom& operation) {
    out_.node("custom", [&] { out_.field("is", std::string_view(operation.operation->canonical())); });
  }

  void operator()(const op::RenameIndex& operation) {
    out_.node("rename_index", [&] {
      out_.field("table", operation.table);
      out_.field("index", std::string_view(operation.index));
      out_.field("new_name", std::string_view(operation.new_name));
    });
  }
  void operator()(const op::AttachIndex& operation) {
    out_.node("attach_index", [&] {
      out_.field("index", operation.index);
      out_.field("partition_index", operation.partition_index);
    });
  }
  void operator()(const op::AttachPartition& operation) {
    out_.node("attach_partition", [&] {
      out_.field("table", operation.table);
      out_.field("partition", operation.partition);
      write_canonical(out_, operation.bound);
    });
  }
  void operator()(const op::DetachPartition& operation) {
    out_.node("detach_partition", [&] {
      out_.field("table", operation.table);
      out_.field("partition", operation.partition);
      out_.field("concurrently", operation.concurrently);
      out_.optional_node("was", operation.was, [&](const PartitionBound& was) { write_canonical(out_, was); });
    });
  }
  template <class OnObject>
  requires std::is_invocable_v<CanonicalObjects, const OnObject&>
  void operator()(const OnObject& operation) { CanonicalObjects{out_}(operation); }

  void operator()(const op::AddColumn& change) {
    out_.node("add_column", [&] {
      write_canonical(out_, change.column);
      for (const Constraint& constraint : change.constraints) write_canonical(out_, constraint);
      out_.field("if_not_exists", change.if_not_exists);
    });
  }
  void operator()(const op::DropColumn& change) {
    out_.node("drop_column", [&] {
      out_.field("column", std::string_view(change.column));
      out_.field("if_exists", change.if_exists);
      out_.optional_node("was", change.was, [&](const op::AddColumn& was) { (*this)(was); });
    });
  }
  void operator()(const op::RenameColumn& change) {
    out_.node("rename_column", [&] {
      out_.field("column", std::string_view(change.column));
      out_.field("new_name", std::string_view(change.new_name));
    });
  }
  void operator()(const op::AlterColumn& change) {
    out_.node("alter_column", [&] {
      out_.field("column", std::string_view(change.column));
      out_.node("to", [&] { write(change.to); });
      out_.node("from", [&] { write(change.from); });
      out_.field("using", std::string_view(change.using_expression));
    });
  }
  void operator()(const op::AddConstraint& change) {
    out_.node("add_constraint", [&] { write_canonical(out_, change.constraint); });
  }
  void operator()(const op::DropConstraint& change) {
    out_.node("drop_constraint", [&] {
      out_.field("name", std::string_view(change.name));
      out_.field("type", change.type, dsl::constraint_type::unset);
      out_.field("if_exists", change.if_exists);
      out_.optional_node("was", change.was, [&](const Constraint& was) { write_canonical(out_, was); });
      out_.field("columns", change.columns);
    });
  }

  void operator()(const op::AlterConstraint& change) {
    out_.node("alter_constraint", [&] {
      out_.field("name", std::string_view(change.name));
      out_.node("to", [&] { write(change.to); });
      out_.node("from", [&] { write(change.from); });
    });
  }
  void operator()(const op::RenameConstraint& change) {
    out_.node("rename_constraint", [&] {
      out_.field("name", std::string_view(change.name));
      out_.field("new_name", std::string_view(change.new_name));
    });
  }
  void operator()(const op::ValidateConstraint& change) {
    out_.node("validate_constraint", [&] {
      out_.field("name", std::string_view(change.name));
      out_.field("undone", change.is_undone);
    });
  }
  void operator()(const op::AlterTableOptions& change) {
    out_.node("options", [&] {
      out_.node("to", [&] { write(change.to); });
      out_.node("from", [&] { write(change.from); });
    });
  }
  void operator()(const op::Inherit& change) {
    out_.node(change.is_wanted ? "inherit" : "no_inherit", [&] { out_.field("parent", change.parent); });
  }

 private:
  void write(const op::AlterColumn::Aspects& aspects) {
    out_.optional_node("nullable", aspects.nullable, [&](bool nullable) { out_.field("is", nullable); });
    if (aspects.type) out_.field("type", *aspects.type);
    out_.optional_node("default", aspects.server_default,
                       [&](const std::optional<Default>& value) { out_.field("is", value); });
    write("comment", aspects.comment);
    write("collation", aspects.collation);
    out_.optional_node("identity", aspects.identity,
                       [&](dsl::identity identity) { out_.field("is", identity, dsl::identity::none); });
    out_.optional_node("identity_options", aspects.identity_options,
                       [&](const SequenceOptions& options) { write_canonical(out_, options); });
    write("computed", aspects.computed);
    if (aspects.storage) out_.field("storage", *aspects.storage, dsl::storage::unset);
    if (aspects.compression) out_.field("compression", *aspects.compression, dsl::compression::unset);
    write("collation_schema", aspects.collation_schema);
    write("identity_sequence", aspects.identity_sequence);
    out_.field("statistics", aspects.statistics);
    write_parameters("option", aspects.options);
  }
  void write(const op::AlterConstraint::Aspects& aspects) {
    out_.optional_node("deferral", aspects.deferral, [&](const Deferral& deferral) {
      out_.field("deferrable", deferral.deferrable);
      out_.field("initially_deferred", deferral.initially_deferred);
    });
    out_.optional_node("enforced", aspects.enforced, [&](bool enforced) { out_.field("is", enforced); });
  }
  void write(const op::AlterTableOptions::Aspects& aspects) {
    out_.optional_node("unlogged", aspects.unlogged, [&](bool value) { out_.field("is", value); });
    write("access_method", aspects.access_method);
    write_parameters("parameter", aspects.storage_parameters);
    write("tablespace", aspects.tablespace);
    out_.optional_node("replica_identity", aspects.replica_identity,
                       [&](const ReplicaIdentity& identity) { write_canonical(out_, identity); });
    out_.optional_node("row_security", aspects.row_security, [&](bool value) { out_.field("is", value); });
    out_.optional_node("force_row_security", aspects.force_row_security, [&](bool value) { out_.field("is", value); });
    write("comment", aspects.comment);
    write("cluster_on", aspects.cluster_on);
    out_.optional_node("strict", aspects.strict, [&](bool value) { out_.field("is", value); });
    out_.optional_node("without_rowid", aspects.without_rowid, [&](bool value) { out_.field("is", value); });
    out_.optional_node("autoincrement", aspects.autoincrement, [&](bool value) { out_.field("is", value); });
  }
  /// Their order means nothing.
  void write_parameters(std::string_view kind, const ParameterChanges& changes) {
    const std::map<std::string_view, std::optional<Value>> sorted(changes.begin(), changes.end());
    for (const auto& change : sorted) {
      out_.node(kind, [&] {
        out_.field("name", change.first);
        out_.optional_node("value", change.second, [&](const Value& set) { out_.value(set); });
      });
    }
  }
  void write(std::string_view name, const std::optional<std::string>& value) {
    out_.optional_node(name, value, [&](const std::string& text) { out_.field("is", std::string_view(text)); });
  }

  CanonicalWriter out_;
};

}  // namespace

std::string canonical(const OperationList& operations) {
  Canonical visitor;
  for (const Operation& operation : operations) std::visit(visitor, operation.node);
  return visitor.take();
}

std::string checksum(const OperationList& operations) { return sha256("retort v1 " + canonical(operations)); }

}  // namespace retort::inline v1
