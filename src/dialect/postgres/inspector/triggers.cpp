// Triggers and event triggers.
#include "dialect/postgres/inspector/array_text.hpp"
#include "dialect/postgres/inspector/firing.hpp"
#include "dialect/postgres/inspector/part.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

// The bits of the server's tgtype.
constexpr unsigned row_bit = 1;
constexpr unsigned before_bit = 2;
constexpr unsigned instead_bit = 64;
constexpr std::array<std::pair<unsigned, std::string_view>, 4> event_bits{
    {{4, "INSERT"}, {8, "DELETE"}, {16, "UPDATE"}, {32, "TRUNCATE"}}};

dsl::trigger_time time_of(unsigned bits) {
  if ((bits & instead_bit) != 0) return dsl::trigger_time::instead_of;
  return (bits & before_bit) != 0 ? dsl::trigger_time::before : dsl::trigger_time::after;
}

void read_trigger(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  const Oid table = row.oid();
  const Relation* relation = builder.find_relation(table);
  if (relation == nullptr) return;
  objects::Trigger trigger{.name = row.text(), .table = relation->name};
  const auto bits = static_cast<unsigned>(row.integer());
  trigger.time = time_of(bits);
  trigger.for_each_row = (bits & row_bit) != 0;
  for (const auto& [bit, event] : event_bits) {
    if ((bits & bit) != 0) trigger.events.emplace_back(event);
  }
  trigger.columns = builder.column_names(table, row.numbers());
  trigger.when = row.text();
  trigger.function = row.standard_name();
  trigger.arguments = parse_trigger_arguments(row.text());
  trigger.is_constraint = row.boolean();
  trigger.deferrable = row.boolean();
  trigger.initially_deferred = row.boolean();
  trigger.referenced_table = row.name();
  trigger.old_table = row.text();
  trigger.new_table = row.text();
  trigger.firing = firing_of(row.letter());
  builder.add_object({Catalog::trigger, oid}, std::move(trigger));
}

void read_event_trigger(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::EventTrigger trigger{.name = row.text()};
  trigger.event = row.text();
  trigger.tags = row.texts();
  trigger.function = row.standard_name();
  trigger.firing = firing_of(row.letter());
  builder.add_object({Catalog::event_trigger, oid}, std::move(trigger));
}

}  // namespace

dsl::firing firing_of(char letter) {
  if (letter == 'D') return dsl::firing::disabled;
  if (letter == 'R') return dsl::firing::replica;
  return letter == 'A' ? dsl::firing::always : dsl::firing::origin;
}

/// A condition about OLD and NEW is written by pg_get_triggerdef() alone. Triggers of partitions that a partitioned
/// table's trigger has made come with that one.
Part triggers(int) {
  return {.columns = {"g.oid", "g.tgrelid", "g.tgname", "g.tgtype", "g.tgattr",
                      "CASE WHEN g.tgqual IS NOT NULL THEN substring(pg_get_triggerdef(g.oid) FROM "
                      "'FOR EACH (?:ROW|STATEMENT) WHEN \\((.*)\\) EXECUTE FUNCTION ') END",
                      "fs.nspname", "f.proname", "encode(g.tgargs, 'hex')", "g.tgconstraint <> 0", "g.tgdeferrable",
                      "g.tginitdeferred", "rs.nspname", "r.relname", "g.tgoldtable", "g.tgnewtable", "g.tgenabled"},
          .from =
              "FROM pg_trigger AS g JOIN pg_class AS c ON c.oid = g.tgrelid "
              "JOIN spaces AS s ON s.oid = c.relnamespace JOIN pg_proc AS f ON f.oid = g.tgfoid "
              "JOIN pg_namespace AS fs ON fs.oid = f.pronamespace LEFT JOIN pg_class AS r ON r.oid = "
              "g.tgconstrrelid LEFT JOIN pg_namespace AS rs ON rs.oid = r.relnamespace "
              "WHERE NOT g.tgisinternal AND g.tgparentid = 0" +
              not_of_extension(Catalog::trigger, "g.oid"),
          .read = read_trigger};
}

Part event_triggers(int) {
  return {.columns = {"e.oid", "e.evtname", "e.evtevent", "e.evttags", "fs.nspname", "f.proname", "e.evtenabled"},
          .from =
              "FROM pg_event_trigger AS e JOIN pg_proc AS f ON f.oid = e.evtfoid "
              "JOIN spaces AS fs ON fs.oid = f.pronamespace WHERE true" +
              not_of_extension(Catalog::event_trigger, "e.oid"),
          .read = read_event_trigger};
}

}  // namespace retort::inline v1::postgres
