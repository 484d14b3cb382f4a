#include "dialect/clauses.hpp"

#include "dialect/literal.hpp"
#include "model/constraint.hpp"

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

std::string_view match_clause(dsl::match match) {
  if (match == dsl::match::full) return " MATCH FULL";
  return match == dsl::match::simple ? " MATCH SIMPLE" : "";
}

/// SQLite's.
std::string_view conflict_clause(dsl::on_conflict on_conflict) {
  switch (on_conflict) {
    case dsl::on_conflict::unset:
      break;
    case dsl::on_conflict::rollback:
      return " ON CONFLICT ROLLBACK";
    case dsl::on_conflict::abort:
      return " ON CONFLICT ABORT";
    case dsl::on_conflict::fail:
      return " ON CONFLICT FAIL";
    case dsl::on_conflict::ignore:
      return " ON CONFLICT IGNORE";
    case dsl::on_conflict::replace:
      return " ON CONFLICT REPLACE";
  }
  return {};
}

std::string with_clause(const StorageParameters& parameters) {
  return parameters.empty() ? std::string() : " WITH " + parameters_text(parameters);
}

/// What a constraint says of the index that keeps it.
template <class Key>
std::string index_clause(const Key& key) {
  return with_clause(key.storage_parameters) +
         (key.tablespace.empty() ? std::string() : " USING INDEX TABLESPACE " + quoted(key.tablespace));
}

std::string include_clause(const std::vector<std::string>& columns) {
  return columns.empty() ? std::string() : " INCLUDE" + columns_clause(columns);
}

/// `("a", "b" WITHOUT OVERLAPS)`
std::string key_clause(const std::vector<std::string>& columns, bool without_overlaps) {
  std::string text = columns_clause(columns);
  if (without_overlaps) text.insert(text.size() - 1, " WITHOUT OVERLAPS");
  return text;
}

/// `("a", PERIOD "b")`
std::string period_clause(const std::vector<std::string>& columns, bool period) {
  if (!period || columns.empty()) return columns_clause(columns);
  std::vector<std::string> names;
  names.reserve(columns.size());
  for (const std::string& column : columns) names.push_back(quoted(column));
  names.back().insert(0, "PERIOD ");
  return fmt::format(" ({})", fmt::join(names, ", "));
}

std::string_view validity_clause(bool enforced, bool not_valid) {
  if (!enforced) return not_valid ? " NOT ENFORCED NOT VALID" : " NOT ENFORCED";
  return not_valid ? " NOT VALID" : "";
}

std::string references_clause(const ForeignKey& key) {
  return fmt::format("REFERENCES {}{}{}{}{}{}{}{}", quoted(key.referent),
                     key.referent_columns.empty() ? "" : period_clause(key.referent_columns, key.period),
                     match_clause(key.match), action_clause("DELETE", key.on_delete),
                     key.on_delete_columns.empty() ? "" : columns_clause(key.on_delete_columns),
                     action_clause("UPDATE", key.on_update), deferral_clause(key.deferral),
                     validity_clause(key.enforced, key.not_valid));
}

/// The constraint without its name; with the columns it is on where it stands among a table's columns.
struct Body {
  bool with_columns;

  std::string columns(const std::vector<std::string>& names, bool without_overlaps) const {
    return with_columns ? key_clause(names, without_overlaps) : std::string();
  }
  std::string operator()(const PrimaryKey& key) const {
    if (!key.using_index.empty()) return taken_over("PRIMARY KEY", key.using_index, key.deferral);
    return fmt::format("PRIMARY KEY{}{}{}{}{}", columns(key.columns, key.without_overlaps), include_clause(key.include),
                       index_clause(key), conflict_clause(key.on_conflict), deferral_clause(key.deferral));
  }
  std::string operator()(const Unique& unique) const {
    if (!unique.using_index.empty()) return taken_over("UNIQUE", unique.using_index, unique.deferral);
    return fmt::format("UNIQUE{}{}{}{}{}{}", unique.nulls_not_distinct ? " NULLS NOT DISTINCT" : "",
                       columns(unique.columns, unique.without_overlaps), include_clause(unique.include),
                       index_clause(unique), conflict_clause(unique.on_conflict), deferral_clause(unique.deferral));
  }
  std::string operator()(const Check& check) const {
    return fmt::format("CHECK {}{}{}", in_parentheses(check.condition), check.no_inherit ? " NO INHERIT" : "",
                       validity_clause(check.enforced, check.not_valid));
  }
  std::string operator()(const ForeignKey& key) const {
    return with_columns
               ? fmt::format("FOREIGN KEY{} {}", period_clause(key.columns, key.period), references_clause(key))
               : references_clause(key);
  }
  std::string operator()(const Exclude& exclude) const {
    const std::string elements = joined(exclude.elements, ", ", [](const Exclude::Element& element) {
      return fmt::format("{} WITH {}", index_element_text(element.element), element.with);
    });
    return fmt::format("EXCLUDE{} ({}){}{}{}{}", method_clause(exclude.method), elements,
                       include_clause(exclude.include), index_clause(exclude),
                       exclude.where.empty() ? "" : " WHERE " + in_parentheses(exclude.where),
                       deferral_clause(exclude.deferral));
  }
  std::string operator()(const NotNull& not_null) const {
    return fmt::format("NOT NULL{}{}{}", with_columns ? " " + quoted(not_null.column) : "",
                       not_null.no_inherit ? " NO INHERIT" : "", not_null.not_valid ? " NOT VALID" : "");
  }

  static std::string taken_over(std::string_view kind, const std::string& index, const Deferral& deferral) {
    return fmt::format("{} USING INDEX {}{}", kind, quoted(index), deferral_clause(deferral));
  }
};

std::string constraint_text(const Constraint& constraint, bool with_columns) {
  const std::string body = std::visit(Body{with_columns}, constraint);
  const std::string& name = name_of(constraint);
  return name.empty() ? body : fmt::format("CONSTRAINT {} {}", quoted(name), body);
}

/// What column constraints have no place for.
struct NeedsATable {
  bool operator()(const PrimaryKey& key) const { return key.without_overlaps || !key.include.empty(); }
  bool operator()(const Unique& unique) const { return unique.without_overlaps || !unique.include.empty(); }
  bool operator()(const Check& check) const { return check.not_valid; }
  bool operator()(const ForeignKey& key) const { return key.not_valid || key.period; }
  bool operator()(const Exclude&) const { return true; }
  bool operator()(const NotNull& not_null) const { return not_null.not_valid; }
};

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

bool needs_a_table(const Constraint& constraint) {
  return !taken_index(constraint).empty() || std::visit(NeedsATable{}, constraint);
}

std::string method_clause(std::string_view method) {
  if (method.empty()) return {};
  const bool is_plain = std::all_of(method.begin(), method.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
  return fmt::format(" USING {}", is_plain ? std::string(method) : quoted(method));
}

std::string index_element_text(const IndexElement& element) {
  using Order = dsl::IndexElement::Order;
  using Nulls = dsl::IndexElement::Nulls;
  SqlWriter text;
  if (element.expression.empty()) {
    text.name(element.column);
  } else {
    text.raw(in_parentheses(element.expression));
  }
  if (!element.collation.empty()) text.raw(" COLLATE ").name({element.collation_schema, element.collation});
  if (!element.operator_class.name.empty()) text.raw(" ").name(element.operator_class);
  if (!element.operator_class_parameters.empty()) {
    text.raw(" ").raw(parameters_text(element.operator_class_parameters));
  }
  if (element.order != Order::unset) text.raw(element.order == Order::ascending ? " ASC" : " DESC");
  if (element.nulls != Nulls::unset) text.raw(element.nulls == Nulls::first ? " NULLS FIRST" : " NULLS LAST");
  return text.take();
}

std::string parameter_name(std::string_view name) {
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) return quoted(name);
  return quoted(name.substr(0, dot)) + "." + quoted(name.substr(dot + 1));
}

std::string parameters_text(const StorageParameters& parameters) {
  return fmt::format("({})", joined(parameters, ", ", [](const auto& parameter) {
                       return fmt::format("{} = {}", parameter_name(parameter.first),
                                          sql_literal(parameter.second, LiteralStyle{}).value_or("NULL"));
                     }));
}

std::string_view unusual_option(const Table& table) {
  if (table.partition_by.strategy != dsl::partition::unset) return "partitioned tables";
  if (!table.partition_of.name.empty()) return "partitions of a table";
  if (!table.inherits.empty()) return "inheritance of tables";
  if (table.unlogged) return "unlogged tables";
  if (!table.access_method.empty()) return "choice of a table's access method";
  if (!table.storage_parameters.empty()) return "storage parameters of tables";
  if (!table.tablespace.empty()) return "tablespaces";
  if (table.replica_identity.kind != dsl::replica_identity::unset) return "replica identity";
  if (table.row_security || table.force_row_security) return "row-level security";
  if (!table.cluster_on.empty()) return "order of a table's rows by an index";
  return {};
}

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

std::string_view time_word(dsl::trigger_time time) {
  switch (time) {
    case dsl::trigger_time::before:
      return "BEFORE";
    case dsl::trigger_time::after:
      return "AFTER";
    case dsl::trigger_time::instead_of:
      return "INSTEAD OF";
  }
  return {};
}

}  // namespace retort::inline v1
