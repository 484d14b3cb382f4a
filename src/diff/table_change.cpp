#include "diff/table_change.hpp"

#include "core/lists.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <variant>

namespace retort::inline v1::diffing {

namespace {

template <class T>
void set_when_different(const T& from, const T& to, std::optional<T>& old_value, std::optional<T>& new_value) {
  if (from == to) return;
  old_value = from;
  new_value = to;
}

void set_parameters(const StorageParameters& from, const StorageParameters& to, ParameterChanges& old_values,
                    ParameterChanges& new_values) {
  for (const auto& [name, value] : from) {
    const auto now = to.find(name);
    if (now != to.end() && now->second == value) continue;
    old_values.insert_or_assign(name, value);
    new_values.insert_or_assign(name, now == to.end() ? std::optional<Value>() : std::optional<Value>(now->second));
  }
  for (const auto& [name, value] : to) {
    if (from.contains(name)) continue;
    old_values.insert_or_assign(name, std::nullopt);
    new_values.insert_or_assign(name, value);
  }
}

op::AlterTableOptions option_changes(const Table& from, const Table& to) {
  op::AlterTableOptions change;
  set_when_different(from.unlogged, to.unlogged, change.from.unlogged, change.to.unlogged);
  set_when_different(from.access_method, to.access_method, change.from.access_method, change.to.access_method);
  set_when_different(from.tablespace, to.tablespace, change.from.tablespace, change.to.tablespace);
  set_when_different(from.replica_identity, to.replica_identity, change.from.replica_identity,
                     change.to.replica_identity);
  set_when_different(from.row_security, to.row_security, change.from.row_security, change.to.row_security);
  set_when_different(from.force_row_security, to.force_row_security, change.from.force_row_security,
                     change.to.force_row_security);
  set_when_different(from.comment, to.comment, change.from.comment, change.to.comment);
  set_when_different(from.cluster_on, to.cluster_on, change.from.cluster_on, change.to.cluster_on);
  set_when_different(from.strict, to.strict, change.from.strict, change.to.strict);
  set_when_different(from.without_rowid, to.without_rowid, change.from.without_rowid, change.to.without_rowid);
  set_when_different(from.autoincrement, to.autoincrement, change.from.autoincrement, change.to.autoincrement);
  set_parameters(from.storage_parameters, to.storage_parameters, change.from.storage_parameters,
                 change.to.storage_parameters);
  return change;
}

/// From narrow to wide; empty for what is no number.
std::optional<int> width(const Type& type) {
  constexpr std::array<std::pair<TypeKind, int>, 6> widths{{{TypeKind::smallint, 1},
                                                            {TypeKind::integer, 2},
                                                            {TypeKind::bigint, 3},
                                                            {TypeKind::real, 4},
                                                            {TypeKind::double_precision, 5},
                                                            {TypeKind::numeric, 6}}};
  for (const auto& [kind, its_width] : widths) {
    if (type.kind == kind && type.dimensions == 0) return its_width;
  }
  return std::nullopt;
}

bool is_text(const Type& type) {
  return type.dimensions == 0 && (type.kind == TypeKind::text || type.kind == TypeKind::varchar);
}

/// Without a limit, or with one that is no smaller.
bool is_as_long(const std::optional<int>& from, const std::optional<int>& to) { return !to || (from && *from <= *to); }

std::int64_t largest(const Type& type) {
  if (type.kind == TypeKind::smallint) return std::numeric_limits<std::int16_t>::max();
  if (type.kind == TypeKind::integer) return std::numeric_limits<std::int32_t>::max();
  return std::numeric_limits<std::int64_t>::max();
}

/// What stood there before and does no longer, as the database would have chosen it.
SequenceOptions with_standards(SequenceOptions to, const SequenceOptions& from, const Type& type) {
  const bool descends = to.increment.value_or(1) < 0;
  const auto set = [](auto& option, const auto& was, auto standard) {
    if (was && !option) option = standard;
  };
  set(to.increment, from.increment, std::int64_t{1});
  set(to.minvalue, from.minvalue, descends ? -largest(type) - 1 : 1);
  set(to.maxvalue, from.maxvalue, descends ? -1 : largest(type));
  set(to.start, from.start, descends ? to.maxvalue.value_or(-1) : to.minvalue.value_or(1));
  set(to.cache, from.cache, std::int64_t{1});
  set(to.cycle, from.cycle, false);
  return to;
}

template <class T>
bool differs_in_validity_alone(T from, const T& to) {
  if constexpr (requires { from.not_valid; }) {
    if (!from.not_valid || to.not_valid) return false;
    from.not_valid = false;
    return from == to;
  }
  return false;
}

}  // namespace

Effort effort(const Table& from, const Table& to) {
  const bool is_described = !from.columns.empty() && !to.columns.empty();
  const bool is_other = from.partition_by != to.partition_by || (!is_described && from.definitions != to.definitions);
  if (is_other) return Effort::recreate;
  const bool is_elsewhere = from.partition_of != to.partition_of || from.bound != to.bound;
  return is_elsewhere || !table_changes(from, to).empty() ? Effort::alter : Effort::none;
}

std::vector<op::TableChange> table_changes(const Table& from, const Table& to) {
  std::vector<op::TableChange> changes;
  for (const QualifiedName& parent : from.inherits) {
    if (!holds(to.inherits, parent)) changes.emplace_back(op::Inherit{.parent = parent, .is_wanted = false});
  }
  for (const QualifiedName& parent : to.inherits) {
    if (!holds(from.inherits, parent)) changes.emplace_back(op::Inherit{.parent = parent});
  }
  op::AlterTableOptions options = option_changes(from, to);
  if (options != op::AlterTableOptions{}) changes.emplace_back(std::move(options));
  return changes;
}

Effort effort(const Column& from, const Column& to) {
  const bool loses_expression = !from.computed.empty() && to.computed.empty();
  const bool is_generated_otherwise = from.computed != to.computed && !loses_expression;
  if (is_generated_otherwise || from.persisted != to.persisted) return Effort::recreate;
  const op::AlterColumn change = column_change(from, to);
  return change.to == op::AlterColumn::Aspects{} ? Effort::none : Effort::alter;
}

op::AlterColumn column_change(const Column& from, const Column& to) {
  op::AlterColumn change{.column = to.name};
  set_when_different(from.type, to.type, change.from.type, change.to.type);
  if (from.collation != to.collation || from.collation_schema != to.collation_schema) {
    change.from.type = from.type;
    change.to.type = to.type;
  }
  if (change.to.type && from.collation != to.collation) {
    change.from.collation = from.collation;
    change.to.collation = to.collation;
  } else if (change.to.type && !to.collation.empty()) {
    change.to.collation = to.collation;
    change.from.collation = from.collation;
  }
  if (change.to.collation) {
    change.from.collation_schema = from.collation_schema;
    change.to.collation_schema = to.collation_schema;
  }
  if (from.statistics != to.statistics) {
    change.from.statistics = from.statistics.value_or(-1);
    change.to.statistics = to.statistics.value_or(-1);
  }
  set_parameters(from.options, to.options, change.from.options, change.to.options);
  set_when_different(from.nullable, to.nullable, change.from.nullable, change.to.nullable);
  set_when_different(from.comment, to.comment, change.from.comment, change.to.comment);
  set_when_different(from.identity, to.identity, change.from.identity, change.to.identity);
  set_when_different(from.computed, to.computed, change.from.computed, change.to.computed);
  set_when_different(from.storage, to.storage, change.from.storage, change.to.storage);
  set_when_different(from.compression, to.compression, change.from.compression, change.to.compression);
  const bool stays_identity = from.identity != dsl::identity::none && to.identity != dsl::identity::none;
  const bool has_options = to.identity_options != SequenceOptions{} || from.identity_options != SequenceOptions{};
  if (stays_identity && from.identity_options != to.identity_options) {
    change.from.identity_options = from.identity_options;
    change.to.identity_options = with_standards(to.identity_options, from.identity_options, to.type);
  } else if (change.to.identity && !stays_identity && has_options) {
    change.from.identity_options = from.identity_options;
    change.to.identity_options = to.identity_options;
  }
  if (change.to.identity && !stays_identity && !to.identity_sequence.empty()) {
    change.to.identity_sequence = to.identity_sequence;
  }
  return change;
}

bool is_narrower(const Type& from, const Type& to) {
  if (from == to) return false;
  if (from.dimensions != to.dimensions) return true;
  const std::optional<int> old_width = width(from);
  const std::optional<int> new_width = width(to);
  if (old_width && new_width && from.kind != to.kind) return *new_width < *old_width || to.first.has_value();
  if (to.kind == TypeKind::text && to.dimensions == 0) return false;
  if (is_text(from) && is_text(to)) return !is_as_long(from.first, to.first);
  if (from.kind == to.kind && from.name == to.name) {
    return !is_as_long(from.first, to.first) || from.second.value_or(0) > to.second.value_or(0);
  }
  const bool gains_time = from.kind == TypeKind::date && to.kind != TypeKind::date;
  return !gains_time;
}

std::optional<op::AlterConstraint> checking_change(const Constraint& from, const Constraint& to) {
  const auto* before = std::get_if<ForeignKey>(&from);
  const auto* after = std::get_if<ForeignKey>(&to);
  if (before == nullptr || after == nullptr || *before == *after || after->name.empty()) return std::nullopt;
  ForeignKey same = *before;
  same.deferral = after->deferral;
  same.enforced = after->enforced;
  if (same != *after) return std::nullopt;
  op::AlterConstraint change{.name = after->name};
  set_when_different(before->deferral, after->deferral, change.from.deferral, change.to.deferral);
  set_when_different(before->enforced, after->enforced, change.from.enforced, change.to.enforced);
  return change;
}

bool is_validated(const Constraint& from, const Constraint& to) {
  if (from.index() != to.index()) return false;
  return std::visit(
      [&](const auto& old) { return differs_in_validity_alone(old, std::get<std::decay_t<decltype(old)>>(to)); }, from);
}

}  // namespace retort::inline v1::diffing
