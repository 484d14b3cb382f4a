#include "golden/object_cases.hpp"

namespace golden {

using namespace retort::dsl;

DdlCases structured_type_cases() {
  return {
      written("composite/create",
              [](retort::Op& op) {
                op.create_composite_type("address",
                                         {{"street", text, "C"}, {"number", integer}, {"lines", array(text)}},
                                         {.comment = "where it goes"});
              }),
      written("composite/create_without_attributes", [](retort::Op& op) { op.create_composite_type("nothing", {}); }),
      written(
          "composite/add_attribute",
          [](retort::Op& op) {
            op.add_attribute("address", {"city", varchar(80)});
          },
          on_postgres("CREATE TYPE address AS (street text)")),
      written(
          "composite/rename_attribute",
          [](retort::Op& op) { op.rename(object::attribute("address", "street"), "road"); },
          on_postgres("CREATE TYPE address AS (street text)")),
      written(
          "composite/drop_attribute",
          [](retort::Op& op) { op.drop(object::attribute("address", "street"), {.if_exists = true}); },
          on_postgres("CREATE TYPE address AS (street text, city text)")),
      written(
          "composite/comment_on_an_attribute",
          [](retort::Op& op) { op.comment(object::attribute("address", "city"), "or town", {.existing_comment = ""}); },
          on_postgres("CREATE TYPE address AS (city text)")),
      written(
          "composite/alter_as_a_whole",
          [](retort::Op& op) {
            using Composite = retort::objects::CompositeType;
            op.invoke({.node = retort::op::AlterObject{
                           .to = Composite{.name = {.name = "address"},
                                           .members = {{.name = "city", .type = text}, {.name = "zip", .type = text}}},
                           .from = Composite{
                               .name = {.name = "address"},
                               .members = {{.name = "street", .type = text}, {.name = "city", .type = varchar(20)}}}}});
          },
          on_postgres("CREATE TYPE address AS (street text, city varchar(20))")),
      written(
          "composite/drop", [](retort::Op& op) { op.drop_type("address", {.cascade = true}); },
          on_postgres("CREATE TYPE address AS (city text); CREATE TABLE t (a address)")),
      written("range/create", [](retort::Op& op) { op.create_range_type("float_range", double_precision); }),
      written("range/create_with_everything",
              [](retort::Op& op) {
                op.create_range_type("float_range", double_precision,
                                     {.subtype_opclass = "float8_ops",
                                      .subtype_diff = "float8mi",
                                      .multirange_type = "float_ranges",
                                      .comment = "from, to"});
              }),
      written("range/create_with_collation",
              [](retort::Op& op) { op.create_range_type("text_range", text, {.collation = "C"}); }),
      written(
          "range/rename", [](retort::Op& op) { op.rename(object::type("float_range"), "span"); },
          on_postgres("CREATE TYPE float_range AS RANGE (SUBTYPE = float8)")),
      written("domain/create", [](retort::Op& op) { op.create_domain("email", text); }),
      written("domain/create_with_everything",
              [](retort::Op& op) {
                op.create_domain("email", varchar(255),
                                 {.collation = "C",
                                  .server_default = "nobody@example.org",
                                  .nullable = false,
                                  .checks = {{"email_has_an_at", "value LIKE '%@%'"}, {{}, "value <> ''"}},
                                  .comment = "to write to"});
              }),
      written("domain/create_with_an_expression",
              [](retort::Op& op) { op.create_domain("moment", timestamptz, {.server_default = sql("now()")}); }),
      written(
          "domain/set_default", [](retort::Op& op) { op.alter_domain("quantity", {.server_default = 1}); },
          on_postgres("CREATE DOMAIN quantity AS int")),
      written(
          "domain/change_default",
          [](retort::Op& op) {
            op.alter_domain("quantity", {.server_default = no_default, .existing_server_default = 1});
          },
          on_postgres("CREATE DOMAIN quantity AS int DEFAULT 1")),
      written(
          "domain/drop_default", [](retort::Op& op) { op.alter_domain("quantity", {.server_default = no_default}); },
          on_postgres("CREATE DOMAIN quantity AS int DEFAULT 1")),
      written(
          "domain/set_not_null", [](retort::Op& op) { op.alter_domain("quantity", {.nullable = false}); },
          on_postgres("CREATE DOMAIN quantity AS int")),
      written(
          "domain/drop_not_null", [](retort::Op& op) { op.alter_domain("quantity", {.nullable = true}); },
          on_postgres("CREATE DOMAIN quantity AS int NOT NULL")),
      written(
          "domain/add_constraint",
          [](retort::Op& op) { op.add_domain_constraint("quantity", "positive", "value > 0"); },
          on_postgres("CREATE DOMAIN quantity AS int")),
      written(
          "domain/add_constraint_not_valid_and_validate",
          [](retort::Op& op) {
            op.add_domain_constraint("quantity", "positive", "value > 0", {.not_valid = true});
            op.validate_domain_constraint("quantity", "positive");
          },
          on_postgres("CREATE DOMAIN quantity AS int")),
      written("domain/create_with_a_collation_of_a_schema",
              [](retort::Op& op) { op.create_domain("word", text, {.collation = qualified("pg_catalog", "C")}); }),
      written(
          "composite/alter_an_attribute",
          [](retort::Op& op) {
            op.alter_attribute("address", {"street", varchar(40), "C"}, {"street", text});
          },
          on_postgres("CREATE TYPE address AS (street text, zip text)")),
      written(
          "composite/drop_an_attribute_that_is_known",
          [](retort::Op& op) {
            op.drop_attribute("address", {"zip", text});
          },
          on_postgres("CREATE TYPE address AS (street text, zip text)")),
      written(
          "composite/drop_existing",
          [](retort::Op& op) {
            op.drop_type("address", {.existing = [](retort::Op& before) {
                           before.create_composite_type("address", {{"street", text}, {"zip", text}});
                         }});
          },
          on_postgres("CREATE TYPE address AS (street text, zip text)")),
      written(
          "domain/rename_constraint",
          [](retort::Op& op) { op.rename(object::domain_constraint("quantity", "positive"), "above_zero"); },
          on_postgres("CREATE DOMAIN quantity AS int CONSTRAINT positive CHECK (value > 0)")),
      written(
          "domain/drop_constraint", [](retort::Op& op) { op.drop(object::domain_constraint("quantity", "positive")); },
          on_postgres("CREATE DOMAIN quantity AS int CONSTRAINT positive CHECK (value > 0)")),
      written(
          "domain/comment_on_a_constraint",
          [](retort::Op& op) {
            op.comment(object::domain_constraint("quantity", "positive"), "more than none", {.existing_comment = ""});
          },
          on_postgres("CREATE DOMAIN quantity AS int CONSTRAINT positive CHECK (value > 0)")),
      written(
          "domain/rename", [](retort::Op& op) { op.rename(object::domain("quantity"), "amount"); },
          on_postgres("CREATE DOMAIN quantity AS int")),
      written(
          "domain/drop", [](retort::Op& op) { op.drop_domain("quantity"); },
          on_postgres("CREATE DOMAIN quantity AS int")),
  };
}

}  // namespace golden
