#pragma once

#include <retort/config.hpp>

#include <string>

namespace retort::inline v1 {

/// A name with the schema it is in; an empty schema leaves that to the connection. Raw characters: only SQL writers
/// quote.
struct QualifiedName {
  std::string schema{};
  std::string name{};

  /// As people write it: sales.customers.
  std::string text() const { return schema.empty() ? name : schema + "." + name; }
  bool operator==(const QualifiedName&) const = default;
};

}  // namespace retort::inline v1
