#pragma once

#include <retort/model/schema.hpp>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace retort::inline v1::diffing {

/// What a part of a schema needs: that it is there before, and goes after.
struct Need {
  std::size_t part = 0;
  bool is_soft = false;  ///< better so, but not at any price: what a function's body mentions, a foreign key's table
};

/// What is created, altered and dropped by itself. Points into the schema.
struct Part {
  enum class Kind { object, ownership, table, column, column_default, constraint, index, comment, owner, privileges };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  Kind kind = Kind::object;
  ObjectName name{};
  std::string key{};
  const Object* object = nullptr;
  const Table* table = nullptr;
  const Column* column = nullptr;
  const Constraint* constraint = nullptr;
  const Index* index = nullptr;
  const Comment* comment = nullptr;
  const Ownership* owner = nullptr;
  const RolePrivileges* privileges = nullptr;
  std::size_t container = none;  ///< what it is gone with
  std::size_t inherited = none;  ///< of a partition: the part of the partitioned table that it follows
  std::vector<Need> needs{};

  bool is_of_table() const { return table != nullptr; }
  /// Whether it only says something of what has its name.
  bool is_remark() const { return kind == Kind::comment || kind == Kind::owner || kind == Kind::privileges; }
};

/// A schema in parts, and what each of them needs: by its own members, and by the schema's dependencies.
class Inventory {
 public:
  /// `names_late`: foreign keys, views and triggers may name what is not there yet. The schema has to outlive it.
  Inventory(const Schema& schema, bool names_late);

  const std::vector<Part>& parts() const noexcept { return parts_; }
  const Part& operator[](std::size_t part) const { return parts_[part]; }
  std::size_t size() const noexcept { return parts_.size(); }
  /// Part::none when there is no such part.
  std::size_t find(const std::string& key) const;
  std::size_t find(const ObjectName& name) const;
  std::size_t find_relation(const QualifiedName& name) const;
  std::vector<std::size_t> find_routines(const QualifiedName& name) const;
  std::size_t find_default(const QualifiedName& table, const std::string& column) const;
  bool names_late() const noexcept { return names_late_; }

 private:
  friend class MemberNeeds;

  std::size_t add(Part part);
  void add_object(const Object& object);
  void add_table(const Table& table);
  void add_column(const Table& table, const Column& column, std::size_t place);
  void add_constraints(const Table& table, std::size_t place);
  void add_needs(const Dependency& dependency);
  void add_mentioned();
  void need(std::size_t part, std::size_t needed, bool is_soft = false);

  std::vector<Part> parts_;
  std::unordered_map<std::string, std::size_t> places_;
  std::unordered_map<std::string, std::size_t> relations_;  ///< and types, by their text
  std::unordered_map<std::string, std::vector<std::size_t>> routines_;
  bool names_late_;
};

}  // namespace retort::inline v1::diffing
