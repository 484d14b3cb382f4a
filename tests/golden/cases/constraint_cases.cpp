#include "golden/ddl_cases.hpp"

#include <utility>

namespace golden {

namespace {

namespace dsl = retort::dsl;
namespace op = retort::op;
using retort::Check;
using retort::Constraint;
using retort::ForeignKey;
using retort::PrimaryKey;
using retort::Unique;

/// A table of two columns and this constraint.
DdlCase created(const std::string& name, Constraint constraint, DdlCase::Setup setup = {}, int version = 150000) {
  op::CreateTable operation{
      .table = {.name = {.name = "albums"},
                .columns = {{.name = "title", .type = dsl::text}, {.name = "artist_id", .type = dsl::bigint}},
                .constraints = {std::move(constraint)}}};
  return ddl_case("create_table/" + name, std::move(operation), std::move(setup), version);
}

DdlCase added(const std::string& name, Constraint constraint, int version = 150000) {
  return ddl_case(
      "add_constraint/" + name,
      op::AlterTable{.table = {.name = "albums"}, .changes = {op::AddConstraint{.constraint = std::move(constraint)}}},
      setup("CREATE TABLE artists (id bigint PRIMARY KEY);"
            "CREATE TABLE albums (title text, artist_id bigint)"),
      version);
}

DdlCase dropped(const std::string& name, op::DropConstraint change) {
  return ddl_case("drop_constraint/" + name,
                  op::AlterTable{.table = {.name = "albums"}, .changes = {std::move(change)}},
                  setup("CREATE TABLE albums (title text, CONSTRAINT albums_title_key UNIQUE (title))"));
}

ForeignKey to_artists() {
  return {.name = "albums_artist_fk",
          .columns = {"artist_id"},
          .referent = {.name = "artists"},
          .referent_columns = {"id"}};
}

DdlCases foreign_keys() {
  const DdlCase::Setup artists = setup("CREATE TABLE artists (id bigint PRIMARY KEY)");
  ForeignKey with_actions = to_artists();
  with_actions.on_delete = dsl::Action::cascade;
  with_actions.on_update = dsl::Action::set_null;
  ForeignKey other_actions = to_artists();
  other_actions.on_delete = dsl::Action::set_default;
  other_actions.on_update = dsl::Action::restrict;
  ForeignKey deferred = to_artists();
  deferred.on_delete = dsl::Action::no_action;
  deferred.deferral = {.deferrable = true, .initially_deferred = true};
  ForeignKey other_schema = to_artists();
  other_schema.referent.schema = "sales";
  ForeignKey to_key = to_artists();
  to_key.referent_columns.clear();
  DdlCase same_schema =
      created("foreign_key_in_schema", other_schema,
              {.postgresql = "CREATE SCHEMA sales; CREATE TABLE sales.artists (id bigint PRIMARY KEY)",
               .sqlite = "ATTACH ':memory:' AS sales"});
  std::get<op::CreateTable>(same_schema.operations[0].node).table.name.schema = "sales";
  return {
      created("foreign_key", to_artists(), artists),
      created("foreign_key_actions", with_actions, artists),
      created("foreign_key_other_actions", other_actions, artists),
      created("foreign_key_deferred", deferred, artists),
      created("foreign_key_to_primary_key", to_key, artists),
      created("foreign_key_to_other_schema", other_schema,
              {.postgresql = "CREATE SCHEMA sales; CREATE TABLE sales.artists (id bigint PRIMARY KEY)"}),
      same_schema,
  };
}

DdlCases of_new_tables() {
  const Unique unnamed{.columns = {"title", "artist_id"}};
  return {
      created("unique", Unique{.name = "albums_title_key", .columns = {"title"}}),
      created("unique_without_a_name", unnamed),
      created("unique_deferrable", Unique{.columns = {"title"}, .deferral = {.deferrable = true}}),
      created("unique_nulls_not_distinct", Unique{.columns = {"title"}, .nulls_not_distinct = true}),
      created("unique_nulls_not_distinct_before_15", Unique{.columns = {"title"}, .nulls_not_distinct = true}, {},
              140005),
      created("check", Check{.name = "albums_title_check", .condition = "length(title) > 0"}),
      created("check_that_ends_in_a_comment", Check{.condition = "artist_id > 0 -- of course"}),
  };
}

DdlCases of_existing_tables() {
  return {
      added("primary_key", PrimaryKey{.name = "albums_pk", .columns = {"artist_id"}})
          .leaving("the NOT NULL that the key has brought"),
      added("unique", Unique{.name = "albums_title_key", .columns = {"title"}}),
      added("unique_deferred", Unique{.name = "albums_title_key",
                                      .columns = {"title"},
                                      .deferral = {.deferrable = true, .initially_deferred = true}}),
      added("unique_nulls_not_distinct", Unique{.columns = {"title"}, .nulls_not_distinct = true}, 140005),
      added("check", Check{.name = "albums_title_check", .condition = "length(title) > 0"}),
      added("foreign_key", to_artists()),
      dropped("plain", {.name = "albums_title_key", .type = dsl::constraint_type::unique}),
      dropped("if_exists", {.name = "albums_artist_fk", .if_exists = true}),
      dropped("without_a_name", {}),
  };
}

}  // namespace

DdlCases constraint_cases() {
  DdlCases cases = of_new_tables();
  for (DdlCases more : {foreign_keys(), of_existing_tables()}) cases.insert(cases.end(), more.begin(), more.end());
  return cases;
}

}  // namespace golden
