#include "dialect/clauses.hpp"

#include <retort/sql/writer.hpp>

#include <algorithm>
#include <variant>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

std::string columns_clause(const std::vector<std::string>& columns) {
  return SqlWriter().raw(" (").names(columns).raw(")").take();
}

std::string_view action_name(dsl::Action action) {
  switch (action) {
    case dsl::Action::unset:
      break;
    case dsl::Action::no_action:
      return "NO ACTION";
    case dsl::Action::restrict:
      return "RESTRICT";
    case dsl::Action::cascade:
      return "CASCADE";
    case dsl::Action::set_null:
      return "SET NULL";
    case dsl::Action::set_default:
      return "SET DEFAULT";
  }
  return {};
}

std::string action_clause(std::string_view event, dsl::Action action) {
  return action == dsl::Action::unset ? std::string() : fmt::format(" ON {} {}", event, action_name(action));
}

std::string_view deferral_clause(const Deferral& deferral) {
  if (deferral.initially_deferred) return " DEFERRABLE INITIALLY DEFERRED";
  return deferral.deferrable ? " DEFERRABLE" : "";
}

std::string references_clause(const ForeignKey& key) {
  return fmt::format("REFERENCES {}{}{}{}{}", quoted(key.referent),
                     key.referent_columns.empty() ? "" : columns_clause(key.referent_columns),
                     action_clause("DELETE", key.on_delete), action_clause("UPDATE", key.on_update),
                     deferral_clause(key.deferral));
}

/// The constraint without its name; with the columns it is on where it stands among a table's columns.
struct Body {
  bool with_columns;

  std::string columns(const std::vector<std::string>& names) const {
    return with_columns ? columns_clause(names) : std::string();
  }
  std::string operator()(const PrimaryKey& key) const { return "PRIMARY KEY" + columns(key.columns); }
  std::string operator()(const Unique& unique) const {
    return fmt::format("UNIQUE{}{}{}", unique.nulls_not_distinct ? " NULLS NOT DISTINCT" : "", columns(unique.columns),
                       deferral_clause(unique.deferral));
  }
  std::string operator()(const Check& check) const { return "CHECK " + in_parentheses(check.condition); }
  std::string operator()(const ForeignKey& key) const {
    return with_columns ? fmt::format("FOREIGN KEY{} {}", columns_clause(key.columns), references_clause(key))
                        : references_clause(key);
  }
};

std::string constraint_text(const Constraint& constraint, bool with_columns) {
  const std::string body = std::visit(Body{with_columns}, constraint);
  const std::string& name = std::visit([](const auto& any) -> const std::string& { return any.name; }, constraint);
  return name.empty() ? body : fmt::format("CONSTRAINT {} {}", quoted(name), body);
}

}  // namespace

std::string in_parentheses(std::string_view expression) {
  const bool may_end_in_comment = expression.find("--") != std::string_view::npos;
  return fmt::format("({}{})", expression, may_end_in_comment ? "\n" : "");
}

bool is_one_of(std::string_view expression, std::initializer_list<std::string_view> keywords) {
  const auto is_same = [](char left, char right) {
    return left == right || (left >= 'a' && left - 'a' + 'A' == right);
  };
  return std::any_of(keywords.begin(), keywords.end(), [&](std::string_view keyword) {
    return std::equal(expression.begin(), expression.end(), keyword.begin(), keyword.end(), is_same);
  });
}

std::string table_constraint(const Constraint& constraint) { return constraint_text(constraint, true); }
std::string column_constraint(const Constraint& constraint) { return constraint_text(constraint, false); }

const PrimaryKey* primary_key_of(const Table& table) {
  for (const Constraint& constraint : table.constraints) {
    if (const auto* key = std::get_if<PrimaryKey>(&constraint)) return key;
  }
  return nullptr;
}

bool is_in_primary_key(const Table& table, std::string_view column) {
  const PrimaryKey* key = primary_key_of(table);
  return key != nullptr && std::find(key->columns.begin(), key->columns.end(), column) != key->columns.end();
}

}  // namespace retort::inline v1
