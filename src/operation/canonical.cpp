#include "core/sha256.hpp"
#include "operation/canonical_writer.hpp"

#include <retort/operation.hpp>

namespace retort::inline v1 {

namespace {

/// One overload a kind of node. Names and their order are fixed for ever: checksums in journals depend on them.
class Canonical {
 public:
  std::string take() { return out_.take(); }

  void operator()(const op::CreateTable& operation) {
    out_.node("create_table", [&] {
      write(operation.table);
      out_.field("if_not_exists", operation.if_not_exists);
    });
  }
  void operator()(const op::DropTable& operation) {
    out_.node("drop_table", [&] {
      out_.field("table", operation.table);
      out_.field("if_exists", operation.if_exists);
      out_.optional_node("was", operation.was, [&](const Table& was) { write(was); });
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
      write(operation.index);
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
      out_.optional_node("was", operation.was, [&](const Index& was) { write(was); });
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

  void operator()(const op::AddColumn& change) {
    out_.node("add_column", [&] {
      write(change.column);
      for (const Constraint& constraint : change.constraints) std::visit(*this, constraint);
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
    out_.node("add_constraint", [&] { std::visit(*this, change.constraint); });
  }
  void operator()(const op::DropConstraint& change) {
    out_.node("drop_constraint", [&] {
      out_.field("name", std::string_view(change.name));
      out_.field("type", change.type, dsl::constraint_type::unset);
      out_.field("if_exists", change.if_exists);
      out_.optional_node("was", change.was, [&](const Constraint& was) { std::visit(*this, was); });
    });
  }

  void operator()(const PrimaryKey& key) {
    out_.node("primary_key", [&] {
      out_.field("name", std::string_view(key.name));
      out_.field("columns", key.columns);
    });
  }
  void operator()(const Unique& unique) {
    out_.node("unique", [&] {
      out_.field("name", std::string_view(unique.name));
      out_.field("columns", unique.columns);
      write(unique.deferral);
      out_.field("nulls_not_distinct", unique.nulls_not_distinct);
    });
  }
  void operator()(const Check& check) {
    out_.node("check", [&] {
      out_.field("name", std::string_view(check.name));
      out_.field("condition", std::string_view(check.condition));
    });
  }
  void operator()(const ForeignKey& key) {
    out_.node("foreign_key", [&] {
      out_.field("name", std::string_view(key.name));
      out_.field("columns", key.columns);
      out_.field("referent", key.referent);
      out_.field("referent_columns", key.referent_columns);
      out_.field("on_delete", key.on_delete, dsl::Action::unset);
      out_.field("on_update", key.on_update, dsl::Action::unset);
      write(key.deferral);
    });
  }

 private:
  void write(const Deferral& deferral) {
    out_.field("deferrable", deferral.deferrable);
    out_.field("initially_deferred", deferral.initially_deferred);
  }
  void write(const Column& column) {
    out_.node("column", [&] {
      out_.field("name", std::string_view(column.name));
      out_.field("type", column.type);
      out_.field("not_null", !column.nullable);
      out_.field("identity", column.identity, dsl::identity::none);
      out_.field("default", column.server_default);
      out_.field("collation", std::string_view(column.collation));
      out_.field("comment", std::string_view(column.comment));
    });
  }
  void write(const Table& table) {
    out_.field("name", table.name);
    for (const Column& column : table.columns) write(column);
    for (const Constraint& constraint : table.constraints) std::visit(*this, constraint);
    for (const Index& index : table.indexes) write(index);
    out_.field("comment", std::string_view(table.comment));
  }
  void write(const Index& index) {
    out_.node("index", [&] {
      out_.field("name", std::string_view(index.name));
      for (const IndexElement& element : index.elements) write(element);
      out_.field("unique", index.unique);
      out_.field("method", std::string_view(index.method));
      out_.field("where", std::string_view(index.where));
      out_.field("include", index.include);
      out_.field("nulls_not_distinct", index.nulls_not_distinct);
    });
  }
  void write(const IndexElement& element) {
    out_.node("element", [&] {
      out_.field("column", std::string_view(element.column));
      out_.field("expression", std::string_view(element.expression));
      out_.field("order", element.order, dsl::IndexElement::Order::unset);
      out_.field("nulls", element.nulls, dsl::IndexElement::Nulls::unset);
    });
  }
  void write(const op::AlterColumn::Aspects& aspects) {
    out_.optional_node("nullable", aspects.nullable, [&](bool nullable) { out_.field("is", nullable); });
    if (aspects.type) out_.field("type", *aspects.type);
    out_.optional_node("default", aspects.server_default,
                       [&](const std::optional<Default>& value) { out_.field("is", value); });
    out_.optional_node("comment", aspects.comment,
                       [&](const std::string& comment) { out_.field("is", std::string_view(comment)); });
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
