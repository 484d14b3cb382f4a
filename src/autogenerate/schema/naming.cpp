#include "autogenerate/schema/naming.hpp"

#include <retort/dsl/name.hpp>
#include <retort/error.hpp>

#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1 {

namespace {

/// What the tokens of a convention stand for.
struct NamedParts {
  std::string table{};
  std::vector<std::string> columns{};
  std::string referred_table{};
  std::vector<std::string> referred_columns{};
  std::string constraint_name{};
  Location where{};
};

[[noreturn]] void fail(const NamedParts& parts, std::string message, std::string hint) {
  throw Error(ErrorKind::usage, {.message = std::move(message), .location = parts.where, .hint = std::move(hint)});
}

std::string first(const std::vector<std::string>& names) { return names.empty() ? std::string() : names.front(); }

std::string value_of(std::string_view token, const NamedParts& parts, const std::string& convention) {
  if (token == "table_name") return parts.table;
  if (token == "column_0_name") return first(parts.columns);
  if (token == "column_0_N_name") return fmt::format("{}", fmt::join(parts.columns, "_"));
  if (token == "referred_table_name") return parts.referred_table;
  if (token == "referred_column_0_name") return first(parts.referred_columns);
  if (token == "constraint_name") return parts.constraint_name;
  fail(parts, fmt::format("the naming convention \"{}\" has a token that is not known: {}", convention, token),
       "the tokens are table_name, column_0_name, column_0_N_name, referred_table_name, referred_column_0_name and "
       "constraint_name");
}

std::string filled(const std::string& convention, const NamedParts& parts) {
  std::string name;
  for (std::size_t at = 0; at < convention.size();) {
    const std::size_t begin = convention.find("%(", at);
    const std::size_t end = begin == std::string::npos ? begin : convention.find(")s", begin);
    if (end == std::string::npos) {
      name += convention.substr(at);
      break;
    }
    name += convention.substr(at, begin - at);
    name += value_of(std::string_view(convention).substr(begin + 2, end - begin - 2), parts, convention);
    at = end + 2;
  }
  if (name.size() > dsl::identifier_limit) {
    fail(parts, fmt::format("the naming convention gives a name of {} bytes: {}", name.size(), name),
         "give this one a name of its own, of at most 63 bytes");
  }
  return name;
}

class Namer {
 public:
  Namer(const NamingConvention& naming, const QualifiedName& table, const Location& where)
      : naming_(naming), table_(table), where_(where) {}

  void operator()(PrimaryKey& key) const { name(key.name, naming_.primary_key, parts(key.columns)); }
  void operator()(Unique& unique) const { name(unique.name, naming_.unique, parts(unique.columns)); }
  void operator()(Check& check) const { name(check.name, naming_.check, parts({})); }
  void operator()(ForeignKey& key) const {
    NamedParts known = parts(key.columns);
    known.referred_table = key.referent.name;
    known.referred_columns = key.referent_columns;
    name(key.name, naming_.foreign_key, std::move(known));
  }
  void operator()(Exclude&) const {}
  void operator()(NotNull&) const {}
  void operator()(Index& index) const {
    std::vector<std::string> columns;
    for (const IndexElement& element : index.elements) {
      if (!element.column.empty()) columns.push_back(element.column);
    }
    if (index.name.empty()) name(index.name, naming_.index, parts(std::move(columns)));
  }

 private:
  NamedParts parts(std::vector<std::string> columns) const {
    return {.table = table_.name, .columns = std::move(columns), .where = where_};
  }

  /// A name that is given stays, or becomes a part of the convention's.
  static void name(std::string& current, const std::string& convention, NamedParts parts) {
    if (convention.empty()) return;
    const bool wants_name = convention.find("%(constraint_name)s") != std::string::npos;
    if (wants_name == current.empty()) return;
    parts.constraint_name = current;
    current = filled(convention, parts);
  }

  const NamingConvention& naming_;
  const QualifiedName& table_;
  const Location& where_;
};

}  // namespace

void apply_naming(Operation& operation, const NamingConvention& naming) {
  const auto all = [](const Namer& namer, std::vector<Constraint>& constraints) {
    for (Constraint& constraint : constraints) std::visit(namer, constraint);
  };
  if (auto* create = std::get_if<op::CreateTable>(&operation.node)) {
    const Namer namer(naming, create->table.name, operation.where);
    all(namer, create->table.constraints);
    for (Index& index : create->table.indexes) namer(index);
  } else if (auto* index = std::get_if<op::CreateIndex>(&operation.node)) {
    Namer(naming, index->table, operation.where)(index->index);
  } else if (auto* alter = std::get_if<op::AlterTable>(&operation.node)) {
    const Namer namer(naming, alter->table, operation.where);
    for (op::TableChange& change : alter->changes) {
      if (auto* added = std::get_if<op::AddConstraint>(&change)) std::visit(namer, added->constraint);
      if (auto* column = std::get_if<op::AddColumn>(&change)) all(namer, column->constraints);
    }
  }
}

}  // namespace retort::inline v1
