#include "dialect/clauses.hpp"
#include "dialect/implementations.hpp"
#include "dialect/literal.hpp"

#include <retort/dialect/ddl_compiler.hpp>
#include <retort/error.hpp>

#include <utility>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

constexpr int deepest_custom_operation = 32;

ErrorDetails about_column(ErrorDetails details, const Column& column) {
  details.message = fmt::format("column {}: {}", quoted(column.name), details.message);
  if (column.where.file != nullptr) details.location = column.where;
  return details;
}

}  // namespace

DdlCompiler::~DdlCompiler() = default;

Script DdlCompiler::compile(const OperationList& operations, std::size_t first) {
  script_.clear();
  current_ = nullptr;
  index_ = first;
  depth_ = 0;
  for (const Operation& operation : operations) {
    visit(operation);
    ++index_;
  }
  return std::exchange(script_, {});
}

void DdlCompiler::visit(const Operation& operation) {
  const Operation* outer = std::exchange(current_, &operation);
  std::visit(Overloaded{
                 [this](const op::CreateTable& node) { create_table(node); },
                 [this](const op::DropTable& node) { drop_table(node); },
                 [this](const op::RenameTable& node) { rename_table(node); },
                 [this](const op::AlterTable& node) { alter_table(node); },
                 [this](const op::CreateIndex& node) { create_index(node); },
                 [this](const op::DropIndex& node) { drop_index(node); },
                 [this](const op::RenameIndex& node) { rename_index(node); },
                 [this](const op::AttachIndex& node) { attach_index(node); },
                 [this](const op::AttachPartition& node) { attach_partition(node); },
                 [this](const op::DetachPartition& node) { detach_partition(node); },
                 [this](const op::ExecuteSql& node) { execute_sql(node); },
                 [this](const op::BulkInsert& node) { bulk_insert(node); },
                 [this](const op::CreateObject& node) { create_object(node); },
                 [this](const op::AlterObject& node) { alter_object(node); },
                 [this](const op::DropObject& node) { drop_object(node); },
                 [this](const op::RenameObject& node) { rename_object(node); },
                 [this](const op::MoveObject& node) { move_object(node); },
                 [this](const op::SetOwner& node) { set_owner(node); },
                 [this](const op::SetComment& node) { set_comment(node); },
                 [this](const op::Grant& node) { grant(node); },
                 [this](const op::Revoke& node) { revoke(node); },
                 [this](const op::AddEnumValue& node) { add_enum_value(node); },
                 [this](const op::RenameEnumValue& node) { rename_enum_value(node); },
                 [this](const op::RemoveEnumValue& node) { remove_enum_value(node); },
                 [this](const op::RefreshMaterializedView& node) { refresh_materialized_view(node); },
                 [this, &operation](const op::Custom& node) { lower(node, operation.where); },
             },
             operation.node);
  current_ = outer;
}

void DdlCompiler::lower(const op::Custom& custom, const Location& where) {
  if (custom.operation == nullptr) misused("the custom operation is null", "give op::Custom an operation");
  if (++depth_ > deepest_custom_operation) {
    misused(fmt::format("custom operations are nested more than {} deep", deepest_custom_operation),
            "lower() must arrive at operations that Retort knows");
  }
  const Implementation implementation = find_implementation(custom.operation->kind(), context_.dialect);
  OperationList lowered =
      implementation ? implementation(*custom.operation, context_) : custom.operation->lower(context_);
  for (Operation& operation : lowered) {
    if (operation.where.file == nullptr) operation.where = where;
    visit(operation);
  }
  --depth_;
}

Statement& DdlCompiler::emit(std::string text) {
  if (text.find('\0') != std::string::npos) {
    misused("a name or an expression holds a NUL byte", "SQL text ends at a NUL: remove it");
  }
  Statement& statement = script_.emplace_back();
  statement.text = std::move(text);
  statement.operation = index_;
  if (current_ != nullptr) statement.where = current_->where;
  return statement;
}

Statement& DdlCompiler::emit_source(std::shared_ptr<const StatementSource> source) {
  Statement& statement = emit({});
  statement.source = std::move(source);
  return statement;
}

ErrorDetails DdlCompiler::refusal(std::string_view message, std::string_view hint) const {
  ErrorDetails details{.message = std::string(message), .hint = std::string(hint)};
  if (current_ != nullptr) {
    details.operation = describe(*current_);
    details.location = current_->where;
  }
  return details;
}

void DdlCompiler::unsupported(std::string_view feature, std::string_view hint) const {
  throw UnsupportedOperation(refusal(fmt::format("{} has no {}", engine(), feature), hint));
}

void DdlCompiler::misused(std::string_view message, std::string_view hint) const {
  throw UsageError(refusal(message, hint));
}

std::string DdlCompiler::copy_text(const QualifiedName&, const std::vector<std::string>&) const { return {}; }

std::string DdlCompiler::engine() const { return std::string(context_.dialect); }

void DdlCompiler::create_table(const op::CreateTable& operation) {
  const Table& table = operation.table;
  const std::string lines = table_lines(table);
  emit(fmt::format("CREATE TABLE {}{} ({}){}", operation.if_not_exists ? "IF NOT EXISTS " : "", quoted(table.name),
                   lines, table_suffix(table)));
  create_indexes(operation);
}

std::string DdlCompiler::table_lines(const Table& table) const {
  std::vector<std::string> lines;
  for (const Column& column : table.columns) lines.push_back(definition_of(column, &table));
  for (const Constraint& constraint : table.constraints) lines.push_back(constraint_line(constraint, table));
  return lines.empty() ? "" : fmt::format("\n  {}\n", fmt::join(lines, ",\n  "));
}

std::string DdlCompiler::table_suffix(const Table& table) const {
  const std::string_view option = unusual_option(table);
  if (!option.empty()) unsupported(option, "leave it out where op.dialect() says so");
  return {};
}

void DdlCompiler::create_indexes(const op::CreateTable& operation) {
  const Table& table = operation.table;
  for (const Index& index : table.indexes) {
    create_index({.table = table.name, .index = index, .if_not_exists = operation.if_not_exists});
  }
}

std::string DdlCompiler::definition_of(const Column& column, const Table* table) const {
  try {
    return column_definition(column, table);
  } catch (const UnsupportedOperation& error) {
    throw UnsupportedOperation(about_column(error.details(), column));
  } catch (const UsageError& error) {
    throw UsageError(about_column(error.details(), column));
  }
}

void DdlCompiler::drop_table(const op::DropTable& operation) {
  emit(fmt::format("DROP TABLE {}{}", operation.if_exists ? "IF EXISTS " : "", quoted(operation.table)));
}

void DdlCompiler::rename_table(const op::RenameTable& operation) {
  emit(fmt::format("ALTER TABLE {} RENAME TO {}", quoted(operation.table), quoted(operation.new_name)));
}

void DdlCompiler::create_index(const op::CreateIndex& operation) {
  const Index& index = operation.index;
  if (index.name.empty()) unsupported("index without a name", "name it");
  if (!index.method.empty()) unsupported("choice of an index's method", "leave .method out");
  if (!index.include.empty()) unsupported("index that includes further columns", "leave .include out");
  if (!index.where.empty()) unsupported("partial index", "leave .where out");
  if (index.nulls_not_distinct) unsupported("unique index in which NULLs are equal", "leave .nulls_not_distinct out");
  emit(fmt::format(
      "CREATE {}INDEX {}{} ON {} ({})", index.unique ? "UNIQUE " : "", operation.if_not_exists ? "IF NOT EXISTS " : "",
      quoted(index.name), quoted(operation.table),
      joined(index.elements, ", ", [this](const IndexElement& element) { return index_element(element); })));
}

void DdlCompiler::drop_index(const op::DropIndex& operation) {
  const QualifiedName index{.schema = operation.table.schema, .name = operation.index};
  emit(fmt::format("DROP INDEX {}{}", operation.if_exists ? "IF EXISTS " : "", quoted(index)));
}

void DdlCompiler::rename_index(const op::RenameIndex&) {
  unsupported("way to rename an index", "drop it with drop_index() and create it under its new name");
}

void DdlCompiler::attach_index(const op::AttachIndex&) {
  unsupported("partitioned tables", "leave attach_index() out where op.dialect() is not \"postgresql\"");
}

void DdlCompiler::attach_partition(const op::AttachPartition&) {
  unsupported("partitioned tables", "keep the rows in one table where op.dialect() is not \"postgresql\"");
}

void DdlCompiler::detach_partition(const op::DetachPartition&) {
  unsupported("partitioned tables", "keep the rows in one table where op.dialect() is not \"postgresql\"");
}

std::string DdlCompiler::default_clause(const Default& value) const {
  if (const auto* expression = std::get_if<Expression>(&value)) return "DEFAULT " + in_parentheses(expression->sql);
  return "DEFAULT " + literal(std::get<Value>(value));
}

std::string DdlCompiler::constraint_definition(const Constraint& constraint) const {
  return table_constraint(constraint);
}

std::string DdlCompiler::constraint_line(const Constraint& constraint, const Table&) const {
  return constraint_definition(constraint);
}

std::string DdlCompiler::index_element(const IndexElement& element) const { return index_element_text(element); }

std::string DdlCompiler::literal(const Value& value) const {
  if (auto text = sql_literal(value, LiteralStyle{})) return std::move(*text);
  const MissingLiteral missing = missing_literal(value);
  unsupported(missing.feature, missing.hint);
}

}  // namespace retort::inline v1
