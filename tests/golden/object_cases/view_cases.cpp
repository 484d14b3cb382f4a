#include "golden/object_cases.hpp"

namespace golden {

using namespace retort::dsl;

namespace {

const DdlCase::Setup table = setup("CREATE TABLE orders (id integer, total integer)");

const DdlCase::Setup table_and_view = setup(
    "CREATE TABLE orders (id integer, total integer); CREATE VIEW \"big\" AS\nSELECT id FROM orders WHERE total > 100");

}  // namespace

DdlCases view_cases() {
  return {
      written(
          "view/create", [](retort::Op& op) { op.create_view("big", "SELECT id FROM orders WHERE total > 100;\n"); },
          table),
      written(
          "view/create_with_columns_and_comment",
          [](retort::Op& op) {
            op.create_view("big", "SELECT id, total FROM orders", {.columns = {"order id", "sum"}, .comment = "all"});
          },
          table),
      written(
          "view/create_with_columns",
          [](retort::Op& op) { op.create_view("big", "SELECT id FROM orders", {.columns = {"order id"}}); }, table),
      written(
          "view/create_that_can_be_written_to",
          [](retort::Op& op) {
            op.create_view("big", "SELECT * FROM orders WHERE total > 100", {.check_option = check_option::cascaded});
          },
          table),
      written(
          "view/create_with_a_local_check",
          [](retort::Op& op) {
            op.create_view("big", "SELECT * FROM orders WHERE total > 100", {.check_option = check_option::local});
          },
          table),
      written(
          "view/create_with_the_readers_rights",
          [](retort::Op& op) {
            op.create_view("big", "SELECT id FROM orders", {.security_barrier = true, .security_invoker = true});
          },
          table),
      written(
          "view/create_with_the_readers_rights_before_15",
          [](retort::Op& op) { op.create_view("big", "SELECT id FROM orders", {.security_invoker = true}); }, table,
          140000),
      written("view/create_recursive",
              [](retort::Op& op) {
                op.create_view("numbers", "VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 10",
                               {.columns = {"n"}, .recursive = true});
              }),
      written(
          "view/create_temporary",
          [](retort::Op& op) { op.create_view("big", "SELECT id FROM orders", {.temporary = true}); }, table),
      written("view/create_if_not_exists",
              [](retort::Op& op) { op.create_view("one", "SELECT 1", {.if_not_exists = true}); }),
      written("view/create_with_another_query_on_sqlite",
              [](retort::Op& op) {
                op.create_view("today", "SELECT now() AS t", {.variants = {{"sqlite", "SELECT datetime('now') AS t"}}});
              }),
      written("view/create_without_a_query", [](retort::Op& op) { op.create_view("nothing", " ;"); }),
      written(
          "view/replace",
          [](retort::Op& op) {
            op.create_view("big", "SELECT id FROM orders WHERE total > 1000", {.or_replace = true});
          },
          table_and_view),
      written(
          "view/replace_what_is_known",
          [](retort::Op& op) {
            op.create_view("big", "SELECT id FROM orders WHERE total > 1000",
                           {.or_replace = true, .existing = "SELECT id FROM orders WHERE total > 100"});
          },
          table_and_view),
      written(
          "view/recreate_what_is_known",
          [](retort::Op& op) {
            op.create_view("big", "SELECT total, id FROM orders",
                           {.recreate = true, .existing = "SELECT id FROM orders WHERE total > 100"});
          },
          table_and_view),
      written(
          "view/rename", [](retort::Op& op) { op.rename(object::view("big"), "large"); }, table_and_view),
      written(
          "view/drop", [](retort::Op& op) { op.drop_view("big"); }, table_and_view),
      written("view/drop_if_exists", [](retort::Op& op) { op.drop_view("big", {.if_exists = true}); }),
      written(
          "view/drop_cascade", [](retort::Op& op) { op.drop_view("big", {.cascade = true}); }, table_and_view),
      written(
          "view/drop_what_is_known",
          [](retort::Op& op) {
            const retort::objects::View view{.name = {.name = "big"},
                                             .query = "SELECT id FROM orders WHERE total > 100"};
            op.invoke({.node = retort::op::DropObject{.object = retort::name_of(view), .was = view}});
          },
          table_and_view),
      written(
          "view/alter_as_a_whole",
          [](retort::Op& op) {
            const retort::objects::View before{.name = {.name = "big"},
                                               .query = "SELECT id FROM orders WHERE total > 100"};
            retort::objects::View after = before;
            after.security_barrier = true;
            op.invoke({.node = retort::op::AlterObject{.to = after, .from = before}});
          },
          table_and_view),
      written(
          "materialized_view/create",
          [](retort::Op& op) { op.create_materialized_view("totals", "SELECT sum(total) FROM orders"); }, table),
      written(
          "materialized_view/create_with_everything",
          [](retort::Op& op) {
            op.create_materialized_view("totals", "SELECT id, sum(total) FROM orders GROUP BY id;",
                                        {.columns = {"id", "sum"},
                                         .method = "heap",
                                         .storage_parameters = {{"fillfactor", 70}, {"autovacuum_enabled", false}},
                                         .with_data = false,
                                         .comment = "by order"});
          },
          table),
      written(
          "materialized_view/create_with_an_index",
          [](retort::Op& op) {
            retort::objects::MaterializedView view{.name = {.name = "ids"}, .query = "SELECT id FROM orders"};
            view.indexes.push_back({.name = "ids_key", .elements = {{.column = "id"}}, .unique = true});
            view.cluster_on = "ids_key";
            op.invoke({.node = retort::op::CreateObject{.object = view}});
            op.refresh_materialized_view("ids", {.concurrently = true});
          },
          table),
      written(
          "materialized_view/recreate",
          [](retort::Op& op) {
            op.create_materialized_view("totals", "SELECT sum(total) FROM orders",
                                        {.recreate = true, .existing = "SELECT 1 AS sum"});
          },
          on_postgres("CREATE TABLE orders (id int, total int); CREATE MATERIALIZED VIEW totals AS SELECT 1 AS sum")),
      written(
          "view/alter",
          [](retort::Op& op) { op.alter_view("big", {.security_barrier = true}, {.security_barrier = false}); },
          on_postgres("CREATE VIEW big WITH (security_barrier = false) AS SELECT 1")),
      written(
          "view/alter_without_a_way_back", [](retort::Op& op) { op.alter_view("big", {.security_invoker = true}); },
          on_postgres("CREATE VIEW big AS SELECT 1")),
      written(
          "view/drop_existing",
          [](retort::Op& op) {
            op.drop_view("big",
                         {.existing = [](retort::Op& before) { before.create_view("big", "SELECT 1 AS one", {}); }});
          },
          {.postgresql = "CREATE VIEW big AS SELECT 1 AS one", .sqlite = "CREATE VIEW \"big\" AS\nSELECT 1 AS one"}),
      written(
          "materialized_view/alter",
          [](retort::Op& op) {
            op.alter_materialized_view("ids", {.storage_parameters = {{"fillfactor", 60}}, .cluster_on = "ids_key"},
                                       {});
          },
          on_postgres("CREATE MATERIALIZED VIEW ids AS SELECT 1 AS id; CREATE UNIQUE INDEX ids_key ON ids (id)")),
      written(
          "materialized_view/drop_existing",
          [](retort::Op& op) {
            op.drop_materialized_view("ids", {.existing = [](retort::Op& before) {
                                        before.create_materialized_view("ids", "SELECT 1 AS id");
                                        before.create_index("ids_key", "ids", {"id"}, {.unique = true});
                                      }});
          },
          on_postgres("CREATE MATERIALIZED VIEW ids AS SELECT 1 AS id; CREATE UNIQUE INDEX ids_key ON ids (id)")),
      written(
          "materialized_view/refresh", [](retort::Op& op) { op.refresh_materialized_view("totals"); },
          on_postgres("CREATE MATERIALIZED VIEW totals AS SELECT 1")),
      written(
          "materialized_view/refresh_with_no_data",
          [](retort::Op& op) { op.refresh_materialized_view("totals", {.with_data = false}); },
          on_postgres("CREATE MATERIALIZED VIEW totals AS SELECT 1 WITH NO DATA")),
      written(
          "materialized_view/refresh_concurrently_with_no_data",
          [](retort::Op& op) { op.refresh_materialized_view("totals", {.concurrently = true, .with_data = false}); }),
      written(
          "materialized_view/rename", [](retort::Op& op) { op.rename(object::materialized_view("totals"), "sums"); },
          on_postgres("CREATE MATERIALIZED VIEW totals AS SELECT 1")),
      written(
          "materialized_view/drop", [](retort::Op& op) { op.drop_materialized_view("totals"); },
          on_postgres("CREATE MATERIALIZED VIEW totals AS SELECT 1")),
  };
}

}  // namespace golden
