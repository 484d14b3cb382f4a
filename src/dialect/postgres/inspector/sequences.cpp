#include "dialect/postgres/inspector/part.hpp"
#include "dialect/postgres/inspector/sequence_options.hpp"

#include <cstdint>
#include <limits>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

struct Limits {
  std::int64_t least;
  std::int64_t greatest;
};

template <class Integer>
constexpr Limits limits_of_type{std::numeric_limits<Integer>::min(), std::numeric_limits<Integer>::max()};

Limits limits_of(std::string_view type) {
  if (type == "smallint") return limits_of_type<std::int16_t>;
  return type == "integer" ? limits_of_type<std::int32_t> : limits_of_type<std::int64_t>;
}

std::optional<std::int64_t> unless(std::int64_t value, std::int64_t standard) {
  return value == standard ? std::nullopt : std::optional(value);
}

/// Of two names, as many bytes as fit; the longer one gives way.
constexpr std::size_t longest_name = 63;

void add_identity(SchemaBuilder& builder, Oid owner, long long column_number, const QualifiedName& name,
                  const SequenceNumbers& numbers) {
  Column* column = builder.find_table_column(owner, column_number);
  if (column == nullptr || column->identity == dsl::identity::none) return;
  column->identity_options = options_of(numbers);
  const std::string& table = builder.find_table(owner)->name.name;
  if (name.name != sequence_name(table, column->name)) column->identity_sequence = name.name;
}

void read_sequence(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::Sequence sequence{.name = row.name()};
  sequence.unlogged = row.letter() == 'u';
  const bool is_identity = row.letter() == 'i';
  const Oid owner = row.oid();
  const long long column_number = row.integer();
  const SequenceNumbers numbers(row);
  if (is_identity) return add_identity(builder, owner, column_number, sequence.name, numbers);
  if (const Attribute* column = builder.find_column(owner, column_number)) {
    const Relation* table = builder.find_relation(owner);
    if (table == nullptr) return;
    sequence.owner_table = table->name;
    sequence.owner_column = column->name;
  }
  if (numbers.type != "bigint") {
    sequence.type = Type{};
    sequence.type->kind = numbers.type == "integer" ? TypeKind::integer : TypeKind::smallint;
  }
  sequence.options = options_of(numbers);
  builder.add_relation(oid, 'S', std::move(sequence));
}

}  // namespace

SequenceOptions options_of(const SequenceNumbers& numbers) {
  const Limits limits = limits_of(numbers.type);
  const bool ascends = numbers.increment > 0;
  SequenceOptions options;
  options.increment = unless(numbers.increment, 1);
  options.minvalue = unless(numbers.minvalue, ascends ? 1 : limits.least);
  options.maxvalue = unless(numbers.maxvalue, ascends ? limits.greatest : -1);
  options.start = unless(numbers.start, ascends ? numbers.minvalue : numbers.maxvalue);
  options.cache = unless(numbers.cache, 1);
  if (numbers.cycle) options.cycle = true;
  return options;
}

std::string sequence_name(std::string_view table, std::string_view column) {
  const std::size_t room = longest_name - std::string_view("__seq").size();
  while (table.size() + column.size() > room) (table.size() > column.size() ? table : column).remove_suffix(1);
  return fmt::format("{}_{}_seq", table, column);
}

Part sequences(int) {
  return {.columns = {"c.oid", "s.nspname", "c.relname", "c.relpersistence", "d.deptype", "d.refobjid", "d.refobjsubid",
                      "format_type(q.seqtypid, NULL)", "q.seqstart", "q.seqincrement", "q.seqmin", "q.seqmax",
                      "q.seqcache", "q.seqcycle"},
          .from =
              "FROM pg_sequence AS q JOIN pg_class AS c ON c.oid = q.seqrelid "
              "JOIN spaces AS s ON s.oid = c.relnamespace "
              "LEFT JOIN pg_depend AS d ON d.classid = 1259 AND d.objid = c.oid AND d.refclassid = 1259 "
              "AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i') WHERE c.relpersistence <> 't' "
              "AND coalesce(d.refobjid NOT IN (SELECT oid FROM left_out), true)" +
              not_of_extension(Catalog::relation, "c.oid"),
          .read = read_sequence};
}

}  // namespace retort::inline v1::postgres
