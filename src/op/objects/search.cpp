// Collations, text search, extended statistics.
#include "op/objects/convert.hpp"

#include <utility>

namespace retort::inline v1 {

void ObjectOp::create_collation(const dsl::TableName& collation, const dsl::CreateCollationOptions& options) {
  objects::Collation object{.name = owned_name(collation),
                            .provider = options.provider,
                            .locale = owned_text(options.locale),
                            .lc_collate = owned_text(options.lc_collate),
                            .lc_ctype = owned_text(options.lc_ctype),
                            .nondeterministic = !options.deterministic,
                            .rules = owned_text(options.rules),
                            .attributes = owned_attributes(options.owner, options.comment, collation.file())};
  invoke(
      {op::CreateObject{.object = std::move(object), .if_not_exists = options.if_not_exists}, location_of(collation)});
}

void ObjectOp::create_text_search_dictionary(const dsl::TableName& dictionary, const dsl::TableName& template_name,
                                             const dsl::CreateTextSearchDictionaryOptions& options) {
  objects::TextSearchDictionary object{
      .name = owned_name(dictionary),
      .template_name = owned_name(template_name),
      .options = owned_settings(options.options),
      .attributes = owned_attributes(options.owner, options.comment, dictionary.file())};
  invoke({op::CreateObject{.object = std::move(object)}, location_of(dictionary)});
}

void ObjectOp::create_text_search_configuration(const dsl::TableName& configuration,
                                                const dsl::CreateTextSearchConfigurationOptions& options) {
  objects::TextSearchConfiguration object{
      .name = owned_name(configuration),
      .parser = owned_name(options.parser),
      .copy = owned_name(options.copy),
      .attributes = owned_attributes(options.owner, options.comment, configuration.file())};
  for (const dsl::TextSearchMapping& mapping : options.mappings) {
    auto& owned = object.mappings.emplace_back();
    owned.tokens = owned_names(mapping.tokens, configuration.file());
    for (const dsl::TableName& dictionary : mapping.dictionaries) owned.dictionaries.push_back(owned_name(dictionary));
  }
  invoke({op::CreateObject{.object = std::move(object)}, location_of(configuration)});
}

void ObjectOp::create_statistics(const dsl::TableName& statistics, const dsl::TableName& table, dsl::Names columns,
                                 const dsl::CreateStatisticsOptions& options) {
  objects::Statistics object{.name = owned_name(statistics),
                             .table = owned_name(table),
                             .kinds = owned_texts(options.kinds),
                             .columns = owned_names(columns, statistics.file()),
                             .attributes = owned_attributes(options.owner, options.comment, statistics.file())};
  for (const dsl::Sql& expression : options.expressions) object.expressions.push_back(owned_sql(expression));
  if (options.target.is_set()) object.target = static_cast<int>(options.target.value());
  invoke(
      {op::CreateObject{.object = std::move(object), .if_not_exists = options.if_not_exists}, location_of(statistics)});
}

}  // namespace retort::inline v1
