// Tables and columns: views → owned values.
#include "op/convert.hpp"

#include <iterator>
#include <utility>

namespace retort::inline v1 {

namespace {

bool is_set(const dsl::Type& type) { return type.kind != TypeKind::named || type.name.is_set(); }

std::optional<std::int64_t> owned_number(dsl::OptionalInteger number) {
  return number.is_set() ? std::optional<std::int64_t>(number.value()) : std::nullopt;
}

SequenceOptions owned_sequence(const dsl::SequenceOptions& options) {
  return {.start = owned_number(options.start),
          .increment = owned_number(options.increment),
          .minvalue = owned_number(options.minvalue),
          .maxvalue = owned_number(options.maxvalue),
          .cache = owned_number(options.cache),
          .cycle = options.cycle.is_set() ? std::optional(options.cycle.value()) : std::nullopt};
}

/// A constraint written with its column: the column is what it is about.
Constraint of_column(Constraint constraint, const std::string& column) {
  std::get<ForeignKey>(constraint).columns = {column};
  return constraint;
}

ReplicaIdentity owned_identity(const dsl::ReplicaIdentity& identity, const char* file) {
  return {.kind = identity.kind, .index = owned_name(identity.index, file)};
}

/// Nothing for what is below the least that can be said.
std::optional<int> optional_number(std::int32_t number, std::int32_t least) {
  return number < least ? std::nullopt : std::optional<int>(number);
}

Table shell_of(const dsl::TableName& name, const dsl::CreateTableOptions& options) {
  return {.name = owned_name(name),
          .comment = owned_text(options.comment),
          .partition_by = {.strategy = options.partition_by.strategy,
                           .elements = owned_elements(options.partition_by.elements, name.file())},
          .partition_of = owned_name(options.partition_of),
          .bound = owned_bound(options.bound),
          .inherits = owned_names(options.inherits),
          .unlogged = options.unlogged,
          .access_method = owned_text(options.access_method),
          .storage_parameters = owned_parameters(options.storage_parameters),
          .tablespace = owned_name(options.tablespace, name.file()),
          .replica_identity = owned_identity(options.replica_identity, name.file()),
          .row_security = options.row_security,
          .force_row_security = options.force_row_security,
          .strict = options.strict,
          .without_rowid = options.without_rowid,
          .autoincrement = options.autoincrement,
          .cluster_on = owned_name(options.cluster_on, name.file())};
}

/// How a column is to be, or was: the same options under two names.
struct ColumnAspects {
  dsl::OptionalBool nullable;
  const dsl::Type& type;
  const dsl::Default& server_default;
  const dsl::Text& comment;
  const dsl::CollationName& collation;
  dsl::OptionalWord<dsl::identity> identity;
  const dsl::SequenceOptions& identity_options;
  const dsl::Sql& computed;
  dsl::storage storage;
  dsl::compression compression;
  std::int32_t statistics;

  op::AlterColumn::Aspects owned(const char* file) const {
    op::AlterColumn::Aspects result;
    if (nullable.is_set()) result.nullable = nullable.value();
    if (is_set(type)) result.type = type;
    if (server_default.kind() != dsl::Default::Kind::unset) result.server_default = owned_default(server_default);
    if (comment.is_set()) result.comment = owned_text(comment);
    if (collation.is_set()) {
      QualifiedName name = owned_name(collation, file);
      if (!name.schema.empty()) result.collation_schema = std::move(name.schema);
      result.collation = std::move(name.name);
    }
    if (identity.is_set()) result.identity = identity.value();
    const SequenceOptions sequence = owned_sequence(identity_options);
    if (sequence != SequenceOptions{}) result.identity_options = sequence;
    if (computed.is_set()) result.computed = owned_text(computed.text());
    if (storage != dsl::storage::unset) result.storage = storage;
    if (compression != dsl::compression::unset) result.compression = compression;
    result.statistics = optional_number(statistics, -1);
    return result;
  }
};

/// What is set, and what is reset.
ParameterChanges changes_of(const dsl::StorageParameters& set, const dsl::List<dsl::Text>& reset) {
  ParameterChanges changes;
  for (const auto& [name, value] : owned_parameters(set)) changes.emplace(name, value);
  for (const dsl::Text& name : reset) changes.emplace(owned_text(name), std::nullopt);
  return changes;
}

/// How the parameters that change were, where that was said at all.
ParameterChanges existing_of(const dsl::StorageParameters& existing, const ParameterChanges& changes) {
  ParameterChanges were;
  if (existing.size() == 0) return were;
  const StorageParameters known = owned_parameters(existing);
  for (const auto& [name, change] : changes) {
    const auto found = known.find(name);
    were.emplace(name, found == known.end() ? std::nullopt : std::optional<Value>(found->second));
  }
  return were;
}

std::optional<bool> owned_truth(dsl::OptionalBool value) {
  return value.is_set() ? std::optional(value.value()) : std::nullopt;
}

std::optional<ReplicaIdentity> owned_change(const dsl::ReplicaIdentity& identity, const char* file) {
  if (identity.kind == dsl::replica_identity::unset) return std::nullopt;
  return owned_identity(identity, file);
}

}  // namespace

PartitionBound owned_bound(const dsl::PartitionBound& bound) {
  PartitionBound owned{.kind = bound.kind};
  if (bound.kind == dsl::PartitionBound::Kind::hash) {
    owned.modulus = bound.modulus;
    owned.remainder = bound.remainder;
  }
  const auto values = [](const dsl::BoundValues& from) {
    std::vector<Default> to;
    for (const dsl::Default& value : from) to.push_back(owned_default(value).value_or(Value()));
    return to;
  };
  owned.from = values(bound.from);
  owned.to = values(bound.to);
  return owned;
}

op::AddColumn owned_column(const dsl::Column& column, const char* file) {
  const dsl::ColumnOptions& options = column.options;
  QualifiedName collation = owned_name(options.collation, file);
  op::AddColumn owned{.column = {.name = owned_name(column.name, file),
                                 .type = column.type,
                                 .nullable = options.nullable && !options.primary_key,
                                 .identity = options.identity,
                                 .server_default = owned_default(options.server_default),
                                 .collation = std::move(collation.name),
                                 .comment = owned_text(options.comment),
                                 .identity_options = owned_sequence(options.identity_options),
                                 .computed = owned_text(options.computed.text()),
                                 .persisted = !options.persisted.is_set() || options.persisted.value(),
                                 .storage = options.storage,
                                 .compression = options.compression,
                                 .collation_schema = std::move(collation.schema),
                                 .identity_sequence = owned_name(options.identity_sequence, file),
                                 .statistics = optional_number(options.statistics, 0),
                                 .options = owned_parameters(options.options),
                                 .where = {file, column.name.line()}}};
  const std::string& name = owned.column.name;
  if (options.primary_key) owned.constraints.emplace_back(PrimaryKey{.columns = {name}});
  if (options.unique.value()) owned.constraints.emplace_back(Unique{.columns = {name}});
  if (options.references.kind != dsl::Constraint::Kind::unset) {
    owned.constraints.push_back(of_column(owned_constraint(options.references, file), name));
  }
  if (options.check.is_set()) owned.constraints.emplace_back(Check{.condition = owned_text(options.check.text())});
  return owned;
}

Table owned_table(const dsl::TableName& name, std::initializer_list<dsl::TableItem> items,
                  const dsl::CreateTableOptions& options) {
  Table table = shell_of(name, options);
  PrimaryKey key;
  std::vector<Constraint> constraints;
  for (const dsl::TableItem& item : items) {
    if (!item.is_column()) {
      constraints.push_back(owned_constraint(item.constraint, name.file()));
      continue;
    }
    op::AddColumn column = owned_column(item.column, name.file());
    for (Constraint& constraint : column.constraints) {
      if (std::holds_alternative<PrimaryKey>(constraint)) {
        key.columns.push_back(column.column.name);
      } else {
        constraints.push_back(std::move(constraint));
      }
    }
    table.columns.push_back(std::move(column.column));
  }
  if (!key.columns.empty()) table.constraints.emplace_back(std::move(key));
  table.constraints.insert(table.constraints.end(), std::make_move_iterator(constraints.begin()),
                           std::make_move_iterator(constraints.end()));
  return table;
}

op::AlterColumn owned_alteration(const dsl::Name& column, const dsl::AlterColumnOptions& options, const char* file) {
  const ColumnAspects to{options.nullable,  options.type,        options.server_default,   options.comment,
                         options.collation, options.identity,    options.identity_options, options.computed,
                         options.storage,   options.compression, options.statistics};
  const ColumnAspects from{
      options.existing_nullable,         options.existing_type,      options.existing_server_default,
      options.existing_comment,          options.existing_collation, options.existing_identity,
      options.existing_identity_options, options.existing_computed,  options.existing_storage,
      options.existing_compression,      options.existing_statistics};
  op::AlterColumn change{.column = owned_name(column, file),
                         .to = to.owned(file),
                         .from = from.owned(file),
                         .using_expression = owned_text(options.using_expression.text())};
  if (options.identity_sequence.is_set()) change.to.identity_sequence = owned_name(options.identity_sequence, file);
  change.to.options = changes_of(options.options, options.reset);
  change.from.options = existing_of(options.existing_options, change.to.options);
  return change;
}

op::AlterTableOptions owned_options(const dsl::AlterTableOptions& options, const char* file) {
  op::AlterTableOptions change;
  change.to.unlogged = owned_truth(options.unlogged);
  change.from.unlogged = owned_truth(options.existing_unlogged);
  if (options.access_method.is_set()) change.to.access_method = owned_text(options.access_method);
  if (options.existing_access_method.is_set()) change.from.access_method = owned_text(options.existing_access_method);
  change.to.storage_parameters = changes_of(options.storage_parameters, options.reset);
  change.from.storage_parameters = existing_of(options.existing_storage_parameters, change.to.storage_parameters);
  if (options.tablespace.is_set()) change.to.tablespace = owned_name(options.tablespace, file);
  if (options.existing_tablespace.is_set()) change.from.tablespace = owned_name(options.existing_tablespace, file);
  change.to.replica_identity = owned_change(options.replica_identity, file);
  change.from.replica_identity = owned_change(options.existing_replica_identity, file);
  change.to.row_security = owned_truth(options.row_security);
  change.from.row_security = owned_truth(options.existing_row_security);
  change.to.force_row_security = owned_truth(options.force_row_security);
  change.from.force_row_security = owned_truth(options.existing_force_row_security);
  if (options.cluster_on.is_set()) change.to.cluster_on = owned_name(options.cluster_on, file);
  if (options.without_cluster) change.to.cluster_on = std::string();
  if (options.existing_cluster_on.is_set()) change.from.cluster_on = owned_name(options.existing_cluster_on, file);
  return change;
}

}  // namespace retort::inline v1
