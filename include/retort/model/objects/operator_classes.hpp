#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/model/objects/attributes.hpp>
#include <retort/model/type.hpp>

#include <optional>
#include <string>
#include <vector>

// What an index of one method can do with a type.
namespace retort::inline v1::objects {

/// An operator that the index serves, by its number in the method.
struct ClassOperator {
  int number = 0;
  QualifiedName name{};
  std::vector<Type> types{};  ///< left and right; none: the class's own type twice
  QualifiedName order_by{};   ///< the family that sorts by what the operator returns; empty: it is searched by
  bool operator==(const ClassOperator&) const = default;
};

/// A function that the index calls, by its number in the method.
struct ClassFunction {
  int number = 0;
  QualifiedName function{};
  std::vector<Type> arguments{};  ///< which of several functions of that name
  std::vector<Type> types{};      ///< that it is for; none: the class's own
  bool operator==(const ClassFunction&) const = default;
};

/// Operators and functions are those that belong to no class.
struct OperatorFamily {
  QualifiedName name{};
  std::string method{};
  std::vector<ClassOperator> operators{};
  std::vector<ClassFunction> functions{};
  Attributes attributes{};
  bool operator==(const OperatorFamily&) const = default;
};

struct OperatorClass {
  QualifiedName name{};
  std::string method{};
  Type type{};
  bool is_default = false;
  QualifiedName family{};  ///< empty: one of its own, with its name
  std::vector<ClassOperator> operators{};
  std::vector<ClassFunction> functions{};
  std::optional<Type> storage{};  ///< the type that is kept in the index; empty: the class's own
  Attributes attributes{};
  bool operator==(const OperatorClass&) const = default;
};

}  // namespace retort::inline v1::objects
