#pragma once

#include "dialect/postgres/inspector/catalog.hpp"

#include <retort/model/schema.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace retort::inline v1::postgres {

/// A relation's column, by its number.
struct Attribute {
  std::string name{};
  Oid collation = 0;
};

/// A table, view, … that was found, and where it stands in the schema.
struct Relation {
  char kind = 'r';  ///< as the server's relkind
  QualifiedName name{};
  std::size_t index = 0;  ///< in Schema::tables or Schema::objects
  bool is_partition = false;
};

/// The schema while it is being read: rows of one kind refer to those of another by their numbers.
class SchemaBuilder {
 public:
  Schema schema{};

  void add_table(Oid oid, char kind, bool is_partition, Table table);
  void add_relation(Oid oid, char kind, Object object);
  void add_object(Address address, Object object);
  /// Another address of the same object.
  void add_address(Address address, Address another);
  /// What has no value of its own in the schema: a constraint, an index.
  void add_name(Address address, ObjectName name);

  const Relation* find_relation(Oid oid) const;
  /// Null where the relation is no table, or none that is looked at.
  Table* find_table(Oid oid);
  /// Null where it is no object of that kind, or none that is looked at.
  template <class Kind>
  Kind* find(Address address) {
    const auto found = objects_.find(address);
    return found == objects_.end() ? nullptr : std::get_if<Kind>(&schema.objects[found->second]);
  }
  Object* find_object(Address address);
  /// Its name, whatever it is; null when it is not looked at.
  const ObjectName* find_name(Address address) const;

  void add_column(Oid relation, int number, Attribute attribute);
  /// Null where there is no such column.
  const Attribute* find_column(Oid relation, long long number) const;
  std::vector<std::string> column_names(Oid relation, const std::vector<long long>& numbers) const;
  Column* find_table_column(Oid relation, long long number);

  std::unordered_map<Oid, QualifiedName> operator_classes{};  ///< those that are not their type's default
  std::unordered_map<Oid, QualifiedName> collations{};
  /// What an index's column has of its own.
  struct IndexOptions {
    StorageParameters operator_class{};
    std::optional<int> statistics{};
  };
  std::map<Address, IndexOptions> index_options{};

 private:
  std::unordered_map<Oid, Relation> relations_;
  std::unordered_map<Oid, std::vector<Attribute>> columns_;
  std::map<Address, std::size_t> objects_;
  std::map<Address, ObjectName> names_;
};

}  // namespace retort::inline v1::postgres
