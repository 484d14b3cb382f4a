#include "model/constraint.hpp"

#include <variant>

namespace retort::inline v1 {

const std::string& name_of(const Constraint& constraint) {
  return std::visit([](const auto& any) -> const std::string& { return any.name; }, constraint);
}

dsl::constraint_type constraint_type_of(const Constraint& constraint) {
  struct Visitor {
    dsl::constraint_type operator()(const PrimaryKey&) const { return dsl::constraint_type::primary_key; }
    dsl::constraint_type operator()(const Unique&) const { return dsl::constraint_type::unique; }
    dsl::constraint_type operator()(const Check&) const { return dsl::constraint_type::check; }
    dsl::constraint_type operator()(const ForeignKey&) const { return dsl::constraint_type::foreign_key; }
    dsl::constraint_type operator()(const Exclude&) const { return dsl::constraint_type::exclude; }
    dsl::constraint_type operator()(const NotNull&) const { return dsl::constraint_type::not_null; }
  };
  return std::visit(Visitor{}, constraint);
}

std::vector<std::string> columns_of(const Constraint& constraint) {
  struct Visitor {
    std::vector<std::string> operator()(const PrimaryKey& key) const { return key.columns; }
    std::vector<std::string> operator()(const Unique& unique) const { return unique.columns; }
    std::vector<std::string> operator()(const Check&) const { return {}; }
    std::vector<std::string> operator()(const ForeignKey& key) const { return key.columns; }
    std::vector<std::string> operator()(const Exclude& exclude) const {
      std::vector<std::string> columns;
      for (const Exclude::Element& element : exclude.elements) {
        if (element.element.column.empty()) return {};
        columns.push_back(element.element.column);
      }
      return columns;
    }
    std::vector<std::string> operator()(const NotNull& not_null) const { return {not_null.column}; }
  };
  return std::visit(Visitor{}, constraint);
}

const std::string& taken_index(const Constraint& constraint) {
  static const std::string none;
  if (const auto* key = std::get_if<PrimaryKey>(&constraint)) return key->using_index;
  const auto* unique = std::get_if<Unique>(&constraint);
  return unique == nullptr ? none : unique->using_index;
}

}  // namespace retort::inline v1
