#include "acceptance/laws/operation_generator.hpp"

#include "model/constraint.hpp"

#include <retort/dsl/type.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace retort_test {

namespace {

namespace dsl = retort::dsl;
namespace objects = retort::objects;
namespace op = retort::op;

constexpr std::size_t most_tables = 6;

std::string condition_on(const std::string& column) { return fmt::format("\"{}\" IS NOT NULL", column); }

bool mentions(const std::string& sql, const std::string& column) {
  return sql.find("\"" + column + "\"") != std::string::npos;
}

void replace(std::string& name, const std::string& from, const std::string& to) {
  if (name == from) name = to;
}

void rename_in(retort::Constraint& constraint, const std::string& from, const std::string& to) {
  if (auto* unique = std::get_if<retort::Unique>(&constraint)) {
    for (std::string& column : unique->columns) replace(column, from, to);
  }
  if (auto* key = std::get_if<retort::ForeignKey>(&constraint)) {
    for (std::string& column : key->columns) replace(column, from, to);
  }
  if (auto* check = std::get_if<retort::Check>(&constraint)) {
    if (mentions(check->condition, from)) check->condition = condition_on(to);
  }
}

/// Of two that say the same, PostgreSQL makes one.
bool is_unique_already(const retort::Table& table, const retort::Constraint& constraint) {
  return std::holds_alternative<retort::Unique>(constraint) &&
         std::any_of(table.constraints.begin(), table.constraints.end(), [&](const retort::Constraint& it) {
           return it.index() == constraint.index() && retort::columns_of(it) == retort::columns_of(constraint);
         });
}

/// The constraint by its place; none where the table has no other than its key.
std::optional<std::size_t> place_of_other(const retort::Table& table, std::size_t draw) {
  if (table.constraints.size() < 2) return std::nullopt;
  return 1 + draw % (table.constraints.size() - 1);
}

}  // namespace

retort::Operation OperationGenerator::next() {
  while (true) {
    if (Drawn drawn = draw()) return {.node = *std::move(drawn)};
  }
}

OperationGenerator::Drawn OperationGenerator::draw() {
  if (tables_.size() < 2) return create_table();
  switch (below(16)) {
    case 0:
      return create_table();
    case 1:
      return drop_table();
    case 2:
      return rename_table();
    case 3:
    case 4:
      return create_index();
    case 5:
      return one_in(2) ? drop_index() : rename_index();
    case 6:
      return one_in(2) ? create_view() : drop_view();
    case 7:
    case 8:
      return object();
    default:
      return alter_table();
  }
}

retort::Column OperationGenerator::column() {
  const std::vector<retort::Type> types{dsl::text, dsl::integer, dsl::bigint, dsl::varchar(40), dsl::numeric(10, 2)};
  retort::Column result{.name = new_name("c"), .type = types[below(types.size())]};
  if (one_in(3)) result.server_default = retort::Default(retort::Value(std::int64_t(below(100))));
  if (result.server_default && one_in(2)) result.nullable = false;
  if (is_postgres_ && one_in(5)) result.comment = "of " + result.name;
  if (is_postgres_ && one_in(6))
    result.options = {{"n_distinct_inherited", std::int64_t(7)}, {"n_distinct", std::int64_t(5)}};
  return result;
}

OperationGenerator::Drawn OperationGenerator::create_table() {
  if (tables_.size() >= most_tables) return std::nullopt;
  retort::Table table{.name = {.name = new_name("t")}};
  table.columns.push_back({.name = "id", .type = dsl::bigint, .nullable = false});
  table.constraints.emplace_back(retort::PrimaryKey{.name = table.name.name + "_pk", .columns = {"id"}});
  for (std::size_t i = 0; i <= below(4); ++i) table.columns.push_back(column());
  for (std::size_t i = 0; i < below(3); ++i) {
    retort::Constraint one = constraint(table);
    if (!is_unique_already(table, one)) table.constraints.push_back(std::move(one));
  }
  if (is_postgres_ && one_in(3)) table.comment = "it's a table";
  if (is_postgres_ && one_in(3)) {
    table.storage_parameters = {{"fillfactor", std::int64_t(70)}, {"autovacuum_enabled", false}};
  }
  tables_.push_back(table);
  return op::CreateTable{.table = std::move(table)};
}

bool OperationGenerator::is_named(const retort::Table& table) const {
  const auto refers = [&](const retort::Constraint& constraint) {
    const auto* key = std::get_if<retort::ForeignKey>(&constraint);
    return key != nullptr && key->referent == table.name;
  };
  return std::any_of(views_.begin(), views_.end(), [&](const View& it) { return it.table == table.name.name; }) ||
         std::any_of(tables_.begin(), tables_.end(), [&](const retort::Table& it) {
           return std::any_of(it.constraints.begin(), it.constraints.end(), refers);
         });
}

OperationGenerator::Drawn OperationGenerator::drop_table() {
  const std::size_t place = below(tables_.size());
  if (is_named(tables_[place])) return std::nullopt;
  retort::Table table = std::move(tables_[place]);
  tables_.erase(tables_.begin() + static_cast<std::ptrdiff_t>(place));
  return op::DropTable{.table = table.name, .was = std::move(table)};
}

OperationGenerator::Drawn OperationGenerator::rename_table() {
  if (!renames_) return std::nullopt;
  retort::Table& table = any(tables_);
  // A view's text in SQLite, and a constraint that the server has named, go by the table's name.
  const bool has_unnamed = std::any_of(table.constraints.begin(), table.constraints.end(),
                                       [](const auto& it) { return retort::name_of(it).empty(); });
  if (has_unnamed || is_named(table)) return std::nullopt;
  const op::RenameTable renamed{.table = table.name, .new_name = new_name("t")};
  table.name.name = renamed.new_name;
  return renamed;
}

OperationGenerator::Drawn OperationGenerator::create_index() {
  retort::Table& table = any(tables_);
  retort::Index index{.name = new_name("i")};
  index.elements.push_back({.column = any(table.columns).name});
  if (one_in(2)) index.elements.back().order = dsl::IndexElement::Order::descending;
  if (one_in(4)) index.unique = true;
  if (one_in(4)) index.where = condition_on(any(table.columns).name);
  if (is_postgres_ && one_in(4)) index.include = {"id"};
  if (is_postgres_ && one_in(4)) {
    index.storage_parameters = {{"fillfactor", std::int64_t(60)}, {"deduplicate_items", false}};
  }
  table.indexes.push_back(index);
  return op::CreateIndex{.table = table.name, .index = std::move(index)};
}

OperationGenerator::Drawn OperationGenerator::drop_index() {
  retort::Table& table = any(tables_);
  if (table.indexes.empty()) return std::nullopt;
  retort::Index index = std::move(table.indexes.back());
  table.indexes.pop_back();
  return op::DropIndex{.table = table.name, .index = index.name, .was = std::move(index)};
}

OperationGenerator::Drawn OperationGenerator::rename_index() {
  retort::Table& table = any(tables_);
  if (!is_postgres_ || table.indexes.empty()) return std::nullopt;
  const op::RenameIndex renamed{.table = table.name, .index = table.indexes.back().name, .new_name = new_name("i")};
  table.indexes.back().name = renamed.new_name;
  return renamed;
}

OperationGenerator::Drawn OperationGenerator::create_view() {
  if (tables_.size() < 3) return std::nullopt;
  const std::string table = any(tables_).name.name;
  const objects::View view{.name = {.name = new_name("v")}, .query = fmt::format("SELECT id FROM \"{}\"", table)};
  views_.push_back({view, table});
  return op::CreateObject{.object = view};
}

OperationGenerator::Drawn OperationGenerator::drop_view() {
  if (views_.empty()) return std::nullopt;
  const View gone = std::move(views_.back());
  views_.pop_back();
  return op::DropObject{.object = retort::name_of(gone.view), .was = gone.view};
}

OperationGenerator::Drawn OperationGenerator::object() {
  if (!is_postgres_) return std::nullopt;
  if (objects_.empty() || one_in(2)) return create_object();
  if (one_in(2)) return change_object();
  const std::size_t place = below(objects_.size());
  retort::Object gone = std::move(objects_[place]);
  objects_.erase(objects_.begin() + static_cast<std::ptrdiff_t>(place));
  return op::DropObject{.object = retort::name_of(gone), .was = std::move(gone)};
}

OperationGenerator::Drawn OperationGenerator::create_object() {
  const retort::QualifiedName name{.name = new_name("o")};
  const objects::Attributes attributes{.comment = one_in(2) ? "it's said" : ""};
  switch (below(5)) {
    case 0:
      objects_.emplace_back(
          objects::Sequence{.name = name, .options = {.start = 5, .increment = 5}, .attributes = attributes});
      break;
    case 1:
      objects_.emplace_back(objects::EnumType{.name = name, .values = {"a", "it's"}, .attributes = attributes});
      break;
    case 2:
      objects_.emplace_back(objects::Domain{.name = name, .type = dsl::integer, .attributes = attributes});
      break;
    case 3:
      objects_.emplace_back(objects::CompositeType{
          .name = name, .members = {{.name = "a", .type = dsl::integer}}, .attributes = attributes});
      break;
    default:
      objects_.emplace_back(objects::Function{.name = name,
                                              .arguments = {{.name = "a", .type = dsl::integer}},
                                              .returns = dsl::integer,
                                              .body = "SELECT a",
                                              .attributes = attributes});
  }
  return op::CreateObject{.object = objects_.back()};
}

/// What its kind lets one alter.
OperationGenerator::Drawn OperationGenerator::change_object() {
  retort::Object& now = any(objects_);
  const retort::Object before = now;
  const auto number = static_cast<std::int64_t>(1 + below(50));
  if (auto* sequence = std::get_if<objects::Sequence>(&now)) sequence->options.increment = number;
  if (auto* domain = std::get_if<objects::Domain>(&now)) {
    domain->not_null = !domain->not_null;
    domain->checks.push_back({.name = new_name("k"), .condition = fmt::format("value <> {}", number)});
  }
  if (auto* composite = std::get_if<objects::CompositeType>(&now)) {
    composite->members.push_back({.name = new_name("a"), .type = dsl::text});
  }
  if (auto* function = std::get_if<objects::Function>(&now)) {
    function->strict = !function->strict;
    function->settings["work_mem"] = fmt::format("'{}MB'", number);
    if (one_in(3)) function->body = fmt::format("SELECT a + {}", number);
  }
  if (now == before) return std::nullopt;
  return op::AlterObject{.to = now, .from = before};
}

OperationGenerator::Drawn OperationGenerator::alter_table() {
  retort::Table& table = any(tables_);
  op::AlterTable altered{.table = table.name};
  for (std::size_t i = 0; i <= below(3); ++i) {
    if (Change one = change(table)) altered.changes.push_back(*std::move(one));
  }
  if (altered.changes.empty()) return std::nullopt;
  return altered;
}

OperationGenerator::Change OperationGenerator::change(retort::Table& table) {
  switch (below(11)) {
    case 0:
    case 1:
      return add_column(table);
    case 2:
      return drop_column(table);
    case 3:
      return rename_column(table);
    case 4:
    case 5:
      return alter_column(table);
    case 6:
    case 7:
      return add_constraint(table);
    case 8:
      return drop_constraint(table);
    case 9:
      return one_in(2) ? rename_constraint(table) : alter_constraint(table);
    default:
      return alter_options(table);
  }
}

OperationGenerator::Change OperationGenerator::add_column(retort::Table& table) {
  table.columns.push_back(column());
  return op::AddColumn{.column = table.columns.back()};
}

retort::Column* OperationGenerator::plain_column(retort::Table& table) {
  return table.columns.size() < 2 ? nullptr : &table.columns[1 + below(table.columns.size() - 1)];
}

bool OperationGenerator::is_used(const retort::Table& table, const std::string& column) const {
  const auto uses = [&](const retort::Constraint& constraint) {
    const auto* check = std::get_if<retort::Check>(&constraint);
    const std::vector<std::string> columns = retort::columns_of(constraint);
    return std::count(columns.begin(), columns.end(), column) != 0 ||
           (check != nullptr && mentions(check->condition, column));
  };
  const auto indexes = [&](const retort::Index& index) {
    return index.elements.front().column == column || mentions(index.where, column);
  };
  return std::any_of(table.constraints.begin(), table.constraints.end(), uses) ||
         std::any_of(table.indexes.begin(), table.indexes.end(), indexes);
}

OperationGenerator::Change OperationGenerator::drop_column(retort::Table& table) {
  const retort::Column* found = plain_column(table);
  const bool is_last = table.columns.size() < 3;
  if (found == nullptr || is_last || is_used(table, found->name)) return std::nullopt;
  const retort::Column gone = *found;
  std::erase_if(table.columns, [&](const retort::Column& it) { return it.name == gone.name; });
  return op::DropColumn{.column = gone.name, .was = op::AddColumn{.column = gone}};
}

OperationGenerator::Change OperationGenerator::rename_column(retort::Table& table) {
  retort::Column* column = plain_column(table);
  if (!renames_ || column == nullptr) return std::nullopt;
  const op::RenameColumn renamed{.column = column->name, .new_name = new_name("c")};
  column->name = renamed.new_name;
  for (retort::Constraint& it : table.constraints) rename_in(it, renamed.column, renamed.new_name);
  for (retort::Index& index : table.indexes) {
    replace(index.elements.front().column, renamed.column, renamed.new_name);
    if (mentions(index.where, renamed.column)) index.where = condition_on(renamed.new_name);
  }
  return renamed;
}

OperationGenerator::Change OperationGenerator::alter_column(retort::Table& table) {
  retort::Column* column = plain_column(table);
  if (column == nullptr) return std::nullopt;
  op::AlterColumn change{.column = column->name};
  if (one_in(2)) {
    change.from.nullable = column->nullable;
    column->nullable = !column->nullable;
    change.to.nullable = column->nullable;
  }
  if (one_in(3)) {
    change.from.server_default = column->server_default;
    column->server_default = column->server_default ? std::optional<retort::Default>()
                                                    : retort::Default(retort::Value(std::int64_t(below(9))));
    change.to.server_default = column->server_default;
  }
  if (column->type == retort::Type(dsl::integer) && one_in(2)) {
    change.from.type = column->type;
    column->type = dsl::bigint;
    change.to.type = column->type;
  }
  if (is_postgres_ && one_in(4)) {
    change.from.comment = column->comment;
    column->comment = "since " + new_name("c");
    change.to.comment = column->comment;
  }
  if (change.to == op::AlterColumn::Aspects{}) return std::nullopt;
  return change;
}

retort::Constraint OperationGenerator::constraint(const retort::Table& table) {
  const std::string column = table.columns[below(table.columns.size())].name;
  const std::string name = new_name("k");
  const bool can_refer = !tables_.empty() && table.columns.front().type == retort::Type(dsl::bigint);
  switch (below(3)) {
    case 0:
      return retort::Unique{.name = name, .columns = {"id", column == "id" ? table.columns.back().name : column}};
    case 1:
      if (can_refer) {
        return retort::ForeignKey{.name = name,
                                  .columns = {"id"},
                                  .referent = any(tables_).name,
                                  .referent_columns = {"id"},
                                  .on_delete = one_in(2) ? dsl::cascade : dsl::Action::unset};
      }
      [[fallthrough]];
    default:
      return retort::Check{.name = name, .condition = condition_on(column)};
  }
}

OperationGenerator::Change OperationGenerator::add_constraint(retort::Table& table) {
  retort::Constraint added = constraint(table);
  if (is_unique_already(table, added)) return std::nullopt;
  auto* unique = std::get_if<retort::Unique>(&added);
  // One that the database names is found again by what it is on: nothing else is on that.
  if (unique != nullptr && one_in(2)) unique->name.clear();
  table.constraints.push_back(added);
  return op::AddConstraint{std::move(added)};
}

OperationGenerator::Change OperationGenerator::drop_constraint(retort::Table& table) {
  const std::optional<std::size_t> place = place_of_other(table, below(100));
  if (!place) return std::nullopt;
  const retort::Constraint gone = table.constraints[*place];
  table.constraints.erase(table.constraints.begin() + static_cast<std::ptrdiff_t>(*place));
  const std::string name = retort::name_of(gone);
  return op::DropConstraint{.name = name,
                            .type = retort::constraint_type_of(gone),
                            .was = gone,
                            .columns = name.empty() ? retort::columns_of(gone) : std::vector<std::string>()};
}

OperationGenerator::Change OperationGenerator::rename_constraint(retort::Table& table) {
  const std::optional<std::size_t> place = place_of_other(table, below(100));
  if (!place || retort::name_of(table.constraints[*place]).empty()) return std::nullopt;
  const op::RenameConstraint renamed{.name = retort::name_of(table.constraints[*place]), .new_name = new_name("k")};
  std::visit([&](auto& it) { it.name = renamed.new_name; }, table.constraints[*place]);
  return renamed;
}

OperationGenerator::Change OperationGenerator::alter_constraint(retort::Table& table) {
  const std::optional<std::size_t> place = place_of_other(table, below(100));
  auto* key = place ? std::get_if<retort::ForeignKey>(&table.constraints[*place]) : nullptr;
  if (!is_postgres_ || key == nullptr) return std::nullopt;
  op::AlterConstraint change{.name = key->name};
  change.from.deferral = key->deferral;
  key->deferral.deferrable = !key->deferral.deferrable;
  key->deferral.initially_deferred = key->deferral.deferrable && one_in(2);
  change.to.deferral = key->deferral;
  return change;
}

OperationGenerator::Change OperationGenerator::alter_options(retort::Table& table) {
  if (!is_postgres_) return std::nullopt;
  op::AlterTableOptions change;
  const auto known = table.storage_parameters.find("fillfactor");
  const bool is_set = known != table.storage_parameters.end();
  change.from.storage_parameters.insert_or_assign("fillfactor", is_set ? std::optional(known->second) : std::nullopt);
  table.storage_parameters.insert_or_assign("fillfactor", std::int64_t(20 + below(70)));
  change.to.storage_parameters.insert_or_assign("fillfactor", table.storage_parameters.find("fillfactor")->second);
  change.from.comment = table.comment;
  table.comment = new_name("comment ");
  change.to.comment = table.comment;
  return change;
}

}  // namespace retort_test
