#include "op/convert.hpp"

#include <retort/error.hpp>

#include <utility>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

[[noreturn]] void bad_name(std::string_view problem, Location where) {
  throw Error(ErrorKind::usage,
              {.message = fmt::format("{}", problem),
               .location = where,
               .hint = "an identifier has 1 to 63 bytes, none of them NUL; PostgreSQL cuts longer ones silently"});
}

void check_identifier(std::string_view text, Location where) {
  if (text.empty()) bad_name("a name is empty", where);
  if (text.size() > dsl::identifier_limit) {
    bad_name(fmt::format("the name \"{}…\" is longer than {} bytes", text.substr(0, 40), dsl::identifier_limit), where);
  }
  if (text.find('\0') != std::string_view::npos) bad_name("a name contains a NUL byte", where);
}

std::string checked(const char* data, std::size_t size, Location where) {
  std::string text(data, size);
  check_identifier(text, where);
  return text;
}

Deferral deferral(const dsl::Constraint& constraint) {
  return {.deferrable = constraint.deferrable.value() || constraint.initially_deferred.value(),
          .initially_deferred = constraint.initially_deferred.value()};
}

/// A constraint written with its column: the column is what it is about.
Constraint of_column(Constraint constraint, const std::string& column) {
  std::get<ForeignKey>(constraint).columns = {column};
  return constraint;
}

}  // namespace

Location location_of(const dsl::TableName& table) noexcept { return {table.file(), table.line()}; }

std::string owned_text(const dsl::Text& text) { return {text.data(), text.size()}; }

std::string owned_name(const dsl::Name& name, const char* file) {
  if (!name.is_set()) return {};
  const Location where{file, name.line()};
  // A run-time name longer than its size field can say arrives with a size that is too long, whatever it was.
  if (name.size() > dsl::identifier_limit) {
    bad_name(fmt::format("the name \"{}…\" is longer than {} bytes", std::string_view(name.data(), 40),
                         dsl::identifier_limit),
             where);
  }
  return checked(name.data(), name.size(), where);
}

std::vector<std::string> owned_names(const dsl::Names& names, const char* file) {
  std::vector<std::string> owned;
  owned.reserve(names.size());
  for (const dsl::Name& name : names) owned.push_back(owned_name(name, file));
  return owned;
}

QualifiedName owned_name(const dsl::TableName& table) {
  QualifiedName owned;
  if (!table.is_set()) return owned;
  if (table.has_schema()) owned.schema = checked(table.schema().data(), table.schema().size(), location_of(table));
  owned.name = owned_name(table.table(), table.file());
  return owned;
}

std::optional<Default> owned_default(const dsl::Default& value) {
  if (value.kind() == dsl::Default::Kind::expression) return Expression{owned_text(value.expression())};
  if (value.kind() == dsl::Default::Kind::value) return owned(value.value());
  return std::nullopt;
}

Constraint owned_constraint(const dsl::Constraint& constraint, const char* file) {
  std::string name = owned_name(constraint.name, file);
  std::vector<std::string> columns = owned_names(constraint.columns, file);
  switch (constraint.kind) {
    case dsl::Constraint::Kind::primary_key:
      return PrimaryKey{.name = std::move(name), .columns = std::move(columns)};
    case dsl::Constraint::Kind::unique:
      return Unique{.name = std::move(name),
                    .columns = std::move(columns),
                    .deferral = deferral(constraint),
                    .nulls_not_distinct = constraint.nulls_not_distinct.value()};
    case dsl::Constraint::Kind::foreign_key:
      return ForeignKey{.name = std::move(name),
                        .columns = std::move(columns),
                        .referent = owned_name(constraint.referent),
                        .referent_columns = owned_names(constraint.referent_columns, file),
                        .on_delete = constraint.on_delete,
                        .on_update = constraint.on_update,
                        .deferral = deferral(constraint)};
    case dsl::Constraint::Kind::check:
    case dsl::Constraint::Kind::unset:
      break;
  }
  return Check{.name = std::move(name), .condition = owned_text(constraint.condition)};
}

IndexElement owned_element(const dsl::IndexElement& element, const char* file) {
  return {.column = owned_name(element.column, file),
          .expression = owned_text(element.expression),
          .order = element.order,
          .nulls = element.nulls};
}

op::AddColumn owned_column(const dsl::Column& column, const char* file) {
  const dsl::ColumnOptions& options = column.options;
  op::AddColumn owned{.column = {.name = owned_name(column.name, file),
                                 .type = column.type,
                                 .nullable = options.nullable && !options.primary_key,
                                 .identity = options.identity,
                                 .server_default = owned_default(options.server_default),
                                 .collation = owned_name(options.collation, file),
                                 .comment = owned_text(options.comment),
                                 .where = {file, column.name.line()}}};
  const std::string& name = owned.column.name;
  if (options.primary_key) owned.constraints.emplace_back(PrimaryKey{.columns = {name}});
  if (options.unique.value()) owned.constraints.emplace_back(Unique{.columns = {name}});
  if (options.references.kind != dsl::Constraint::Kind::unset) {
    owned.constraints.push_back(of_column(owned_constraint(options.references, file), name));
  }
  return owned;
}

Table owned_table(const dsl::TableName& name, std::initializer_list<dsl::TableItem> items,
                  const dsl::CreateTableOptions& options) {
  Table table{.name = owned_name(name), .comment = owned_text(options.comment)};
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

op::AlterColumn owned_alteration(const dsl::TableName& table, const dsl::Name& column,
                                 const dsl::AlterColumnOptions& options) {
  const auto aspects = [](dsl::OptionalBool nullable, const dsl::Type& type, const dsl::Default& server_default,
                          const dsl::Text& comment) {
    op::AlterColumn::Aspects result;
    if (nullable.is_set()) result.nullable = nullable.value();
    if (type.kind != TypeKind::named || type.name.is_set()) result.type = type;
    if (server_default.kind() != dsl::Default::Kind::unset) result.server_default = owned_default(server_default);
    if (comment.is_set()) result.comment = owned_text(comment);
    return result;
  };
  return {.column = owned_name(column, table.file()),
          .to = aspects(options.nullable, options.type, options.server_default, options.comment),
          .from = aspects(options.existing_nullable, options.existing_type, options.existing_server_default,
                          options.existing_comment),
          .using_expression = owned_text(options.using_expression.text())};
}

}  // namespace retort::inline v1
