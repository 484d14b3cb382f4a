#pragma once

#include <retort/core/type_kind.hpp>
#include <retort/dsl/type.hpp>

#include <map>
#include <optional>
#include <string>

namespace retort::inline v1 {

/// A column's type. The words of retort::dsl convert: `Type type = dsl::varchar(255);`
struct RETORT_API Type {
  Type() = default;
  Type(const dsl::Type& type);

  TypeKind kind = TypeKind::named;
  std::optional<int> first{};                                  ///< length or precision
  std::optional<int> second{};                                 ///< scale or SRID
  int dimensions = 0;                                          ///< of an array
  std::string name{};                                          ///< of a named type; a geometry's subtype
  std::map<std::string, std::string, std::less<>> variants{};  ///< dialect → its own spelling

  bool operator==(const Type&) const = default;
};

}  // namespace retort::inline v1
