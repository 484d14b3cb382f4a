#include "operation/canonical_model.hpp"

#include <map>
#include <string_view>
#include <variant>

namespace retort::inline v1 {

namespace {

void write(CanonicalWriter& out, std::string_view name, const StorageParameters& parameters) {
  if (parameters.empty()) return;
  const std::map<std::string_view, Value> sorted(parameters.begin(), parameters.end());  // their order means nothing
  out.node(name, [&] {
    for (const auto& [parameter, value] : sorted) {
      out.field("name", parameter);
      out.value(value);
    }
  });
}

void write(CanonicalWriter& out, const IndexElement& element) {
  out.node("element", [&] {
    out.field("column", std::string_view(element.column));
    out.field("expression", std::string_view(element.expression));
    out.field("order", element.order, dsl::IndexElement::Order::unset);
    out.field("nulls", element.nulls, dsl::IndexElement::Nulls::unset);
    out.field("collation", std::string_view(element.collation));
    out.field("operator_class", element.operator_class);
    write(out, "operator_class_parameters", element.operator_class_parameters);
    out.field("collation_schema", std::string_view(element.collation_schema));
    out.field("statistics", element.statistics);
  });
}

/// One overload a kind of constraint.
struct CanonicalConstraint {
  CanonicalWriter& out;

  void operator()(const PrimaryKey& key) const {
    out.node("primary_key", [&] {
      out.field("name", std::string_view(key.name));
      out.field("columns", key.columns);
      write(key.deferral);
      out.field("include", key.include);
      out.field("without_overlaps", key.without_overlaps);
      out.field("using_index", std::string_view(key.using_index));
      out.field("on_conflict", key.on_conflict, dsl::on_conflict::unset);
      retort::write(out, "storage_parameters", key.storage_parameters);
      out.field("partition_of", key.partition_of);
      out.field("tablespace", std::string_view(key.tablespace));
    });
  }
  void operator()(const Unique& unique) const {
    out.node("unique", [&] {
      out.field("name", std::string_view(unique.name));
      out.field("columns", unique.columns);
      write(unique.deferral);
      out.field("nulls_not_distinct", unique.nulls_not_distinct);
      out.field("include", unique.include);
      out.field("without_overlaps", unique.without_overlaps);
      out.field("using_index", std::string_view(unique.using_index));
      out.field("on_conflict", unique.on_conflict, dsl::on_conflict::unset);
      retort::write(out, "storage_parameters", unique.storage_parameters);
      out.field("partition_of", unique.partition_of);
      out.field("tablespace", std::string_view(unique.tablespace));
    });
  }
  void operator()(const Check& check) const {
    out.node("check", [&] {
      out.field("name", std::string_view(check.name));
      out.field("condition", std::string_view(check.condition));
      out.field("no_inherit", check.no_inherit);
      out.field("not_valid", check.not_valid);
      out.field("not_enforced", !check.enforced);
    });
  }
  void operator()(const ForeignKey& key) const {
    out.node("foreign_key", [&] {
      out.field("name", std::string_view(key.name));
      out.field("columns", key.columns);
      out.field("referent", key.referent);
      out.field("referent_columns", key.referent_columns);
      out.field("on_delete", key.on_delete, dsl::Action::unset);
      out.field("on_update", key.on_update, dsl::Action::unset);
      write(key.deferral);
      out.field("match", key.match, dsl::match::unset);
      out.field("on_delete_columns", key.on_delete_columns);
      out.field("period", key.period);
      out.field("not_valid", key.not_valid);
      out.field("not_enforced", !key.enforced);
    });
  }
  void operator()(const Exclude& exclude) const {
    out.node("exclude", [&] {
      out.field("name", std::string_view(exclude.name));
      for (const Exclude::Element& element : exclude.elements) {
        retort::write(out, element.element);
        out.field("with", std::string_view(element.with));
      }
      out.field("method", std::string_view(exclude.method));
      out.field("where", std::string_view(exclude.where));
      write(exclude.deferral);
      out.field("include", exclude.include);
      retort::write(out, "storage_parameters", exclude.storage_parameters);
      out.field("tablespace", std::string_view(exclude.tablespace));
    });
  }
  void operator()(const NotNull& not_null) const {
    out.node("not_null", [&] {
      out.field("name", std::string_view(not_null.name));
      out.field("column", std::string_view(not_null.column));
      out.field("no_inherit", not_null.no_inherit);
      out.field("not_valid", not_null.not_valid);
    });
  }

 private:
  void write(const Deferral& deferral) const {
    out.field("deferrable", deferral.deferrable);
    out.field("initially_deferred", deferral.initially_deferred);
  }
};

void write(CanonicalWriter& out, const PartitionBy& partition_by) {
  if (partition_by == PartitionBy{}) return;
  out.node("partition_by", [&] {
    out.field("strategy", partition_by.strategy, dsl::partition::unset);
    for (const IndexElement& element : partition_by.elements) write(out, element);
  });
}

}  // namespace

void write_canonical(CanonicalWriter& out, const Table& table) {
  out.field("name", table.name);
  for (const Column& column : table.columns) write_canonical(out, column);
  for (const Constraint& constraint : table.constraints) write_canonical(out, constraint);
  for (const Index& index : table.indexes) write_canonical(out, index);
  out.field("comment", std::string_view(table.comment));
  write(out, table.partition_by);
  out.field("partition_of", table.partition_of);
  if (table.bound != PartitionBound{}) write_canonical(out, table.bound);
  for (const QualifiedName& parent : table.inherits) out.field("inherits", parent);
  out.field("unlogged", table.unlogged);
  out.field("access_method", std::string_view(table.access_method));
  write(out, "storage_parameters", table.storage_parameters);
  out.field("tablespace", std::string_view(table.tablespace));
  if (table.replica_identity != ReplicaIdentity{}) write_canonical(out, table.replica_identity);
  out.field("row_security", table.row_security);
  out.field("force_row_security", table.force_row_security);
  out.field("strict", table.strict);
  out.field("without_rowid", table.without_rowid);
  out.field("autoincrement", table.autoincrement);
  out.field("cluster_on", std::string_view(table.cluster_on));
  for (const auto& [dialect, definition] : table.definitions) {
    out.field("dialect", std::string_view(dialect));
    out.field("definition", std::string_view(definition));
  }
}

void write_canonical(CanonicalWriter& out, const Column& column) {
  out.node("column", [&] {
    out.field("name", std::string_view(column.name));
    out.field("type", column.type);
    out.field("not_null", !column.nullable);
    out.field("identity", column.identity, dsl::identity::none);
    out.field("default", column.server_default);
    out.field("collation", std::string_view(column.collation));
    out.field("comment", std::string_view(column.comment));
    if (column.identity_options != SequenceOptions{}) write_canonical(out, column.identity_options);
    out.field("computed", std::string_view(column.computed));
    out.field("virtual", !column.persisted);
    out.field("storage", column.storage, dsl::storage::unset);
    out.field("compression", column.compression, dsl::compression::unset);
    out.field("collation_schema", std::string_view(column.collation_schema));
    out.field("identity_sequence", std::string_view(column.identity_sequence));
    out.field("statistics", column.statistics);
    write(out, "options", column.options);
  });
}

void write_canonical(CanonicalWriter& out, const Constraint& constraint) {
  std::visit(CanonicalConstraint{out}, constraint);
}

void write_canonical(CanonicalWriter& out, const Index& index) {
  out.node("index", [&] {
    out.field("name", std::string_view(index.name));
    for (const IndexElement& element : index.elements) write(out, element);
    out.field("unique", index.unique);
    out.field("method", std::string_view(index.method));
    out.field("where", std::string_view(index.where));
    out.field("include", index.include);
    out.field("nulls_not_distinct", index.nulls_not_distinct);
    write(out, "storage_parameters", index.storage_parameters);
    out.field("tablespace", std::string_view(index.tablespace));
    out.field("only", index.only);
    out.field("partition_of", index.partition_of);
  });
}

void write_canonical(CanonicalWriter& out, const PartitionBound& bound) {
  const auto values = [&](std::string_view name, const std::vector<Default>& list) {
    if (list.empty()) return;
    out.node(name, [&] {
      for (const Default& value : list) out.field("is", std::optional(value));
    });
  };
  out.node("bound", [&] {
    out.field("kind", bound.kind, PartitionBound::Kind::unset);
    values("from", bound.from);
    values("to", bound.to);
    if (bound.modulus != 0) out.field("modulus", std::optional(bound.modulus));
    if (bound.modulus != 0) out.field("remainder", std::optional(bound.remainder));
  });
}

void write_canonical(CanonicalWriter& out, const SequenceOptions& options) {
  out.node("sequence", [&] {
    out.field("start", options.start);
    out.field("increment", options.increment);
    out.field("minvalue", options.minvalue);
    out.field("maxvalue", options.maxvalue);
    out.field("cache", options.cache);
    out.optional_node("cycle", options.cycle, [&](bool cycle) { out.field("is", cycle); });
  });
}

void write_canonical(CanonicalWriter& out, const ReplicaIdentity& identity) {
  out.node("identity", [&] {
    out.field("kind", identity.kind, dsl::replica_identity::unset);
    out.field("index", std::string_view(identity.index));
  });
}

}  // namespace retort::inline v1
