// Collations, text search, extended statistics.
#include "op/objects/convert.hpp"

#include <utility>

namespace retort::inline v1 {

namespace {

std::vector<objects::TextSearchConfiguration::Mapping> owned_mappings(const dsl::List<dsl::TextSearchMapping>& mappings,
                                                                      const char* file) {
  std::vector<objects::TextSearchConfiguration::Mapping> owned;
  for (const dsl::TextSearchMapping& mapping : mappings) {
    owned.push_back({.tokens = owned_names(mapping.tokens, file), .dictionaries = owned_names(mapping.dictionaries)});
  }
  return owned;
}

}  // namespace

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

void ObjectOp::alter_text_search_dictionary(const dsl::TableName& dictionary, dsl::List<dsl::Setting> options,
                                            dsl::List<dsl::Setting> existing) {
  const auto with = [&](const dsl::List<dsl::Setting>& settings) {
    return objects::TextSearchDictionary{.name = owned_name(dictionary), .options = owned_settings(settings)};
  };
  invoke({op::AlterObject{.to = with(options), .from = with(existing)}, location_of(dictionary)});
}

void ObjectOp::create_text_search_configuration(const dsl::TableName& configuration,
                                                const dsl::CreateTextSearchConfigurationOptions& options) {
  objects::TextSearchConfiguration object{
      .name = owned_name(configuration),
      .parser = owned_name(options.parser),
      .copy = owned_name(options.copy),
      .attributes = owned_attributes(options.owner, options.comment, configuration.file())};
  object.mappings = owned_mappings(options.mappings, configuration.file());
  invoke({op::CreateObject{.object = std::move(object)}, location_of(configuration)});
}

void ObjectOp::alter_text_search_configuration(const dsl::TableName& configuration,
                                               dsl::List<dsl::TextSearchMapping> mappings,
                                               dsl::List<dsl::TextSearchMapping> existing) {
  const auto with = [&](const dsl::List<dsl::TextSearchMapping>& some) {
    return objects::TextSearchConfiguration{.name = owned_name(configuration),
                                            .mappings = owned_mappings(some, configuration.file())};
  };
  invoke({op::AlterObject{.to = with(mappings), .from = with(existing)}, location_of(configuration)});
}

void ObjectOp::alter_statistics(const dsl::TableName& statistics, int target, dsl::OptionalInteger existing_target) {
  objects::Statistics to{.name = owned_name(statistics), .target = target};
  std::optional<Object> from;
  if (existing_target.is_set()) {
    from = objects::Statistics{.name = to.name, .target = static_cast<int>(existing_target.value())};
  }
  invoke({op::AlterObject{.to = std::move(to), .from = std::move(from)}, location_of(statistics)});
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
