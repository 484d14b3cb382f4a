#pragma once

#include <retort/dsl/list.hpp>
#include <retort/dsl/name.hpp>
#include <retort/dsl/objects/words.hpp>
#include <retort/dsl/type.hpp>

// The keyword arguments of casts, operator classes and operator families.
namespace retort::inline v1::dsl {

/// Without a function the value is taken as it is, or with `through_text` by its text.
struct CreateCastOptions {
  TableName function{};
  List<Type> arguments{};  ///< of the function, where several have its name
  bool through_text = false;
  cast_context context = cast_context::explicit_;
  Text comment{};
};

/// `{1, "<"}`; the types are the class's own unless they are given.
struct ClassOperator {
  int number = 0;
  TableName name{};
  List<Type> types{};
  TableName order_by{};
};

/// `{1, "compare_lengths", {text, text}}`
struct ClassFunction {
  int number = 0;
  TableName function{};
  List<Type> arguments{};
  List<Type> types{};
};

/// Operators and functions of a family name their types: they belong to no class.
struct OperatorFamilyOptions {
  List<ClassOperator> operators{};
  List<ClassFunction> functions{};
  Name owner{};
  Text comment{};
};

struct CreateOperatorClassOptions {
  bool is_default = false;  ///< of its type
  TableName family{};       ///< left out: one of its own
  List<ClassOperator> operators{};
  List<ClassFunction> functions{};
  Type storage{};
  Name owner{};
  Text comment{};
};

}  // namespace retort::inline v1::dsl
