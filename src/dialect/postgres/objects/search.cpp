// Collations, text search, extended statistics.
#include "dialect/clauses.hpp"
#include "dialect/postgres/objects/objects.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

constexpr std::string_view provider_words[] = {"", "", "libc", "icu", "builtin"};

std::string options_text(const std::map<std::string, std::string, std::less<>>& options) {
  return joined(options, ", ", [](const auto& option) {
    return fmt::format("{} = {}", quoted(option.first), text_literal(option.second));
  });
}

std::string names_text(const std::vector<QualifiedName>& names) {
  return joined(names, ", ", [](const QualifiedName& name) { return quoted(name); });
}

std::string tokens_text(const std::vector<std::string>& tokens) { return SqlWriter().names(tokens).take(); }

}  // namespace

void PostgresDdlCompiler::Objects::create(const objects::Collation& collation, const How& how) {
  if (collation.provider == dsl::collation_provider::builtin) {
    require(170000, "collations that are built in", "use the provider icu or libc");
  }
  if (!collation.rules.empty()) require(160000, "rules of collations", "leave .rules out");
  std::vector<std::string> options;
  if (collation.provider != dsl::collation_provider::unset) {
    options.push_back(fmt::format("PROVIDER = {}", provider_words[static_cast<std::size_t>(collation.provider)]));
  }
  const auto add = [&](std::string_view option, const std::string& value) {
    if (!value.empty()) options.push_back(fmt::format("{} = {}", option, text_literal(value)));
  };
  add("LOCALE", collation.locale);
  add("LC_COLLATE", collation.lc_collate);
  add("LC_CTYPE", collation.lc_ctype);
  if (collation.nondeterministic) options.push_back("DETERMINISTIC = false");
  add("RULES", collation.rules);
  emit(fmt::format("CREATE COLLATION{} {} ({})", if_not_exists(how), quoted(collation.name), fmt::join(options, ", ")));
}

void PostgresDdlCompiler::Objects::alter(const objects::Collation& from, const objects::Collation& to) {
  nothing_else(from, to, "a collation");
}

void PostgresDdlCompiler::Objects::create(const objects::TextSearchDictionary& dictionary, const How&) {
  emit(fmt::format("CREATE TEXT SEARCH DICTIONARY {} (TEMPLATE = {}{}{})", quoted(dictionary.name),
                   quoted(dictionary.template_name), dictionary.options.empty() ? "" : ", ",
                   options_text(dictionary.options)));
}

void PostgresDdlCompiler::Objects::alter(const objects::TextSearchDictionary& from,
                                         const objects::TextSearchDictionary& to) {
  if (from.template_name != to.template_name && !from.name.name.empty()) return recreate(from, to);
  std::vector<std::string> options;
  for (const auto& [name, value] : to.options) {
    const auto before = from.options.find(name);
    if (before == from.options.end() || before->second != value) {
      options.push_back(fmt::format("{} = {}", quoted(name), text_literal(value)));
    }
  }
  for (const auto& [name, value] : from.options) {
    if (!to.options.contains(name)) options.push_back(quoted(name));
  }
  if (options.empty()) return;
  emit(fmt::format("ALTER TEXT SEARCH DICTIONARY {} ({})", quoted(to.name), fmt::join(options, ", ")));
}

void PostgresDdlCompiler::Objects::map_tokens(const QualifiedName& configuration, std::string_view verb,
                                              const objects::TextSearchConfiguration::Mapping& mapping) {
  emit(fmt::format("ALTER TEXT SEARCH CONFIGURATION {} {} MAPPING FOR {} WITH {}", quoted(configuration), verb,
                   tokens_text(mapping.tokens), names_text(mapping.dictionaries)));
}

void PostgresDdlCompiler::Objects::create(const objects::TextSearchConfiguration& configuration, const How&) {
  const bool is_copy = !configuration.copy.name.empty();
  const QualifiedName parser =
      configuration.parser.name.empty() ? QualifiedName{.name = "default"} : configuration.parser;
  emit(fmt::format("CREATE TEXT SEARCH CONFIGURATION {} ({} = {})", quoted(configuration.name),
                   is_copy ? "COPY" : "PARSER", quoted(is_copy ? configuration.copy : parser)));
  for (const auto& mapping : configuration.mappings) {
    map_tokens(configuration.name, is_copy ? "ALTER" : "ADD", mapping);
  }
}

/// The mappings of both are compared token by token.
void PostgresDdlCompiler::Objects::alter(const objects::TextSearchConfiguration& from,
                                         const objects::TextSearchConfiguration& to) {
  using Dictionaries = std::map<std::string, std::vector<QualifiedName>>;
  const auto by_token = [](const objects::TextSearchConfiguration& configuration) {
    Dictionaries result;
    for (const auto& mapping : configuration.mappings) {
      for (const std::string& token : mapping.tokens) result[token] = mapping.dictionaries;
    }
    return result;
  };
  const Dictionaries before = by_token(from);
  const Dictionaries after = by_token(to);
  for (const auto& [token, dictionaries] : before) {
    if (after.contains(token)) continue;
    emit(fmt::format("ALTER TEXT SEARCH CONFIGURATION {} DROP MAPPING FOR {}", quoted(to.name), quoted(token)));
  }
  for (const auto& [token, dictionaries] : after) {
    const auto was = before.find(token);
    if (was != before.end() && was->second == dictionaries) continue;
    map_tokens(to.name, was == before.end() ? "ADD" : "ALTER", {.tokens = {token}, .dictionaries = dictionaries});
  }
}

void PostgresDdlCompiler::Objects::create(const objects::Statistics& statistics, const How& how) {
  if (!statistics.expressions.empty()) require(140000, "statistics of expressions", "name columns alone");
  std::vector<std::string> items;
  for (const std::string& column : statistics.columns) items.push_back(quoted(column));
  for (const std::string& expression : statistics.expressions) items.push_back(in_parentheses(expression));
  if (items.empty()) misused("the statistics are about nothing", "name columns, or give expressions");
  const std::string kinds = statistics.kinds.empty() ? "" : fmt::format(" ({})", fmt::join(statistics.kinds, ", "));
  emit(fmt::format("CREATE STATISTICS{} {}{} ON {} FROM {}", if_not_exists(how), quoted(statistics.name), kinds,
                   fmt::join(items, ", "), quoted(statistics.table)));
  if (statistics.target) {
    emit(fmt::format("ALTER STATISTICS {} SET STATISTICS {}", quoted(statistics.name), *statistics.target));
  }
}

void PostgresDdlCompiler::Objects::alter(const objects::Statistics& from, const objects::Statistics& to) {
  objects::Statistics unchanged = from;
  unchanged.attributes = to.attributes;
  unchanged.target = to.target;
  if (unchanged != to && !from.table.name.empty() && !to.table.name.empty()) return recreate(from, to);
  if (to.target == from.target) return;
  emit(fmt::format("ALTER STATISTICS {} SET STATISTICS {}", quoted(to.name), to.target.value_or(-1)));
}

}  // namespace retort::inline v1
