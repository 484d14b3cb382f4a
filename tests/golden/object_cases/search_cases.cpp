#include "golden/object_cases.hpp"

namespace golden {

using namespace retort::dsl;

DdlCases search_cases() {
  return {
      written("collation/create",
              [](retort::Op& op) {
                op.create_collation("german", {.provider = collation_provider::icu,
                                               .locale = "de-u-co-phonebk",
                                               .comment = "as in the phone book"});
              }),
      written("collation/create_that_takes_different_texts_for_equal",
              [](retort::Op& op) {
                op.create_collation("case_insensitive", {.provider = collation_provider::icu,
                                                         .locale = "und-u-ks-level2",
                                                         .deterministic = false,
                                                         .if_not_exists = true});
              }),
      written("collation/create_from_the_system",
              [](retort::Op& op) { op.create_collation("bytes", {.lc_collate = "C", .lc_ctype = "POSIX"}); }),
      written("collation/create_with_rules_before_16",
              [](retort::Op& op) {
                op.create_collation("custom",
                                    {.provider = collation_provider::icu, .locale = "und", .rules = "&a < g"});
              }),
      written(
          "collation/create_with_rules",
          [](retort::Op& op) {
            op.create_collation("custom", {.provider = collation_provider::icu, .locale = "und", .rules = "&a < g"});
          },
          {}, 160000),
      written(
          "collation/create_built_in",
          [](retort::Op& op) {
            op.create_collation("plain", {.provider = collation_provider::builtin, .locale = "C.UTF-8"});
          },
          {}, 170000),
      written(
          "collation/rename", [](retort::Op& op) { op.rename(object::collation("bytes"), "octets"); },
          on_postgres("CREATE COLLATION bytes (LC_COLLATE = 'C', LC_CTYPE = 'C')")),
      written(
          "collation/drop", [](retort::Op& op) { op.drop(object::collation("bytes")); },
          on_postgres("CREATE COLLATION bytes (LC_COLLATE = 'C', LC_CTYPE = 'C')")),
      written("text_search/create_dictionary",
              [](retort::Op& op) {
                op.create_text_search_dictionary("words", "simple",
                                                 {.options = {{"stopwords", "english"}}, .comment = "as they are"});
              }),
      written("text_search/create_configuration",
              [](retort::Op& op) {
                op.create_text_search_configuration(
                    "plain", {.mappings = {{{"asciiword", "word"}, {"simple"}}, {{"int"}, {"pg_catalog.simple"}}},
                              .comment = "no stemming"});
              }),
      written("text_search/copy_configuration",
              [](retort::Op& op) {
                op.create_text_search_configuration(
                    "english_plus",
                    {.copy = "pg_catalog.english", .mappings = {{{"asciiword"}, {"simple", "english_stem"}}}});
              }),
      written(
          "text_search/alter_configuration_as_a_whole",
          [](retort::Op& op) {
            using Configuration = retort::objects::TextSearchConfiguration;
            const retort::QualifiedName simple{.name = "simple"};
            const retort::QualifiedName stem{.name = "english_stem"};
            op.invoke({.node = retort::op::AlterObject{
                           .to = Configuration{.name = {.name = "plain"},
                                               .mappings = {{{"word"}, {simple, stem}}, {{"int"}, {simple}}}},
                           .from = Configuration{.name = {.name = "plain"},
                                                 .mappings = {{{"asciiword", "word"}, {simple}}}}}});
          },
          on_postgres("CREATE TEXT SEARCH CONFIGURATION plain (PARSER = \"default\");"
                      "ALTER TEXT SEARCH CONFIGURATION plain ADD MAPPING FOR asciiword, word WITH simple")),
      written(
          "text_search/alter_dictionary_as_a_whole",
          [](retort::Op& op) {
            using Dictionary = retort::objects::TextSearchDictionary;
            op.invoke({.node = retort::op::AlterObject{.to = Dictionary{.name = {.name = "words"},
                                                                        .template_name = {.name = "simple"},
                                                                        .options = {{"accept", "false"}}},
                                                       .from = Dictionary{.name = {.name = "words"},
                                                                          .template_name = {.name = "simple"},
                                                                          .options = {{"stopwords", "english"}}}}});
          },
          on_postgres("CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = simple, \"stopwords\" = 'english')")),
      written(
          "text_search/alter_dictionary",
          [](retort::Op& op) {
            op.alter_text_search_dictionary("words", {{"accept", "false"}}, {{"stopwords", "english"}});
          },
          on_postgres("CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = simple, \"stopwords\" = 'english')")),
      written(
          "text_search/alter_configuration",
          [](retort::Op& op) {
            op.alter_text_search_configuration("plain", {{{"word"}, {"simple", "english_stem"}}, {{"int"}, {"simple"}}},
                                               {{{"asciiword", "word"}, {"simple"}}});
          },
          on_postgres("CREATE TEXT SEARCH CONFIGURATION plain (PARSER = \"default\");"
                      "ALTER TEXT SEARCH CONFIGURATION plain ADD MAPPING FOR asciiword, word WITH simple")),
      written(
          "statistics/alter", [](retort::Op& op) { op.alter_statistics("city_zip", 200, -1); },
          on_postgres("CREATE TABLE people (city text, zip text);"
                      "CREATE STATISTICS city_zip ON city, zip FROM people")),
      written(
          "statistics/alter_without_a_way_back", [](retort::Op& op) { op.alter_statistics("city_zip", 0); },
          on_postgres("CREATE TABLE people (city text, zip text);"
                      "CREATE STATISTICS city_zip ON city, zip FROM people")),
      written(
          "statistics/drop_existing",
          [](retort::Op& op) {
            op.drop(object::statistics("city_zip"), {.existing = [](retort::Op& before) {
                      before.create_statistics("city_zip", "people", {"city", "zip"});
                    }});
          },
          on_postgres("CREATE TABLE people (city text, zip text);"
                      "CREATE STATISTICS city_zip ON city, zip FROM people")),
      written(
          "text_search/rename_and_drop",
          [](retort::Op& op) {
            op.rename(object::text_search_dictionary("words"), "terms");
            op.drop(object::text_search_dictionary("terms"));
            op.drop(object::text_search_configuration("none"), {.if_exists = true});
          },
          on_postgres("CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = simple)")),
      written(
          "statistics/create",
          [](retort::Op& op) {
            op.create_statistics("city_zip", "people", {"city", "zip"});
          },
          on_postgres("CREATE TABLE people (city text, zip text)")),
      written(
          "statistics/create_with_everything",
          [](retort::Op& op) {
            op.create_statistics("city_zip", "people", {"city"},
                                 {.kinds = {"ndistinct", "mcv"},
                                  .expressions = {"lower(zip)"},
                                  .target = 500,
                                  .comment = "they go together"});
          },
          on_postgres("CREATE TABLE people (city text, zip text)")),
      written(
          "statistics/create_of_an_expression_before_14",
          [](retort::Op& op) { op.create_statistics("s", "people", {}, {.expressions = {"lower(zip)"}}); },
          on_postgres("CREATE TABLE people (zip text)"), 130000),
      written("statistics/create_of_nothing", [](retort::Op& op) { op.create_statistics("s", "people", {}); }),
      written(
          "statistics/alter_as_a_whole",
          [](retort::Op& op) {
            const retort::objects::Statistics before{
                .name = {.name = "city_zip"}, .table = {.name = "people"}, .columns = {"city", "zip"}};
            retort::objects::Statistics after = before;
            after.target = 200;
            op.invoke({.node = retort::op::AlterObject{.to = after, .from = before}});
          },
          on_postgres("CREATE TABLE people (city text, zip text);"
                      "CREATE STATISTICS city_zip ON city, zip FROM people")),
      written(
          "statistics/rename", [](retort::Op& op) { op.rename(object::statistics("city_zip"), "places"); },
          on_postgres("CREATE TABLE people (city text, zip text);"
                      "CREATE STATISTICS city_zip ON city, zip FROM people")),
      written(
          "statistics/drop", [](retort::Op& op) { op.drop(object::statistics("city_zip")); },
          on_postgres("CREATE TABLE people (city text, zip text);"
                      "CREATE STATISTICS city_zip ON city, zip FROM people")),
  };
}

}  // namespace golden
