#pragma once

#include "diff/inventory.hpp"

#include <string_view>

namespace retort::inline v1::diffing {

/// What a part's own members say it needs.
class MemberNeeds {
 public:
  MemberNeeds(Inventory& inventory, std::size_t part) : inventory_(inventory), part_(part) {}

  void add();

 private:
  struct OfObject;

  void add_object(const Object& object);
  void add_table(const Table& table);
  void add_column(const Table& table, const Column& column);
  void add_default(const Type& of_type);
  void add_constraint(const Table& table, const Constraint& constraint);
  void add_foreign_key(const Table& table, const ForeignKey& key);
  void add_index(const Index& index);
  void add_ownership(const objects::Sequence& sequence);
  void add_remark(const ObjectName& object);
  void add_privileges(const RolePrivileges& privileges);

  void object(const ObjectName& name);
  void schema(std::string_view name);
  void relation(const QualifiedName& name, bool is_soft = false);
  void routine(const QualifiedName& name);
  void type(const Type& type);
  void collation(std::string_view schema, std::string_view name);
  void column(const QualifiedName& table, std::string_view column);
  void columns_in(const Table& table, std::string_view expression);
  void mentioned(std::string_view body);
  void called(std::string_view expression);
  void contained_in(std::size_t place);
  std::size_t inherited_from(const Part& part) const;

  Inventory& inventory_;
  std::size_t part_;
};

}  // namespace retort::inline v1::diffing
