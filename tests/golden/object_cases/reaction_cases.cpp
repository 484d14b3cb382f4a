#include "golden/object_cases.hpp"

namespace golden {

using namespace retort::dsl;

namespace {

const std::string function =
    "CREATE TABLE orders (id integer, total integer, state text, changed timestamp);"
    "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';";

const DdlCase::Setup orders{.postgresql = function,
                            .sqlite =
                                "CREATE TABLE orders (id integer, total integer, state text, changed text);"
                                "CREATE TABLE log (line text)"};

const std::string trigger_on_orders =
    function + "CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();";

const std::string event_function = "CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';";

const std::string accounts = "CREATE TABLE accounts (owner text, balance int);";

}  // namespace

DdlCases reaction_cases() {
  return {
      written(
          "trigger/create",
          [](retort::Op& op) {
            op.create_trigger("touched", "orders",
                              {.events = {"UPDATE"},
                               .for_each_row = true,
                               .function = "touch",
                               .bodies = {{"sqlite", "INSERT INTO log VALUES ('changed ' || NEW.id)"}}});
          },
          orders),
      written(
          "trigger/create_for_several_events",
          [](retort::Op& op) {
            op.create_trigger("touched", "orders",
                              {.time = trigger_time::after,
                               .events = {"INSERT", "UPDATE", "DELETE"},
                               .columns = {"total", "state"},
                               .for_each_row = true,
                               .function = "touch",
                               .arguments = {"it's", "2"},
                               .comment = "keeps the time"});
          },
          orders),
      written(
          "trigger/create_with_a_condition",
          [](retort::Op& op) {
            op.create_trigger(
                "touched", "orders",
                {.time = trigger_time::after,
                 .events = {"UPDATE"},
                 .columns = {"total"},
                 .for_each_row = true,
                 .when = "OLD.total <> NEW.total",
                 .function = "touch",
                 .bodies = {{"sqlite", "INSERT INTO log VALUES ('a'); INSERT INTO log VALUES ('b');\n"}}});
          },
          orders),
      written(
          "trigger/create_with_transition_tables",
          [](retort::Op& op) {
            op.create_trigger("touched", "orders",
                              {.time = trigger_time::after,
                               .events = {"UPDATE"},
                               .function = "touch",
                               .old_table = "before",
                               .new_table = "after"});
          },
          orders),
      written(
          "trigger/create_constraint",
          [](retort::Op& op) {
            op.create_trigger("touched", "orders",
                              {.time = trigger_time::after,
                               .events = {"INSERT"},
                               .for_each_row = true,
                               .function = "touch",
                               .constraint = true,
                               .deferrable = true,
                               .initially_deferred = true});
          },
          orders),
      written("trigger/create_constraint_before",
              [](retort::Op& op) {
                op.create_trigger("touched", "orders", {.events = {"INSERT"}, .function = "touch", .constraint = true});
              }),
      written("trigger/create_instead_of",
              [](retort::Op& op) {
                op.create_trigger("written", "latest",
                                  {.time = trigger_time::instead_of,
                                   .events = {"INSERT"},
                                   .for_each_row = true,
                                   .function = "touch",
                                   .bodies = {{"sqlite", "INSERT INTO orders (id) VALUES (NEW.id)"}}});
              },
              {.postgresql = function + "CREATE VIEW latest AS SELECT id FROM orders",
               .sqlite = "CREATE TABLE orders (id integer); CREATE VIEW latest AS SELECT id FROM orders"}),
      written(
          "trigger/create_temporary",
          [](retort::Op& op) {
            op.create_trigger("touched", "main.orders",
                              {.events = {"INSERT"},
                               .for_each_row = true,
                               .bodies = {{"sqlite", "INSERT INTO log VALUES ('new')"}},
                               .temporary = true});
          },
          orders),
      written(
          "trigger/create_disabled",
          [](retort::Op& op) {
            op.create_trigger("touched", "orders",
                              {.events = {"TRUNCATE"}, .function = "touch", .firing = firing::disabled});
          },
          orders),
      written("trigger/create_on_nothing",
              [](retort::Op& op) { op.create_trigger("touched", "orders", {.function = "touch"}); }),
      written("trigger/replace",
              [](retort::Op& op) {
                op.create_trigger("touched", "orders",
                                  {.time = trigger_time::after,
                                   .events = {"INSERT"},
                                   .for_each_row = true,
                                   .function = "touch",
                                   .bodies = {{"sqlite", "INSERT INTO log VALUES ('new')"}},
                                   .or_replace = true});
              },
              {.postgresql = trigger_on_orders,
               .sqlite = "CREATE TABLE orders (id integer); CREATE TABLE log (line text);"
                         "CREATE TRIGGER touched AFTER DELETE ON orders BEGIN SELECT 1; END"}),
      written(
          "trigger/replace_before_14",
          [](retort::Op& op) {
            op.create_trigger("touched", "orders", {.events = {"INSERT"}, .function = "touch", .or_replace = true});
          },
          on_postgres(function), 130000),
      written(
          "trigger/disable", [](retort::Op& op) { op.disable_trigger("touched", "orders"); },
          on_postgres(trigger_on_orders)),
      written(
          "trigger/enable",
          [](retort::Op& op) {
            op.enable_trigger("touched", "orders", firing::always);
            op.enable_trigger("touched", "orders", firing::replica);
          },
          on_postgres(trigger_on_orders + "ALTER TABLE orders DISABLE TRIGGER touched")),
      written(
          "trigger/rename", [](retort::Op& op) { op.rename(object::trigger("orders", "touched"), "stamped"); },
          on_postgres(trigger_on_orders)),
      written("trigger/drop", [](retort::Op& op) { op.drop_trigger("touched", "orders"); },
              {.postgresql = trigger_on_orders,
               .sqlite = "CREATE TABLE orders (id integer);"
                         "CREATE TRIGGER touched AFTER DELETE ON orders BEGIN SELECT 1; END"}),
      written(
          "trigger/drop_if_exists", [](retort::Op& op) { op.drop_trigger("touched", "orders", {.if_exists = true}); },
          setup("CREATE TABLE orders (id integer)")),
      written(
          "event_trigger/create",
          [](retort::Op& op) {
            op.create_event_trigger("watcher", "ddl_command_end", "watch",
                                    {.tags = {"CREATE TABLE", "DROP TABLE"}, .comment = "sees all"});
          },
          on_postgres(event_function)),
      written("event_trigger/create_with_its_function",
              [](retort::Op& op) {
                op.create_function("watch", {}, event_trigger, "BEGIN END", {.language = "plpgsql"});
                op.create_event_trigger("watcher", "sql_drop", "watch", {.firing = firing::disabled});
              }),
      written(
          "event_trigger/create_on_login_before_17",
          [](retort::Op& op) { op.create_event_trigger("watcher", "login", "watch"); }, on_postgres(event_function)),
      written(
          "event_trigger/disable", [](retort::Op& op) { op.disable_event_trigger("watcher"); },
          on_postgres(event_function + "CREATE EVENT TRIGGER watcher ON table_rewrite EXECUTE FUNCTION watch()")),
      written(
          "event_trigger/enable", [](retort::Op& op) { op.enable_event_trigger("watcher", firing::replica); },
          on_postgres(event_function + "CREATE EVENT TRIGGER watcher ON table_rewrite EXECUTE FUNCTION watch();"
                                       "ALTER EVENT TRIGGER watcher DISABLE")),
      written(
          "event_trigger/rename", [](retort::Op& op) { op.rename(object::event_trigger("watcher"), "guard"); },
          on_postgres(event_function + "CREATE EVENT TRIGGER watcher ON table_rewrite EXECUTE FUNCTION watch()")),
      written(
          "event_trigger/drop", [](retort::Op& op) { op.drop(object::event_trigger("watcher")); },
          on_postgres(event_function + "CREATE EVENT TRIGGER watcher ON table_rewrite EXECUTE FUNCTION watch()")),
      written(
          "rule/create",
          [](retort::Op& op) {
            op.create_rule("kept", "accounts", command::delete_, {.instead = true, .comment = "nothing is lost"});
          },
          on_postgres(accounts)),
      written(
          "rule/create_with_commands",
          [](retort::Op& op) {
            op.create_rule("noted", "accounts", command::update,
                           {.where = "OLD.balance <> NEW.balance",
                            .commands = {"INSERT INTO log VALUES (OLD.owner)", "INSERT INTO log VALUES ('again')"}});
          },
          on_postgres(accounts + "CREATE TABLE log (line text)")),
      written(
          "rule/replace",
          [](retort::Op& op) { op.create_rule("kept", "accounts", command::delete_, {.or_replace = true}); },
          on_postgres(accounts + "CREATE RULE kept AS ON DELETE TO accounts DO INSTEAD NOTHING")),
      written(
          "rule/disable", [](retort::Op& op) { op.disable_rule("kept", "accounts"); },
          on_postgres(accounts + "CREATE RULE kept AS ON DELETE TO accounts DO INSTEAD NOTHING")),
      written(
          "rule/enable", [](retort::Op& op) { op.enable_rule("kept", "accounts", firing::always); },
          on_postgres(accounts + "CREATE RULE kept AS ON DELETE TO accounts DO INSTEAD NOTHING;"
                                 "ALTER TABLE accounts DISABLE RULE kept")),
      written(
          "rule/drop_existing",
          [](retort::Op& op) {
            op.drop_rule("kept", "accounts", {.existing = [](retort::Op& before) {
                           before.create_rule("kept", "accounts", command::delete_, {.instead = true});
                         }});
          },
          on_postgres(accounts + "CREATE RULE kept AS ON DELETE TO accounts DO INSTEAD NOTHING")),
      written(
          "policy/drop_existing",
          [](retort::Op& op) {
            op.drop_policy("own", "accounts", {.existing = [](retort::Op& before) {
                             before.create_policy("own", "accounts", {.using_expression = "balance > 0"});
                           }});
          },
          on_postgres(accounts + "CREATE POLICY own ON accounts USING (balance > 0)")),
      written(
          "rule/rename", [](retort::Op& op) { op.rename(object::rule("accounts", "kept"), "held"); },
          on_postgres(accounts + "CREATE RULE kept AS ON DELETE TO accounts DO INSTEAD NOTHING")),
      written(
          "rule/drop", [](retort::Op& op) { op.drop_rule("kept", "accounts"); },
          on_postgres(accounts + "CREATE RULE kept AS ON DELETE TO accounts DO INSTEAD NOTHING")),
      written(
          "policy/create",
          [](retort::Op& op) { op.create_policy("own", "accounts", {.using_expression = "owner = current_user"}); },
          on_postgres(accounts)),
      written(
          "policy/create_with_everything",
          [](retort::Op& op) {
            op.create_policy("own", "accounts",
                             {.restrictive = true,
                              .command = command::update,
                              .roles = {"retort_clerk", "CURRENT_USER"},
                              .using_expression = "owner = current_user",
                              .with_check = "balance >= 0",
                              .comment = "to each their own"});
          },
          on_postgres(accounts)),
      written(
          "policy/alter",
          [](retort::Op& op) {
            op.alter_policy("own", "accounts", {.roles = {"retort_clerk"}, .using_expression = "balance > 0"});
          },
          on_postgres(accounts + "CREATE POLICY own ON accounts USING (true)")),
      written(
          "policy/alter_what_is_known",
          [](retort::Op& op) {
            op.alter_policy("own", "accounts", {.roles = {"retort_clerk"}, .using_expression = "balance > 0"},
                            {.using_expression = "true"});
          },
          on_postgres(accounts + "CREATE POLICY own ON accounts USING (true)")),
      written(
          "policy/rename", [](retort::Op& op) { op.rename(object::policy("accounts", "own"), "mine"); },
          on_postgres(accounts + "CREATE POLICY own ON accounts")),
      written(
          "policy/drop", [](retort::Op& op) { op.drop_policy("own", "accounts"); },
          on_postgres(accounts + "CREATE POLICY own ON accounts")),
  };
}

}  // namespace golden
