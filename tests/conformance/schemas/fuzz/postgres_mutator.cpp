#include "conformance/schemas/fuzz/named_parts.hpp"
#include "conformance/schemas/fuzz/schema_mutator.hpp"

#include <retort/dsl/type.hpp>
#include <retort/sql/writer.hpp>

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace conformance {

namespace {

namespace dsl = retort::dsl;
namespace objects = retort::objects;
using retort::Schema;
using retort::Table;

retort::Type type_called(const retort::QualifiedName& name) {
  retort::Type type;
  type.name = retort::quoted(name);
  return type;
}

/// Whose values are not set by hand, or are another column's.
bool is_fixed(const retort::Column& column) {
  return column.name == "id" || column.name.starts_with("f") || !column.computed.empty();
}

class PostgresMutator final : public SchemaMutator {
 public:
  using SchemaMutator::SchemaMutator;

  Schema schema() override {
    Schema result;
    result.objects.emplace_back(objects::Schema{.name = space_});
    add_enum(result);
    add_routine(result);
    for (std::size_t i = 0, count = 2 + below(3); i < count; ++i) add_table(result);
    for (int i = 0; i < 8; ++i) change(result);
    add_dependencies(result);
    return result;
  }

  void mutate(Schema& schema) override {
    change(schema);
    add_dependencies(schema);
  }

 private:
  void change(Schema& schema) {
    using Change = void (PostgresMutator::*)(Schema&);
    static constexpr Change changes[] = {&PostgresMutator::add_table,
                                         &PostgresMutator::add_columns,
                                         &PostgresMutator::add_columns,
                                         &PostgresMutator::change_column,
                                         &PostgresMutator::change_column,
                                         &PostgresMutator::add_index,
                                         &PostgresMutator::add_constraint,
                                         &PostgresMutator::add_enum,
                                         &PostgresMutator::change_enum,
                                         &PostgresMutator::add_view,
                                         &PostgresMutator::add_view,
                                         &PostgresMutator::change_view,
                                         &PostgresMutator::add_routine,
                                         &PostgresMutator::change_routine,
                                         &PostgresMutator::add_trigger,
                                         &PostgresMutator::add_sequence,
                                         &PostgresMutator::add_partition,
                                         &PostgresMutator::add_comment,
                                         &PostgresMutator::change_options,
                                         &PostgresMutator::add_policy,
                                         &PostgresMutator::drop_something,
                                         &PostgresMutator::drop_something,
                                         &PostgresMutator::drop_something,
                                         &PostgresMutator::change_owner,
                                         &PostgresMutator::change_privileges,
                                         &PostgresMutator::change_privileges,
                                         &PostgresMutator::change_default_privileges};
    (this->*changes[below(std::size(changes))])(schema);
  }

  retort::QualifiedName new_qualified(const std::string& prefix) {
    return {.schema = one_in(4) ? space_ : "public", .name = new_name(prefix)};
  }

  template <class Kind>
  Kind* any(Schema& schema) {
    std::vector<Kind*> found;
    for (retort::Object& object : schema.objects) {
      if (auto* it = std::get_if<Kind>(&object)) found.push_back(it);
    }
    return found.empty() ? nullptr : found[below(found.size())];
  }

  /// No partition: those have what their table has.
  Table* any_table(Schema& schema) {
    std::vector<Table*> found;
    for (Table& table : schema.tables) {
      if (table.partition_of.name.empty()) found.push_back(&table);
    }
    return found.empty() ? nullptr : found[below(found.size())];
  }

  static bool has_partitions(const Schema& schema, const Table& table) {
    return std::any_of(schema.tables.begin(), schema.tables.end(),
                       [&](const Table& it) { return it.partition_of == table.name; });
  }

  retort::Type type(Schema& schema) {
    const std::vector<retort::Type> plain{dsl::text,           dsl::varchar(40), dsl::integer,     dsl::bigint,
                                          dsl::numeric(10, 2), dsl::date,        dsl::timestamptz, dsl::boolean};
    if (auto* type = any<objects::EnumType>(schema); type != nullptr && one_in(4)) return type_called(type->name);
    return plain[below(plain.size())];
  }

  retort::Column column(Schema& schema) {
    retort::Column result{.name = new_name("c"), .type = type(schema)};
    set_default(schema, result);
    if (one_in(3)) result.nullable = false;
    if (result.type.kind == retort::TypeKind::text && one_in(4)) result.collation = "C";
    return result;
  }

  void set_default(Schema& schema, retort::Column& column) {
    column.server_default.reset();
    const retort::TypeKind kind = column.type.kind;
    if (one_in(2)) return;
    if (kind == retort::TypeKind::text) column.server_default = retort::Default(retort::Value("it's"));
    if (kind == retort::TypeKind::integer) {
      const auto* function = any<objects::Function>(schema);
      const bool calls = function != nullptr && function->language == "sql" && one_in(2);
      column.server_default = calls ? retort::Default(retort::Expression{retort::quoted(function->name) + "(1)"})
                                    : retort::Default(retort::Value(std::int64_t(below(100))));
    }
    if (kind == retort::TypeKind::timestamptz) column.server_default = retort::Expression{"now()"};
    if (kind == retort::TypeKind::boolean) column.server_default = retort::Default(retort::Value(one_in(2)));
  }

  void add_table(Schema& schema) {
    Table table{.name = new_qualified("t")};
    table.columns.push_back({.name = "id", .type = dsl::bigint, .nullable = false});
    if (one_in(3)) table.columns.front().identity = one_in(2) ? dsl::identity::always : dsl::identity::by_default;
    table.constraints.push_back(retort::PrimaryKey{.name = new_name("k"), .columns = {"id"}});
    for (std::size_t i = 0, count = 1 + below(5); i < count; ++i) table.columns.push_back(column(schema));
    if (one_in(5)) {
      table.partition_by = {.strategy = dsl::partition::range, .elements = {{.column = "id"}}};
      table.columns.front().identity = dsl::identity::none;
    }
    schema.tables.push_back(std::move(table));
  }

  void add_partition(Schema& schema) {
    for (const Table& table : std::vector<Table>(schema.tables)) {
      if (table.partition_by.strategy == dsl::partition::unset || has_partitions(schema, table)) continue;
      Table partition{.name = new_qualified("t"), .partition_of = table.name};
      partition.bound = {.kind = retort::PartitionBound::Kind::range,
                         .from = {retort::Value(std::int64_t(below(10)))},
                         .to = {retort::Value(std::int64_t(10 + below(10)))}};
      schema.tables.push_back(std::move(partition));
      return;
    }
  }

  void add_columns(Schema& schema) {
    Table* table = any_table(schema);
    if (table == nullptr) return;
    retort::Column added = column(schema);
    if (one_in(6)) {
      added = {.name = new_name("c"), .type = dsl::bigint, .computed = "\"id\" * 2", .persisted = true};
    }
    table->columns.push_back(std::move(added));
  }

  void change_column(Schema& schema) {
    Table* table = any_table(schema);
    if (table == nullptr) return;
    retort::Column& it = table->columns[below(table->columns.size())];
    if (is_fixed(it)) return;
    switch (below(4)) {
      case 0:
        it.type = type(schema);
        it.collation.clear();
        return it.server_default.reset();
      case 1:
        return set_default(schema, it);
      case 2:
        it.nullable = !it.nullable;
        return;
      default:
        it.comment = it.comment.empty() ? new_name("remark ") : "";
    }
  }

  void add_index(Schema& schema) {
    Table* table = any_table(schema);
    if (table == nullptr) return;
    const std::string column = table->columns[below(table->columns.size())].name;
    retort::Index index{.name = new_name("i"), .elements = {{.column = column}}};
    if (one_in(4)) index.elements = {{.expression = fmt::format("(\"{}\" IS NULL)", column)}};
    if (one_in(4)) index.elements[0].order = dsl::IndexElement::Order::descending;
    if (one_in(3)) index.where = fmt::format("\"{}\" IS NOT NULL", column);
    if (one_in(4)) index.include = {"id"};
    if (one_in(4)) index.storage_parameters = {{"fillfactor", retort::Value(std::int64_t(50 + below(50)))}};
    table->indexes.push_back(std::move(index));
  }

  void add_constraint(Schema& schema) {
    Table* table = any_table(schema);
    if (table == nullptr) return;
    const std::string column = table->columns[below(table->columns.size())].name;
    const bool is_partitioned = table->partition_by.strategy != dsl::partition::unset;
    switch (below(is_partitioned ? 1 : 3)) {
      case 0:
        table->constraints.push_back(retort::Check{
            .name = new_name("k"), .condition = fmt::format("\"{}\" IS NOT NULL OR \"id\" > {}", column, below(9))});
        return;
      case 1:
        table->constraints.push_back(
            retort::Unique{.name = new_name("k"), .columns = {column}, .deferral = {.deferrable = one_in(3)}});
        return;
      default:
        add_foreign_key(schema, *table);
    }
  }

  void add_foreign_key(Schema& schema, Table& table) {
    const Table& referent = *any_table(schema);
    const std::string column = new_name("f");
    table.columns.push_back({.name = column, .type = dsl::bigint});
    table.constraints.push_back(retort::ForeignKey{.name = new_name("k"),
                                                   .columns = {column},
                                                   .referent = referent.name,
                                                   .referent_columns = {"id"},
                                                   .on_delete = one_in(2) ? dsl::Action::cascade : dsl::Action::unset,
                                                   .deferral = {.deferrable = one_in(4)}});
  }

  void add_enum(Schema& schema) {
    schema.objects.emplace_back(
        objects::EnumType{.name = new_qualified("e"), .values = {new_name("v"), new_name("v"), new_name("v")}});
  }

  void change_enum(Schema& schema) {
    auto* type = any<objects::EnumType>(schema);
    if (type == nullptr) return;
    const std::size_t place = below(type->values.size());
    const auto at = type->values.begin() + static_cast<std::ptrdiff_t>(place);
    if (one_in(3) && type->values.size() > 1) {
      type->values.erase(at);
    } else {
      type->values.insert(at, new_name("v"));
    }
  }

  /// Of a table, or of another view.
  std::string query(Schema& schema) {
    const auto* view = any<objects::View>(schema);
    if (view != nullptr && one_in(3)) return fmt::format("SELECT 1 AS \"id\" FROM {}", retort::quoted(view->name));
    Table* table = any_table(schema);
    if (table == nullptr) return "SELECT 1 AS \"id\"";
    const std::string column = table->columns[below(table->columns.size())].name;
    return fmt::format("SELECT \"{}\" AS \"id\" FROM {}", column, retort::quoted(table->name));
  }

  void add_view(Schema& schema) {
    if (one_in(3)) {
      objects::MaterializedView view{.name = new_qualified("m"), .query = query(schema)};
      if (one_in(2)) view.indexes.push_back({.name = new_name("i"), .elements = {{.column = "id"}}});
      schema.objects.emplace_back(std::move(view));
      return;
    }
    schema.objects.emplace_back(objects::View{.name = new_qualified("w"), .query = query(schema)});
  }

  void change_view(Schema& schema) {
    if (auto* view = any<objects::MaterializedView>(schema); view != nullptr && one_in(2)) {
      Table* table = any_table(schema);
      if (table == nullptr) return;
      view->query = fmt::format("SELECT \"id\" FROM {}", retort::quoted(table->name));
    }
  }

  void add_routine(Schema& schema) {
    if (one_in(2)) {
      schema.objects.emplace_back(objects::Function{.name = new_qualified("g"),
                                                    .returns = type_called({.schema = "", .name = "trigger"}),
                                                    .language = "plpgsql",
                                                    .body = "BEGIN RETURN NEW; END"});
      return;
    }
    schema.objects.emplace_back(objects::Function{.name = new_qualified("g"),
                                                  .arguments = {{.type = dsl::integer}},
                                                  .returns = dsl::integer,
                                                  .language = "sql",
                                                  .body = "SELECT 1"});
  }

  void change_routine(Schema& schema) {
    auto* function = any<objects::Function>(schema);
    if (function == nullptr) return;
    if (one_in(2)) {
      function->volatility = dsl::volatility::stable;
    } else if (function->language == "sql") {
      function->body = fmt::format("SELECT {}", below(100));
    }
  }

  void add_trigger(Schema& schema) {
    const auto* function = any<objects::Function>(schema);
    Table* table = any_table(schema);
    if (function == nullptr || table == nullptr || function->language != "plpgsql") return;
    objects::Trigger trigger{.name = new_name("h"),
                             .table = table->name,
                             .time = one_in(2) ? dsl::trigger_time::before : dsl::trigger_time::after,
                             .events = {"INSERT"},
                             .for_each_row = true,
                             .function = function->name};
    const std::string column = table->columns[below(table->columns.size())].name;
    if (one_in(3)) trigger.events = {"UPDATE"};
    if (trigger.events.front() == "UPDATE" && one_in(2)) trigger.columns = {column};
    schema.objects.emplace_back(std::move(trigger));
  }

  void add_sequence(Schema& schema) {
    objects::Sequence sequence{.name = new_qualified("s"), .options = {.increment = 1 + std::int64_t(below(5))}};
    Table* table = any_table(schema);
    if (table != nullptr && table->partition_by.strategy == dsl::partition::unset && one_in(2)) {
      retort::Column counted{.name = new_name("c"), .type = dsl::bigint, .nullable = false};
      counted.server_default =
          retort::Expression{fmt::format("nextval('{}'::regclass)", retort::quoted(sequence.name))};
      if (table->name.schema == sequence.name.schema) {
        sequence.owner_table = table->name;
        sequence.owner_column = counted.name;
      }
      table->columns.push_back(std::move(counted));
    }
    schema.objects.emplace_back(std::move(sequence));
  }

  void add_comment(Schema& schema) {
    Table* table = any_table(schema);
    if (table != nullptr) table->comment = table->comment.empty() ? new_name("remark ") : "";
  }

  void change_options(Schema& schema) {
    Table* table = any_table(schema);
    if (table == nullptr || table->partition_by.strategy != dsl::partition::unset) return;
    if (one_in(2)) {
      table->storage_parameters = {{"fillfactor", retort::Value(std::int64_t(50 + below(50)))}};
    } else {
      table->row_security = !table->row_security;
    }
  }

  void add_policy(Schema& schema) {
    Table* table = any_table(schema);
    if (table == nullptr) return;
    const std::string column = table->columns[below(table->columns.size())].name;
    schema.objects.emplace_back(objects::Policy{
        .name = new_name("p"), .table = table->name, .using_expression = fmt::format("\"{}\" IS NOT NULL", column)});
  }

  /// A role that every server has.
  void change_owner(Schema& schema) {
    Table* table = any_table(schema);
    if (table == nullptr) return;
    const auto is_its = [&](const retort::Ownership& owner) { return owner.object.name == table->name; };
    const bool had_owner = std::erase_if(schema.owners, is_its) != 0;
    if (!had_owner) schema.owners.push_back({.object = {.name = table->name}, .owner = "pg_monitor"});
    for (retort::Object& object : schema.objects) {
      auto* sequence = std::get_if<objects::Sequence>(&object);
      if (sequence == nullptr || sequence->owner_table != table->name) continue;
      sequence->attributes.owner = had_owner ? "" : "pg_monitor";
    }
  }

  void set_privileges(Schema& schema, retort::RolePrivileges privileges, const std::vector<std::string>& words) {
    privileges.role = one_in(2) ? "PUBLIC" : "pg_read_all_stats";
    for (const std::string& word : words) {
      if (one_in(2)) continue;
      const bool is_grantable = privileges.role != "PUBLIC" && one_in(4);
      (is_grantable ? privileges.grantable : privileges.granted).push_back(word);
    }
    std::erase_if(schema.privileges, [&](const retort::RolePrivileges& it) {
      return it.object == privileges.object && it.role == privileges.role && it.is_default == privileges.is_default;
    });
    if (!privileges.granted.empty() || !privileges.grantable.empty()) schema.privileges.push_back(privileges);
  }

  void change_privileges(Schema& schema) {
    Table* table = any_table(schema);
    const auto* view = any<objects::View>(schema);
    const auto* sequence = any<objects::Sequence>(schema);
    if (view != nullptr && one_in(4)) {
      return set_privileges(schema, {.object = retort::name_of(*view)}, {"DELETE", "SELECT"});
    }
    if (sequence != nullptr && one_in(4)) {
      return set_privileges(schema, {.object = retort::name_of(*sequence)}, {"SELECT", "USAGE"});
    }
    if (table == nullptr) return;
    if (one_in(2)) return set_privileges(schema, {.object = {.name = table->name}}, {"INSERT", "SELECT", "UPDATE"});
    const std::string& column = table->columns[below(table->columns.size())].name;
    set_privileges(schema,
                   {.object = {.kind = retort::ObjectKind::column, .name = {.name = column}, .parent = table->name}},
                   {"INSERT", "UPDATE"});
  }

  /// Of tables: what those of sequences give to an identity's is not looked at.
  void change_default_privileges(Schema& schema) {
    const std::string where = one_in(2) ? space_ : "";
    set_privileges(schema,
                   {.object = {.kind = retort::ObjectKind::table, .name = {.schema = where}}, .is_default = true},
                   {"INSERT", "SELECT"});
  }

  void drop_something(Schema& schema) {
    const std::vector<std::string> names = names_in(schema);
    const std::string& name = names[below(names.size())];
    if (name != space_) schema = without(std::move(schema), name);
  }

  const std::string space_ = new_name("space");
};

}  // namespace

std::unique_ptr<SchemaMutator> postgres_mutator(std::uint32_t seed) { return std::make_unique<PostgresMutator>(seed); }

}  // namespace conformance
