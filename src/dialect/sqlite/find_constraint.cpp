#include "dialect/sqlite/find_constraint.hpp"

#include "dialect/sqlite/tokens.hpp"
#include "model/constraint.hpp"

#include <retort/error.hpp>
#include <retort/sql/writer.hpp>

#include <algorithm>
#include <functional>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

namespace retort::inline v1 {

namespace {

struct Candidate {
  ConstraintPlace place{};
  const Constraint* constraint = nullptr;
  std::string_view text{};
};

using Candidates = std::vector<Candidate>;

Candidates constraints_of(const StoredTable& table) {
  Candidates result;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const std::vector<StoredClause>& clauses = table.columns[column].clauses;
    for (std::size_t index = 0; index < clauses.size(); ++index) {
      if (!clauses[index].constraint) continue;
      result.push_back({{column, index}, &*clauses[index].constraint, clauses[index].text});
    }
  }
  for (std::size_t index = 0; index < table.constraints.size(); ++index) {
    const StoredConstraint& line = table.constraints[index];
    result.push_back({{ConstraintPlace::of_table, index}, &line.constraint, line.text});
  }
  return result;
}

dsl::constraint_type type_of(const Constraint& constraint) {
  using Type = dsl::constraint_type;
  struct Visitor {
    Type operator()(const PrimaryKey&) const { return Type::primary_key; }
    Type operator()(const Unique&) const { return Type::unique; }
    Type operator()(const Check&) const { return Type::check; }
    Type operator()(const ForeignKey&) const { return Type::foreign_key; }
    Type operator()(const Exclude&) const { return Type::exclude; }
    Type operator()(const NotNull&) const { return Type::not_null; }
  };
  return std::visit(Visitor{}, constraint);
}

bool are_same_names(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const std::string& a, const std::string& b) { return is_same_name(a, b); });
}

std::vector<std::string> words(std::string_view expression) {
  std::vector<std::string> result;
  for (const SqliteToken& token : sqlite_tokens(expression)) {
    const bool is_name = token.kind == SqliteToken::Kind::word || token.kind == SqliteToken::Kind::quoted_name;
    result.push_back(is_name ? token.name() : std::string(token.text));
  }
  return result;
}

/// Whether two constraints say the same, whatever they are called.
struct Equality {
  bool operator()(const PrimaryKey& left, const PrimaryKey& right) const {
    return are_same_names(left.columns, right.columns);
  }
  bool operator()(const Unique& left, const Unique& right) const { return are_same_names(left.columns, right.columns); }
  bool operator()(const Check& left, const Check& right) const {
    return are_same_names(words(left.condition), words(right.condition));
  }
  bool operator()(const ForeignKey& left, const ForeignKey& right) const {
    return are_same_names(left.columns, right.columns) &&
           (right.referent.name.empty() || is_same_name(left.referent.name, right.referent.name));
  }
  template <class Left, class Right>
  bool operator()(const Left&, const Right&) const {
    return false;
  }
};

/// Those that it is on; of a check those that it is about, in the table's order.
std::vector<std::string> its_columns(const Constraint& constraint, const StoredTable& table) {
  if (!std::holds_alternative<Check>(constraint)) return columns_of(constraint);
  std::vector<std::string> columns;
  for (const StoredColumn& column : table.columns) {
    if (uses_column(constraint, column.name)) columns.push_back(column.name);
  }
  return columns;
}

/// The order counts where it means something.
bool is_on(const Constraint& constraint, const StoredTable& table, const std::vector<std::string>& wanted) {
  const std::vector<std::string> columns = its_columns(constraint, table);
  if (!std::holds_alternative<Check>(constraint)) return are_same_names(columns, wanted);
  return std::is_permutation(columns.begin(), columns.end(), wanted.begin(), wanted.end(),
                             [](const std::string& a, const std::string& b) { return is_same_name(a, b); });
}

/// The columns that a constraint is named after.
std::vector<std::string> naming_columns(const Constraint& constraint, const StoredTable& table) {
  if (std::holds_alternative<Check>(constraint)) {
    std::vector<std::string> columns = its_columns(constraint, table);
    return columns.size() == 1 ? columns : std::vector<std::string>();
  }
  if (const auto* unique = std::get_if<Unique>(&constraint)) return unique->columns;
  if (const auto* key = std::get_if<ForeignKey>(&constraint)) return key->columns;
  return {};
}

/// What PostgreSQL calls a constraint that its author did not name.
std::string postgres_name(const Constraint& constraint, const StoredTable& table) {
  using Type = dsl::constraint_type;
  const Type type = type_of(constraint);
  std::string name = table.name;
  for (const std::string& column : naming_columns(constraint, table)) name += "_" + column;
  return name + (type == Type::primary_key ? "_pkey"
                 : type == Type::unique    ? "_key"
                 : type == Type::check     ? "_check"
                                           : "_fkey");
}

Candidates filtered(const Candidates& candidates, const std::function<bool(const Candidate&)>& fits) {
  Candidates result;
  std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(result), fits);
  return result;
}

std::string listed(const Candidates& candidates) {
  std::string text;
  for (const Candidate& candidate : candidates) {
    const std::size_t begin = candidate.text.find_first_not_of(" \t\r\n");
    text += fmt::format("{}{}", text.empty() ? "" : "; ", candidate.text.substr(begin));
  }
  return text.empty() ? "it has none" : "it has: " + text;
}

/// Among those without a name; what is on some columns may have one that the migration does not know.
Candidates found_by_content(const Candidates& candidates, const StoredTable& table, const op::DropConstraint& wanted) {
  const Candidates unnamed =
      filtered(candidates, [](const Candidate& candidate) { return name_of(*candidate.constraint).empty(); });
  if (wanted.was) {
    Candidates same = filtered(unnamed, [&](const Candidate& candidate) {
      return std::visit(Equality{}, *candidate.constraint, *wanted.was);
    });
    if (same.size() > 1) same.resize(1);  // they say the same; dropping one is what was asked for
    if (!same.empty()) return same;
  }
  if (wanted.name.empty() && !wanted.columns.empty()) {
    return filtered(candidates,
                    [&](const Candidate& candidate) { return is_on(*candidate.constraint, table, wanted.columns); });
  }
  if (wanted.name.empty()) return wanted.type == dsl::constraint_type::unset ? Candidates() : unnamed;
  return filtered(unnamed, [&](const Candidate& candidate) {
    return is_same_name(postgres_name(*candidate.constraint, table), wanted.name);
  });
}

[[noreturn]] void refuse(const StoredTable& table, const op::DropConstraint& wanted, const char* problem,
                         const Candidates& candidates) {
  throw UsageError(fmt::format("table {} has {} constraint {}; {}", quoted(table.name), problem,
                               wanted.name.empty() ? "of this kind" : quoted(wanted.name), listed(candidates)),
                   "name the constraint, or say what it is: its kind and its columns, or its condition");
}

}  // namespace

bool uses_column(const Constraint& constraint, std::string_view column) {
  if (const auto* check = std::get_if<Check>(&constraint)) return mentions(check->condition, column);
  const auto is_among = [column](const std::vector<std::string>& columns) {
    return std::any_of(columns.begin(), columns.end(),
                       [column](const std::string& name) { return is_same_name(name, column); });
  };
  if (const auto* key = std::get_if<PrimaryKey>(&constraint)) return is_among(key->columns);
  if (const auto* unique = std::get_if<Unique>(&constraint)) return is_among(unique->columns);
  return is_among(std::get<ForeignKey>(constraint).columns);
}

std::optional<ConstraintPlace> find_constraint(const StoredTable& table, const op::DropConstraint& wanted) {
  const Candidates all = filtered(constraints_of(table), [&](const Candidate& candidate) {
    return wanted.type == dsl::constraint_type::unset || type_of(*candidate.constraint) == wanted.type;
  });
  Candidates fitting = filtered(all, [&](const Candidate& candidate) {
    return !wanted.name.empty() && is_same_name(name_of(*candidate.constraint), wanted.name);
  });
  if (fitting.empty()) fitting = found_by_content(all, table, wanted);
  if (fitting.size() > 1) refuse(table, wanted, "more than one", fitting);
  if (!fitting.empty()) return fitting.front().place;
  if (wanted.if_exists) return std::nullopt;
  refuse(table, wanted, "no", all);
}

}  // namespace retort::inline v1
