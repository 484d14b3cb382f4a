#include "golden/ddl_cases.hpp"

#include <utility>

// Names are what the migration says, to the byte, wherever they stand.
namespace golden {

namespace {

using namespace retort::dsl;
using retort::Op;

}  // namespace

DdlCases name_cases() {
  return {
      written("names/reserved_words",
              [](Op& op) {
                op.create_table("order", {{"select", integer, {.nullable = false}},
                                          {"from", text},
                                          unique({"select"}, {.name = "unique"}),
                                          check("\"select\" > 0", {.name = "check"})});
                op.create_index("index", "order", {"from", desc("select")});
                op.add_column("order", {"where", text});
                op.alter_column("order", "from", {.server_default = "x", .existing_server_default = no_default});
                op.rename_column("order", "where", "group");
              }),
      written("names/mixed_case",
              [](Op& op) {
                op.create_table("Customer", {{"Id", bigint, {.primary_key = true}},
                                             {"bossId", bigint, {.references = references("Customer", "Id")}}});
                op.create_index("Customer_bossId_IDX", "Customer", {"bossId"});
                op.rename_table("Customer", "BuyingCustomer");
              }),
      written("names/unicode",
              [](Op& op) {
                op.create_table("größen", {{"名前", text}, {"🦊", integer, {.server_default = 1}}});
                op.create_index("индекс", "größen", {"名前"}, {.unique = true});
                op.drop_column("größen", "🦊", {.existing = {"🦊", integer, {.server_default = 1}}});
              }),
      written("names/quotes_spaces_and_backslashes",
              [](Op& op) {
                op.create_table("say \"hi\"", {{"it's", text}, {"a\\b", text}, {"; DROP TABLE x --", integer}});
                op.create_index("\"", "say \"hi\"", {"it's"});
                op.create_unique_constraint("'", "say \"hi\"", {"a\\b"});
              },
              {.postgresql = ""}),
      written("names/sixty_three_bytes",
              [](Op& op) {
                op.create_table("a23456789_123456789_123456789_123456789_123456789_123456789_123",
                                {{"b23456789_123456789_123456789_123456789_123456789_123456789_123", integer}});
                op.create_index("c23456789_123456789_123456789_123456789_123456789_123456789_123",
                                "a23456789_123456789_123456789_123456789_123456789_123456789_123",
                                {"b23456789_123456789_123456789_123456789_123456789_123456789_123"});
              }),
      written("names/dot_in_a_table",
              [](Op& op) {
                op.create_table(qualified("Sales Dept", "a.b"), {{"c.d", integer}});
                op.add_column(qualified("Sales Dept", "a.b"), {"e.f", integer});
              },
              {.postgresql = "CREATE SCHEMA \"Sales Dept\"", .sqlite = "ATTACH ':memory:' AS \"Sales Dept\""}),
      written("names/line_breaks_and_controls",
              [](Op& op) {
                op.create_table("a\nb", {{"c\td", integer}, {"\x01", text}});
              }),
      written("names/storage_parameters",
              [](Op& op) {
                op.create_table("t", {{"a", integer}}, {.storage_parameters = {{"toast.autovacuum_enabled", true}}});
              }),
  };
}

}  // namespace golden
