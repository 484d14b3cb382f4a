#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/dsl/objects/words.hpp>
#include <retort/model/column.hpp>
#include <retort/model/objects/attributes.hpp>
#include <retort/model/type.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1::objects {

struct Argument {
  std::string name{};
  Type type{};
  dsl::argument_mode mode = dsl::argument_mode::in;
  std::optional<Default> default_value{};
  bool operator==(const Argument&) const = default;
};

/// A function, or a procedure, which returns nothing.
struct Function {
  QualifiedName name{};
  std::vector<Argument> arguments{};
  bool is_procedure = false;
  std::optional<Type> returns{};
  bool returns_set = false;
  std::vector<Argument> returns_table{};  ///< names and types alone
  std::string language{};                 ///< empty: sql
  std::string body{};
  std::string library{};  ///< the object file of a function in C, whose body is the link symbol
  bool atomic = false;    ///< the body is read when the function is created: RETURN … or BEGIN ATOMIC … END
  dsl::volatility volatility = dsl::volatility::unset;
  dsl::parallel parallel = dsl::parallel::unset;
  bool strict = false;
  bool security_definer = false;
  bool leakproof = false;
  bool window = false;
  std::optional<double> cost{};
  std::optional<double> rows{};
  QualifiedName support{};
  std::map<std::string, std::string, std::less<>> settings{};  ///< SET name TO value, for as long as it runs
  Attributes attributes{};
  bool operator==(const Function&) const = default;
};

struct Aggregate {
  QualifiedName name{};
  std::vector<Argument> arguments{};
  std::vector<Argument> order_by{};  ///< of an ordered-set aggregate
  QualifiedName state_function{};
  Type state_type{};
  std::optional<double> state_size{};
  QualifiedName final_function{};
  bool final_extra = false;
  QualifiedName combine_function{};
  QualifiedName serial_function{};
  QualifiedName deserial_function{};
  std::optional<std::string> initial_value{};
  std::string sort_operator{};
  bool hypothetical = false;
  dsl::parallel parallel = dsl::parallel::unset;
  Attributes attributes{};
  bool operator==(const Aggregate&) const = default;
};

struct Operator {
  QualifiedName name{};
  std::optional<Type> left{};  ///< empty: it stands before its one argument
  Type right{};
  QualifiedName function{};
  QualifiedName commutator{};
  QualifiedName negator{};
  QualifiedName restriction{};
  QualifiedName join{};
  bool hashes = false;
  bool merges = false;
  Attributes attributes{};
  bool operator==(const Operator&) const = default;
};

/// How a value of one type becomes one of another. Without a function: as it is, or through its text.
struct Cast {
  Type source{};
  Type target{};
  QualifiedName function{};
  std::vector<Type> arguments{};  ///< of the function, where its name has several
  bool through_text = false;      ///< by the output of the one type and the input of the other
  dsl::cast_context context = dsl::cast_context::explicit_;
  Attributes attributes{};
  bool operator==(const Cast&) const = default;
};

}  // namespace retort::inline v1::objects
