// Collations, text search, extended statistics.
#include "dialect/postgres/inspector/part.hpp"

#include <utility>

#include <fmt/format.h>

namespace retort::inline v1::postgres {

namespace {

dsl::collation_provider provider_of(char letter) {
  if (letter == 'i') return dsl::collation_provider::icu;
  return letter == 'b' ? dsl::collation_provider::builtin : dsl::collation_provider::libc;
}

void read_collation(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::Collation collation{.name = row.name()};
  collation.provider = provider_of(row.letter());
  collation.nondeterministic = !row.boolean();
  collation.locale = row.text();
  collation.lc_collate = row.text();
  collation.lc_ctype = row.text();
  collation.rules = row.text();
  // Before PostgreSQL 15, ICU's locale stood where libc's does.
  const bool is_one_locale = collation.locale.empty() && collation.lc_collate == collation.lc_ctype;
  if (is_one_locale) collation.locale = collation.lc_collate;
  if (!collation.locale.empty()) collation.lc_collate = collation.lc_ctype = std::string();
  builder.add_object({Catalog::collation, oid}, std::move(collation));
}

/// `name = 'value', other = '1'`, as the server keeps it.
std::map<std::string, std::string, std::less<>> dictionary_options(std::string_view text) {
  std::map<std::string, std::string, std::less<>> options;
  while (!text.empty()) {
    const std::size_t end_of_name = text.find(" = '");
    if (end_of_name == std::string_view::npos) break;
    std::string name(text.substr(0, end_of_name));
    text.remove_prefix(end_of_name + std::string_view(" = '").size());
    std::string value;
    for (; !text.empty(); text.remove_prefix(1)) {
      if (text.front() == '\'' && !text.starts_with("''")) break;
      value += text.front();
      if (text.front() == '\'') text.remove_prefix(1);
    }
    options.emplace(std::move(name), std::move(value));
    text.remove_prefix(std::min(text.size(), std::string_view("', ").size()));
  }
  return options;
}

void read_dictionary(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::TextSearchDictionary dictionary{.name = row.name()};
  dictionary.template_name = row.standard_name();
  dictionary.options = dictionary_options(row.text());
  builder.add_object({Catalog::text_search_dictionary, oid}, std::move(dictionary));
}

void read_configuration(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::TextSearchConfiguration configuration{.name = row.name()};
  configuration.parser = row.name();
  builder.add_object({Catalog::text_search_configuration, oid}, std::move(configuration));
}

/// Rows come in the order of tokens; those that are looked up in the same dictionaries are one mapping.
void read_mapping(SchemaBuilder& builder, RowReader& row) {
  auto* configuration = builder.find<objects::TextSearchConfiguration>({Catalog::text_search_configuration, row.oid()});
  if (configuration == nullptr) return;
  std::string token = row.text();
  const std::vector<std::string> names = row.texts();
  std::vector<QualifiedName> dictionaries;
  for (std::size_t i = 0; i + 1 < names.size(); i += 2) dictionaries.push_back({names[i], names[i + 1]});
  std::vector<objects::TextSearchConfiguration::Mapping>& mappings = configuration->mappings;
  if (!mappings.empty() && mappings.back().dictionaries == dictionaries) {
    mappings.back().tokens.push_back(std::move(token));
  } else {
    mappings.push_back({.tokens = {std::move(token)}, .dictionaries = std::move(dictionaries)});
  }
}

std::string statistics_kind(char letter) {
  if (letter == 'd') return "ndistinct";
  return letter == 'f' ? "dependencies" : "mcv";
}

void read_statistics(SchemaBuilder& builder, RowReader& row) {
  const Oid oid = row.oid();
  objects::Statistics statistics{.name = row.name()};
  const Oid table = row.oid();
  const Relation* relation = builder.find_relation(table);
  if (relation == nullptr) return;
  statistics.table = relation->name;
  // "e" says that there are expressions.
  for (const std::string& letter : row.texts()) {
    if (letter != "e") statistics.kinds.push_back(statistics_kind(letter.front()));
  }
  statistics.columns = builder.column_names(table, row.numbers());
  statistics.expressions = row.texts();
  statistics.target = row.optional_integer();
  constexpr std::size_t all_kinds = 3;
  if (statistics.kinds.size() == all_kinds) statistics.kinds.clear();
  builder.add_object({Catalog::statistics, oid}, std::move(statistics));
}

std::string_view locale_column(int version) {
  if (version >= 170000) return "c.colllocale";
  return version >= 150000 ? "c.colliculocale" : "NULL";
}

}  // namespace

Part collations(int version) {
  return {
      .columns = {"c.oid", "s.nspname", "c.collname", "c.collprovider", "c.collisdeterministic", locale_column(version),
                  "c.collcollate", "c.collctype", version >= 160000 ? "c.collicurules" : "NULL"},
      .from = "FROM pg_collation AS c JOIN spaces AS s ON s.oid = c.collnamespace WHERE true" +
              not_of_extension(Catalog::collation, "c.oid"),
      .read = read_collation};
}

Part text_search_dictionaries(int) {
  return {.columns = {"d.oid", "s.nspname", "d.dictname", "n.nspname", "t.tmplname", "d.dictinitoption"},
          .from =
              "FROM pg_ts_dict AS d JOIN spaces AS s ON s.oid = d.dictnamespace "
              "JOIN pg_ts_template AS t ON t.oid = d.dicttemplate "
              "JOIN pg_namespace AS n ON n.oid = t.tmplnamespace WHERE true" +
              not_of_extension(Catalog::text_search_dictionary, "d.oid"),
          .read = read_dictionary};
}

Part text_search_configurations(int) {
  return {.columns = {"c.oid", "s.nspname", "c.cfgname", "n.nspname", "p.prsname"},
          .from =
              "FROM pg_ts_config AS c JOIN spaces AS s ON s.oid = c.cfgnamespace "
              "JOIN pg_ts_parser AS p ON p.oid = c.cfgparser JOIN pg_namespace AS n ON n.oid = p.prsnamespace "
              "WHERE true" +
              not_of_extension(Catalog::text_search_configuration, "c.oid"),
          .read = read_configuration};
}

Part text_search_mappings(int) {
  return {.columns = {"m.mapcfg", "t.alias", "m.dictionaries"},
          .from =
              "FROM (SELECT mapcfg, c.cfgparser, maptokentype, array_agg(name ORDER BY mapseqno, place) AS "
              "dictionaries FROM pg_ts_config_map JOIN pg_ts_config AS c ON c.oid = mapcfg "
              "JOIN spaces AS s ON s.oid = c.cfgnamespace JOIN pg_ts_dict AS d ON d.oid = mapdict "
              "JOIN pg_namespace AS n ON n.oid = d.dictnamespace, "
              "unnest(ARRAY[n.nspname, d.dictname]) WITH ORDINALITY AS names (name, place) "
              "GROUP BY mapcfg, c.cfgparser, maptokentype) AS m, ts_token_type(m.cfgparser) AS t "
              "WHERE t.tokid = m.maptokentype ORDER BY m.mapcfg, m.maptokentype",
          .read = read_mapping};
}

Part statistics(int) {
  return {.columns = {"x.oid", "s.nspname", "x.stxname", "x.stxrelid", "x.stxkind", "x.stxkeys",
                      "pg_get_statisticsobjdef_expressions(x.oid)", "nullif(x.stxstattarget, -1)"},
          .from = "FROM pg_statistic_ext AS x JOIN spaces AS s ON s.oid = x.stxnamespace WHERE true" +
                  not_of_extension(Catalog::statistics, "x.oid"),
          .read = read_statistics};
}

}  // namespace retort::inline v1::postgres
