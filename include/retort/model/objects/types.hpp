#pragma once

#include <retort/core/qualified_name.hpp>
#include <retort/model/column.hpp>
#include <retort/model/objects/attributes.hpp>
#include <retort/model/type.hpp>

#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1::objects {

struct EnumType {
  QualifiedName name{};
  std::vector<std::string> values{};
  Attributes attributes{};
  bool operator==(const EnumType&) const = default;
};

struct CompositeType {
  struct Attribute {
    std::string name{};
    Type type{};
    QualifiedName collation{};
    bool operator==(const Attribute&) const = default;
  };
  QualifiedName name{};
  std::vector<Attribute> members{};
  Attributes attributes{};
  bool operator==(const CompositeType&) const = default;
};

struct RangeType {
  QualifiedName name{};
  Type subtype{};
  QualifiedName subtype_operator_class{};
  QualifiedName collation{};
  QualifiedName subtype_difference{};  ///< a function
  QualifiedName multirange_type{};
  Attributes attributes{};
  bool operator==(const RangeType&) const = default;
};

struct Domain {
  struct Check {
    std::string name{};
    std::string condition{};
    bool not_valid = false;
    bool operator==(const Check&) const = default;
  };
  QualifiedName name{};
  Type type{};
  QualifiedName collation{};
  std::optional<Default> default_value{};
  bool not_null = false;
  std::vector<Check> checks{};
  Attributes attributes{};
  bool operator==(const Domain&) const = default;
};

}  // namespace retort::inline v1::objects
