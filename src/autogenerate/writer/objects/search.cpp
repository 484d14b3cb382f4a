// Collations, text search, extended statistics.
#include "autogenerate/writer/objects/objects.hpp"

namespace retort::inline v1::writer {

Code create_code(const objects::Collation& collation, const How& how) {
  Members options;
  options.word("provider", collation.provider)
      .text("locale", collation.locale)
      .text("lc_collate", collation.lc_collate)
      .text("lc_ctype", collation.lc_ctype)
      .flag("deterministic", !collation.nondeterministic, true)
      .text("rules", collation.rules)
      .flag("if_not_exists", how.if_not_exists);
  return call("op.create_collation",
              {name_code(collation.name), add_owner_and_comment(options, collation.attributes).braces()});
}

Code create_code(const objects::TextSearchDictionary& dictionary, const How&) {
  Members options;
  options.pairs("options", dictionary.options);
  return verb("create_text_search_dictionary", {name_code(dictionary.name), name_code(dictionary.template_name)},
              add_owner_and_comment(options, dictionary.attributes));
}

Code mapping_code(const objects::TextSearchConfiguration::Mapping& mapping) {
  return braces({names_code(mapping.tokens), names_code(mapping.dictionaries)});
}

Code create_code(const objects::TextSearchConfiguration& configuration, const How&) {
  Members options;
  options.name("parser", configuration.parser)
      .name("copy", configuration.copy)
      .list("mappings", configuration.mappings, mapping_code);
  return verb("create_text_search_configuration", {name_code(configuration.name)},
              add_owner_and_comment(options, configuration.attributes));
}

Code create_code(const objects::Statistics& statistics, const How& how) {
  Members options;
  options.texts("kinds", statistics.kinds).texts("expressions", statistics.expressions);
  if (statistics.target) options.integer("target", *statistics.target);
  options.flag("if_not_exists", how.if_not_exists);
  return verb("create_statistics",
              {name_code(statistics.name), name_code(statistics.table), names_code(statistics.columns)},
              add_owner_and_comment(options, statistics.attributes));
}

}  // namespace retort::inline v1::writer
