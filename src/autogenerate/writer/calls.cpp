#include "autogenerate/writer/calls.hpp"

#include "autogenerate/writer/changes.hpp"
#include "autogenerate/writer/objects/objects.hpp"
#include "autogenerate/writer/table_parts.hpp"
#include "autogenerate/writer/unwritable.hpp"

#include <utility>

namespace retort::inline v1::writer {

namespace {

using Calls = std::vector<Code>;

Code value_list(const std::vector<Value>& values) { return list_code(values, value_code); }

Calls changes_of(const QualifiedName& table, const std::vector<op::TableChange>& changes);

/// An index may leave its name to the database.
Code index_name(const Index& index) { return index.name.empty() ? braces({}) : name_code(index.name); }

Calls indexes_of(const Table& table, bool if_not_exists) {
  Calls calls;
  for (const Index& index : table.indexes) {
    Calls arguments{index_name(index), name_code(table.name), index_elements_code(index.elements)};
    index_members(index, false, if_not_exists).append_to(arguments);
    calls.push_back(call("op.create_index", std::move(arguments)));
  }
  return calls;
}

void append(Calls& calls, Calls more) {
  calls.insert(calls.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

struct CallWriter {
  const CompileContext& target;

  Calls operator()(const op::CreateTable& it) const {
    if (it.table.definitions.contains(target.dialect)) {
      throw Unwritable{"a table with a statement of its own"};
    }
    TableText text = table_code(it);
    Calls calls{std::move(text.create)};
    if (!text.later.empty()) append(calls, changes_of(it.table.name, text.later));
    append(calls, indexes_of(it.table, it.if_not_exists));
    return calls;
  }
  Calls operator()(const op::DropTable& it) const {
    Members options;
    options.flag("if_exists", it.if_exists);
    return {verb("drop_table", {name_code(it.table)}, options)};
  }
  Calls operator()(const op::RenameTable& it) const {
    return {call("op.rename_table", {name_code(it.table), name_code(it.new_name)})};
  }
  Calls operator()(const op::AlterTable& it) const { return changes_of(it.table, it.changes); }
  Calls operator()(const op::CreateIndex& it) const {
    Calls arguments{index_name(it.index), name_code(it.table), index_elements_code(it.index.elements)};
    index_members(it.index, it.concurrently, it.if_not_exists).append_to(arguments);
    return {call("op.create_index", std::move(arguments))};
  }
  Calls operator()(const op::DropIndex& it) const {
    Members options;
    options.flag("concurrently", it.concurrently).flag("if_exists", it.if_exists);
    return {verb("drop_index", {name_code(it.index), name_code(it.table)}, options)};
  }
  Calls operator()(const op::ExecuteSql& it) const {
    Calls arguments{text_code(it.sql)};
    if (!it.parameters.empty()) arguments.push_back(value_list(it.parameters));
    Members options;
    options.flag("transactional", it.transactional, true)
        .flag("repeatable", it.repeatable)
        .text("done_when", it.done_when)
        .text("reverse", it.reverse);
    return {verb("execute", std::move(arguments), options)};
  }
  Calls operator()(const op::BulkInsert& it) const {
    if (it.rows == nullptr) throw Unwritable{"rows that are made while they are sent"};
    return {call("op.bulk_insert",
                 {name_code(it.table), names_code(it.rows->columns), list_code(it.rows->rows, value_list)})};
  }
  Calls operator()(const op::Custom& it) const {
    Calls calls;
    for (const Operation& operation : it.operation->lower(target)) append(calls, calls_of(operation, target));
    return calls;
  }
  Calls operator()(const op::RenameIndex& it) const {
    return {call("op.rename_index", {name_code(it.index), name_code(it.table), name_code(it.new_name)})};
  }
  Calls operator()(const op::AttachIndex& it) const {
    return {call("op.attach_index", {name_code(it.index), name_code(it.partition_index)})};
  }
  Calls operator()(const op::AttachPartition& it) const {
    return {call("op.attach_partition", {name_code(it.table), name_code(it.partition), bound_code(it.bound)})};
  }
  Calls operator()(const op::DetachPartition& it) const {
    Members options;
    options.flag("concurrently", it.concurrently);
    if (it.was) options.add("existing_bound", bound_code(*it.was));
    return {verb("detach_partition", {name_code(it.table), name_code(it.partition)}, options)};
  }
  Calls operator()(const op::CreateObject& it) const { return create_object_code(it); }
  Calls operator()(const op::AlterObject& it) const { return alter_object_code(it); }
  Calls operator()(const op::DropObject& it) const { return drop_object_code(it); }
  Calls operator()(const op::RenameObject& it) const {
    return {call("op.rename", {object_code(it.object), name_code(it.new_name)})};
  }
  Calls operator()(const op::MoveObject& it) const {
    return {call("op.set_schema", {object_code(it.object), name_code(it.new_schema)})};
  }
  Calls operator()(const op::SetOwner& it) const {
    Members options;
    options.name("existing_owner", it.was.value_or(""));
    return {verb("set_owner", {object_code(it.object), name_code(it.owner)}, options)};
  }
  Calls operator()(const op::SetComment& it) const {
    Members options;
    if (it.was) options.add("existing_comment", text_code(*it.was));
    return {verb("comment", {object_code(it.object), text_code(it.comment)}, options)};
  }
  Calls operator()(const op::Grant& it) const { return {grant_code(it)}; }
  Calls operator()(const op::Revoke& it) const { return {revoke_code(it)}; }
  Calls operator()(const op::AddEnumValue& it) const {
    Members options;
    options.text("before", it.before).text("after", it.after).flag("if_not_exists", it.if_not_exists);
    return {verb("add_enum_value", {name_code(it.type), text_code(it.value)}, options)};
  }
  Calls operator()(const op::RenameEnumValue& it) const {
    return {call("op.rename_enum_value", {name_code(it.type), text_code(it.value), text_code(it.new_value)})};
  }
  Calls operator()(const op::RemoveEnumValue& it) const {
    Members options;
    if (it.replacement) options.add("replacement", text_code(*it.replacement));
    if (it.was) {
      options.text("existing_before", it.was->before)
          .text("existing_after", it.was->after)
          .flag("existing_last", it.was->before.empty() && it.was->after.empty());
    }
    return {verb("remove_enum_value", {name_code(it.type), text_code(it.value)}, options)};
  }
  Calls operator()(const op::RefreshMaterializedView& it) const {
    Members options;
    options.flag("concurrently", it.concurrently).flag("with_data", !it.with_no_data, true);
    return {verb("refresh_materialized_view", {name_code(it.view)}, options)};
  }
};

/// One verb of its own, or a batch of several: a batch is one operation.
Calls batch_of(const QualifiedName& table, const std::vector<op::TableChange>& changes) {
  if (changes.empty()) return {};
  if (changes.size() == 1) return {change_code(changes.front(), {.table = &table})};
  Code batch{.kind = Code::Kind::lambda};
  const Code name = name_code(table);
  batch.text = "op.batch_alter_table(" + laid_out(name, {.indent = 0, .width = 10000}) + ", [](retort::BatchOp& batch)";
  for (const op::TableChange& change : changes) batch.parts.push_back(change_code(change, {}));
  return {std::move(batch)};
}

Calls changes_of(const QualifiedName& table, const std::vector<op::TableChange>& changes) {
  Calls calls;
  std::vector<op::TableChange> batch;
  for (const op::TableChange& change : changes) {
    for (op::TableChange& single : single_verbs(change)) {
      if (is_batchable(single)) {
        batch.push_back(std::move(single));
        continue;
      }
      append(calls, batch_of(table, std::exchange(batch, {})));
      calls.push_back(change_code(single, {.table = &table}));
    }
  }
  append(calls, batch_of(table, batch));
  return calls;
}

}  // namespace

Calls calls_of(const Operation& operation, const CompileContext& target) {
  return std::visit(CallWriter{target}, operation.node);
}

std::vector<std::string> comment_lines(std::string_view text, const Margins& margins) {
  const std::size_t width = margins.width - margins.indent - 3;
  std::vector<std::string> lines;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    if (line.size() > width) {
      const std::size_t blank = line.rfind(' ', width);
      line = line.substr(0, blank == std::string_view::npos || blank == 0 ? line.find(' ') : blank);
    }
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    lines.push_back("// " + std::string(line));
  }
  return lines;
}

}  // namespace retort::inline v1::writer
