#pragma once

#include "dialect/postgres/inspector/catalog.hpp"

#include <retort/core/qualified_name.hpp>
#include <retort/model/storage.hpp>
#include <retort/model/type.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace retort::inline v1::postgres {

/// Takes a row apart, field by field in the order in which they were selected. NULL reads as nothing: an empty text,
/// false, 0.
class RowReader {
 public:
  using Fields = std::vector<std::optional<std::string>>;

  RowReader(Fields& fields, std::size_t first) : fields_(fields), next_(first) {}

  std::string text();
  std::optional<std::string> optional_text();
  /// Of the server's type "char".
  char letter();
  bool boolean();
  long long integer();
  std::optional<int> optional_integer();
  Oid oid() { return static_cast<Oid>(integer()); }
  /// Two fields: the schema and the name.
  QualifiedName name();
  /// The same, without a schema where that is the server's own.
  QualifiedName standard_name();
  Type type();
  std::vector<std::string> texts();
  std::vector<long long> numbers();
  std::vector<Oid> oids();
  /// `{name=value,…}`
  std::map<std::string, std::string, std::less<>> options();
  /// The same, numbers and truth values as such.
  StorageParameters parameters();

 private:
  /// Null where there is nothing.
  const std::string* next();

  Fields& fields_;
  std::size_t next_;
};

}  // namespace retort::inline v1::postgres
