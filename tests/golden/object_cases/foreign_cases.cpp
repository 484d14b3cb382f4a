#include "golden/object_cases.hpp"

namespace golden {

using namespace retort::dsl;

namespace {

const std::string orders =
    "CREATE TABLE orders (id integer PRIMARY KEY, total integer); CREATE TABLE lines (id integer);";
const std::string wrapper = "CREATE FOREIGN DATA WRAPPER files;";
const std::string server = wrapper + "CREATE SERVER disk FOREIGN DATA WRAPPER files OPTIONS (a '1', b '2');";

const std::string subscription =
    "CREATE SUBSCRIPTION copy CONNECTION 'host=primary' PUBLICATION everything WITH (connect = false, slot_name = "
    "NONE);";

}  // namespace

DdlCases foreign_cases() {
  return {
      written("publication/create_of_all_tables",
              [](retort::Op& op) { op.create_publication("everything", {.all_tables = true}); }),
      written(
          "publication/create_of_tables",
          [](retort::Op& op) {
            op.create_publication("some", {.tables = {{"orders"}, {"lines"}},
                                           .publish = {"insert", "update"},
                                           .via_partition_root = true,
                                           .comment = "to the archive"});
          },
          on_postgres(orders)),
      written(
          "publication/create_of_some_rows_and_a_schema",
          [](retort::Op& op) {
            op.create_publication("some", {.tables = {{"orders", {}, "id > 0"}}, .schemas = {"sales"}});
          },
          on_postgres(orders + "CREATE SCHEMA sales")),
      written(
          "publication/create_of_some_rows_and_columns",
          [](retort::Op& op) {
            op.create_publication("some", {.tables = {{"orders", {"id"}, "id > 0"}}});
          },
          on_postgres(orders)),
      written(
          "publication/create_of_a_schema",
          [](retort::Op& op) { op.create_publication("some", {.schemas = {"public"}}); }, on_postgres(orders)),
      written(
          "publication/create_of_a_schema_before_15",
          [](retort::Op& op) { op.create_publication("some", {.schemas = {"public"}}); }, on_postgres(orders), 140000),
      written(
          "publication/create_with_generated_columns",
          [](retort::Op& op) { op.create_publication("some", {.generated_columns = "stored"}); }, {}, 180000),
      written("publication/create_of_nothing", [](retort::Op& op) { op.create_publication("nothing"); }),
      written("publication/create_of_all_tables_and_one",
              [](retort::Op& op) { op.create_publication("some", {.all_tables = true, .tables = {{"orders"}}}); }),
      written(
          "publication/alter",
          [](retort::Op& op) {
            op.alter_publication("some", {.tables = {{"orders"}, {"lines"}}, .publish = {"insert"}},
                                 {.tables = {{"orders"}}});
          },
          on_postgres(orders + "CREATE PUBLICATION \"some\" FOR TABLE orders")),
      written(
          "publication/alter_to_its_first_table",
          [](retort::Op& op) { op.alter_publication("some", {.tables = {{"orders"}}}, {}); },
          on_postgres(orders + "CREATE PUBLICATION \"some\"")),
      written(
          "publication/rename", [](retort::Op& op) { op.rename(object::publication("some"), "few"); },
          on_postgres("CREATE PUBLICATION \"some\"")),
      written(
          "publication/drop", [](retort::Op& op) { op.drop(object::publication("some"), {.if_exists = true}); },
          on_postgres("CREATE PUBLICATION \"some\"")),
      written("wrapper/create",
              [](retort::Op& op) {
                op.create_foreign_data_wrapper("files",
                                               {.validator = "postgresql_fdw_validator", .comment = "elsewhere"});
              }),
      written(
          "wrapper/alter_as_a_whole",
          [](retort::Op& op) {
            using Wrapper = retort::objects::ForeignDataWrapper;
            op.invoke({.node = retort::op::AlterObject{
                           .to = Wrapper{.name = "files", .options = {{"a", "it's 2"}, {"c", "3"}}},
                           .from = Wrapper{.name = "files", .options = {{"a", "1"}, {"b", "2"}}}}});
          },
          on_postgres("CREATE FOREIGN DATA WRAPPER files OPTIONS (a '1', b '2')")),
      written(
          "wrapper/drop", [](retort::Op& op) { op.drop(object::foreign_data_wrapper("files")); }, on_postgres(wrapper)),
      written(
          "server/create",
          [](retort::Op& op) {
            op.create_server(
                "disk", "files",
                {.type = "local", .version = "1", .options = {{"path", "/data"}}, .comment = "the big one"});
          },
          on_postgres(wrapper)),
      written(
          "server/alter_as_a_whole",
          [](retort::Op& op) {
            using Server = retort::objects::Server;
            op.invoke({.node = retort::op::AlterObject{
                           .to = Server{.name = "disk", .version = "2", .wrapper = "files", .options = {{"a", "9"}}},
                           .from = Server{.name = "disk", .wrapper = "files", .options = {{"a", "1"}, {"b", "2"}}}}});
          },
          on_postgres(server)),
      written(
          "server/rename", [](retort::Op& op) { op.rename(object::server("disk"), "tape"); }, on_postgres(server)),
      written(
          "server/drop", [](retort::Op& op) { op.drop(object::server("disk"), {.cascade = true}); },
          on_postgres(server)),
      written(
          "server/grant", [](retort::Op& op) { op.grant({"USAGE"}, {object::server("disk")}, {"retort_clerk"}); },
          on_postgres(server)),
      written(
          "user_mapping/create",
          [](retort::Op& op) {
            op.create_user_mapping("retort_clerk", "disk", {.options = {{"user", "clerk"}}});
            op.create_user_mapping("PUBLIC", "disk", {.if_not_exists = true});
          },
          on_postgres(server)),
      written(
          "user_mapping/alter_as_a_whole",
          [](retort::Op& op) {
            using Mapping = retort::objects::UserMapping;
            op.invoke({.node = retort::op::AlterObject{
                           .to = Mapping{.role = "PUBLIC", .server = "disk", .options = {{"user", "all"}}},
                           .from = Mapping{.role = "PUBLIC", .server = "disk"}}});
          },
          on_postgres(server + "CREATE USER MAPPING FOR PUBLIC SERVER disk")),
      written(
          "user_mapping/drop", [](retort::Op& op) { op.drop_user_mapping("PUBLIC", "disk", {.if_exists = true}); },
          on_postgres(server + "CREATE USER MAPPING FOR PUBLIC SERVER disk")),
      written(
          "foreign_table/create",
          [](retort::Op& op) {
            op.create_foreign_table("far",
                                    {{{"id", bigint, {.nullable = false, .comment = "its number"}}, {{"name", "ID"}}},
                                     {{"name", text, {.server_default = "x", .collation = "C"}}}},
                                    "disk", {.options = {{"table", "t"}}, .comment = "over there"});
          },
          on_postgres(server)),
      written(
          "foreign_table/create_with_a_check",
          [](retort::Op& op) {
            retort::objects::ForeignTable table{.name = {.name = "far"}, .server = "disk"};
            table.columns.push_back({.name = "id", .type = integer});
            table.constraints.emplace_back(retort::Check{.name = "positive", .condition = "id > 0"});
            op.invoke({.node = retort::op::CreateObject{.object = table}});
          },
          on_postgres(server)),
      written(
          "wrapper/alter",
          [](retort::Op& op) { op.alter_foreign_data_wrapper("files", {.validator = "postgresql_fdw_validator"}, {}); },
          on_postgres(wrapper)),
      written(
          "server/alter",
          [](retort::Op& op) {
            op.alter_server("disk", {.version = "2", .options = {{"a", "9"}}}, {.options = {{"a", "1"}, {"b", "2"}}});
          },
          on_postgres(server)),
      written(
          "user_mapping/alter",
          [](retort::Op& op) {
            op.alter_user_mapping("PUBLIC", "disk", {{"user", "all"}}, {{"user", "any"}});
          },
          on_postgres(server + "CREATE USER MAPPING FOR PUBLIC SERVER disk OPTIONS (\"user\" 'any')")),
      written(
          "user_mapping/drop_existing",
          [](retort::Op& op) {
            op.drop_user_mapping("PUBLIC", "disk", {.existing = [](retort::Op& before) {
                                   before.create_user_mapping("PUBLIC", "disk", {.options = {{"user", "any"}}});
                                 }});
          },
          on_postgres(server + "CREATE USER MAPPING FOR PUBLIC SERVER disk OPTIONS (\"user\" 'any')")),
      written(
          "foreign_table/alter",
          [](retort::Op& op) {
            op.alter_foreign_table("far", {{"table", "t"}}, {});
          },
          on_postgres(server + "CREATE FOREIGN TABLE far (id int) SERVER disk")),
      written("subscription/create",
              [](retort::Op& op) {
                op.create_subscription("copy", "host=primary dbname=shop password=secret", {"everything", "some"},
                                       {.parameters = {{"connect", false}, {"slot_name", "none"}},
                                        .enabled = false,
                                        .comment = "of the shop"});
              }),
      written("subscription/create_with_a_slot",
              [](retort::Op& op) { op.create_subscription("copy", "host=primary", {"everything"}); }, {})
          .needing("SELECT false"),  // there is no publisher
      written("subscription/create_of_nothing",
              [](retort::Op& op) { op.create_subscription("copy", "host=primary", {}); }),
      written(
          "subscription/alter",
          [](retort::Op& op) {
            op.alter_subscription("copy",
                                  {.connection = "host=second",
                                   .publications = {"some"},
                                   .parameters = {{"synchronous_commit", "local"}}},
                                  {.connection = "host=primary",
                                   .publications = {"everything"},
                                   .parameters = {{"synchronous_commit", "off"}}});
          },
          on_postgres(subscription)),
      written(
          "subscription/rename_and_comment",
          [](retort::Op& op) {
            op.rename(object::subscription("copy"), "replica");
            op.comment(object::subscription("replica"), "of the shop", {.existing_comment = ""});
          },
          on_postgres(subscription)),
      written(
          "subscription/drop",
          [](retort::Op& op) {
            op.drop(object::subscription("copy"), {.existing = [](retort::Op& before) {
                      before.create_subscription("copy", "host=primary", {"everything"},
                                                 {.parameters = {{"connect", false}, {"slot_name", "none"}}});
                    }});
          },
          on_postgres(subscription)),
      written(
          "foreign_table/rename", [](retort::Op& op) { op.rename(object::foreign_table("far"), "away"); },
          on_postgres(server + "CREATE FOREIGN TABLE far (id int) SERVER disk")),
      written(
          "foreign_table/drop", [](retort::Op& op) { op.drop(object::foreign_table("far")); },
          on_postgres(server + "CREATE FOREIGN TABLE far (id int) SERVER disk")),
  };
}

}  // namespace golden
