// Columns, with the constraints that stand with them.
#include "autogenerate/writer/table_parts.hpp"
#include "autogenerate/writer/unwritable.hpp"

namespace retort::inline v1::writer {

namespace {

using Names = std::vector<std::string>;

/// What ColumnOptions can say of one column; takes constraints in the order in which the recorder makes them.
struct InlineConstraints {
  bool primary_key = false;
  bool unique = false;
  const ForeignKey* references = nullptr;
  const Check* check = nullptr;

  /// Whether the constraint stands with the column, behind what has been taken.
  bool take(const Column& column, const Constraint& constraint) {
    if (const auto* key = std::get_if<PrimaryKey>(&constraint)) {
      if (primary_key || unique || references != nullptr || check != nullptr || column.nullable) return false;
      return primary_key = *key == PrimaryKey{.columns = {column.name}};
    }
    if (const auto* it = std::get_if<Unique>(&constraint)) {
      if (unique || references != nullptr || check != nullptr) return false;
      return unique = *it == Unique{.columns = {column.name}};
    }
    if (const auto* key = std::get_if<ForeignKey>(&constraint)) return take_reference(column, *key);
    const auto* it = std::get_if<Check>(&constraint);
    if (it == nullptr || check != nullptr || *it != Check{.condition = it->condition}) return false;
    check = it;
    return true;
  }

 private:
  bool take_reference(const Column& column, const ForeignKey& key) {
    if (references != nullptr || check != nullptr || key.not_valid) return false;
    if (key.columns != Names{column.name} || key.referent_columns.size() != 1) return false;
    references = &key;
    return true;
  }
};

Code references_code(const ForeignKey& key) {
  Code whole = constraint_code(Constraint(key));
  std::vector<Code> arguments{whole.parts[1], whole.parts[2].parts.front()};
  arguments.insert(arguments.end(), whole.parts.begin() + 3, whole.parts.end());
  return call("references", std::move(arguments));
}

Members members_of(const Column& column, const InlineConstraints& constraints) {
  Members members;
  members.flag("nullable", column.nullable || constraints.primary_key, true)
      .flag("primary_key", constraints.primary_key)
      .flag("unique", constraints.unique)
      .word("identity", column.identity);
  if (column.server_default) members.add("server_default", default_code(*column.server_default));
  members.text("comment", column.comment).collation("collation", {column.collation_schema, column.collation});
  if (constraints.references != nullptr) members.add("references", references_code(*constraints.references));
  if (column.identity_options != SequenceOptions{}) {
    members.add("identity_options", sequence_options_code(column.identity_options));
  }
  members.text("computed", column.computed).flag("persisted", column.persisted, true);
  if (constraints.check != nullptr) members.add("check", text_code(constraints.check->condition));
  members.word("storage", column.storage)
      .word("compression", column.compression)
      .integer("statistics", column.statistics)
      .parameters("options", column.options)
      .name("identity_sequence", column.identity_sequence);
  return members;
}

Code code_of(const Column& column, const InlineConstraints& constraints) {
  std::vector<Code> parts{name_code(column.name), type_code(column.type)};
  members_of(column, constraints).append_to(parts);
  return braces(std::move(parts));
}

/// Finds out which of a table's constraints can stand with its columns without changing their order.
class TableItems {
 public:
  explicit TableItems(const Table& table) : table_(table), inline_(table.columns.size()) { place(); }

  std::vector<Code> columns() const {
    std::vector<Code> items;
    for (std::size_t i = 0; i < inline_.size(); ++i) items.push_back(code_of(table_.columns[i], inline_[i]));
    return items;
  }
  std::size_t constraints_said() const { return said_; }

 private:
  void place() {
    const auto& constraints = table_.constraints;
    if (!constraints.empty() && place_key(constraints.front())) said_ = 1;
    for (std::size_t column = 0; said_ < constraints.size() && column < inline_.size();) {
      if (inline_[column].take(table_.columns[column], constraints[said_])) {
        ++said_;
      } else {
        ++column;
      }
    }
  }

  /// `.primary_key = true` in each of its columns, when it is nothing more than these columns in their order.
  bool place_key(const Constraint& constraint) {
    const auto* key = std::get_if<PrimaryKey>(&constraint);
    if (key == nullptr || key->columns.empty() || *key != PrimaryKey{.columns = key->columns}) return false;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < table_.columns.size() && found.size() < key->columns.size(); ++i) {
      const Column& column = table_.columns[i];
      if (column.name == key->columns[found.size()] && !column.nullable) found.push_back(i);
    }
    if (found.size() != key->columns.size()) return false;
    for (const std::size_t i : found) inline_[i].primary_key = true;
    return true;
  }

  const Table& table_;
  std::vector<InlineConstraints> inline_;
  std::size_t said_ = 0;
};

/// Whether create_table has no words for the constraint, but a verb of its own has.
bool is_later(const Constraint& constraint) {
  return std::visit(
      [](const auto& it) {
        if constexpr (requires { it.not_valid; }) return it.not_valid;
        if constexpr (requires { it.using_index; }) return !it.using_index.empty();
        return false;
      },
      constraint);
}

Members options_of(const op::CreateTable& operation) {
  const Table& table = operation.table;
  Members members;
  members.text("comment", table.comment).flag("if_not_exists", operation.if_not_exists);
  if (table.partition_by.strategy != dsl::partition::unset) {
    members.add("partition_by",
                braces({atom(word(table.partition_by.strategy)), index_elements_code(table.partition_by.elements)}));
  }
  members.name("partition_of", table.partition_of);
  if (table.bound.kind != PartitionBound::Kind::unset) members.add("bound", bound_code(table.bound));
  if (!table.inherits.empty()) members.add("inherits", names_code(table.inherits));
  members.flag("unlogged", table.unlogged)
      .text("access_method", table.access_method)
      .parameters("storage_parameters", table.storage_parameters)
      .name("tablespace", table.tablespace);
  if (table.replica_identity.kind != dsl::replica_identity::unset) {
    members.add("replica_identity", replica_identity_code(table.replica_identity));
  }
  members.flag("row_security", table.row_security)
      .flag("force_row_security", table.force_row_security)
      .flag("strict", table.strict)
      .flag("without_rowid", table.without_rowid)
      .flag("autoincrement", table.autoincrement)
      .name("cluster_on", table.cluster_on);
  return members;
}

}  // namespace

ColumnText column_code(const Column& column, const std::vector<Constraint>& constraints) {
  InlineConstraints said;
  std::size_t count = 0;
  while (count < constraints.size() && said.take(column, constraints[count])) ++count;
  return {.column = code_of(column, said), .constraints_said = count};
}

TableText table_code(const op::CreateTable& operation) {
  const Table& table = operation.table;
  const TableItems said(table);
  std::vector<Code> items = said.columns();
  TableText text;
  for (std::size_t i = said.constraints_said(); i < table.constraints.size(); ++i) {
    if (is_later(table.constraints[i])) {
      text.later.emplace_back(op::AddConstraint{table.constraints[i]});
    } else {
      items.push_back(constraint_code(table.constraints[i]));
    }
  }
  std::vector<Code> arguments{name_code(table.name), braces(std::move(items))};
  options_of(operation).append_to(arguments);
  text.create = call("op.create_table", std::move(arguments));
  return text;
}

}  // namespace retort::inline v1::writer
