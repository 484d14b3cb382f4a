#pragma once

#include <retort/dsl/objects/words.hpp>
#include <retort/model/constraint.hpp>
#include <retort/model/table.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace retort::inline v1 {

/// The expression in parentheses; a comment at its end does not swallow the closing one.
std::string in_parentheses(std::string_view expression);

/// As it stands among a table's columns: `CONSTRAINT "n" UNIQUE ("a", "b")`.
std::string table_constraint(const Constraint& constraint);

/// As it stands behind its only column: `CONSTRAINT "n" UNIQUE`.
std::string column_constraint(const Constraint& constraint);

/// Whether it cannot stand behind its only column and has to be added to the table.
bool needs_a_table(const Constraint& constraint);

/// ` USING gist`: a method's name as people write it, quoted when it is not a plain word.
std::string method_clause(std::string_view method);

/// `"email" COLLATE "C" "text_pattern_ops" DESC NULLS LAST`
std::string index_element_text(const IndexElement& element);

/// `("fillfactor" = 70, "toast"."autovacuum_enabled" = FALSE)`
std::string parameters_text(const StorageParameters& parameters);
std::string parameter_name(std::string_view name);

/// Whether the expression is one of these keywords, in any case.
bool is_one_of(std::string_view expression, std::initializer_list<std::string_view> keywords);

/// What the table asks for that only PostgreSQL has, in the words of DdlCompiler::unsupported(); empty when nothing.
std::string_view unusual_option(const Table& table);

/// The table's primary key; null when it has none.
const PrimaryKey* primary_key_of(const Table& table);

bool is_in_primary_key(const Table& table, std::string_view column);

/// `INSTEAD OF`
std::string_view time_word(dsl::trigger_time time);

/// What `render` makes of the items, with `separator` between them.
template <class Items, class Render>
std::string joined(const Items& items, std::string_view separator, const Render& render) {
  std::string text;
  for (const auto& item : items) {
    if (!text.empty()) text += separator;
    text += render(item);
  }
  return text;
}

}  // namespace retort::inline v1
