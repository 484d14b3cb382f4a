#pragma once

#include "diff/name_map.hpp"

#include <retort/model/schema.hpp>

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
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
  ObjectKind object_kind = ObjectKind::table;
  const Object* object = nullptr;
  const ObjectName* object_name = nullptr;
  const Table* table = nullptr;
  const Column* column = nullptr;
  const Constraint* constraint = nullptr;
  const Index* index = nullptr;
  const Comment* comment = nullptr;
  const Ownership* owner = nullptr;
  const RolePrivileges* privileges = nullptr;
  std::size_t container = none;  ///< what it is gone with
  std::size_t inherited = none;  ///< of a partition: the part of the partitioned table that it follows
  std::string text{};            ///< of a constraint without a name: what it says, and a number
  std::vector<Need> needs{};

  ObjectName name() const;
  /// Of what stands in a table, or in a materialized view.
  std::string_view name_within() const;
  /// Whether it only says something of what has its name.
  bool is_remark() const { return kind == Kind::comment || kind == Kind::owner || kind == Kind::privileges; }
};

/// A schema in parts, and what each of them needs: by its own members, and by the schema's dependencies.
class Inventory {
 public:
  /// `names_late`: foreign keys, views and triggers may name what is not there yet. The schema has to outlive it.
  Inventory(const Schema& schema, bool names_late);

  const Part& operator[](std::size_t part) const { return parts_[part]; }
  std::size_t size() const noexcept { return parts_.size(); }
  /// Part::none when there is no such part.
  std::size_t find(const ObjectName& name) const;
  std::size_t find_relation(const QualifiedName& name) const;
  std::span<const std::size_t> find_routines(const QualifiedName& name) const;
  std::size_t find_column(const QualifiedName& table, std::string_view column) const;
  std::size_t find_constraint(const QualifiedName& table, std::string_view constraint) const;
  std::size_t find_index(const QualifiedName& table, std::string_view index) const;
  std::size_t find_default(const QualifiedName& table, std::string_view column) const;
  /// A comment by comment_key(), an owner by owner_key(), privileges by key_of().
  std::size_t find_remark(const std::string& key) const;

  /// What a part of another schema is in this one; `container` is what its container is in this one.
  std::size_t counterpart(const Inventory& other, std::size_t part, std::size_t container) const;
  bool names_late() const noexcept { return names_late_; }

 private:
  friend class MemberNeeds;

  std::size_t add(Part part);
  void add_object(const Object& object);
  void add_table(const Table& table);
  void add_column(const Table& table, const Column& column, std::size_t place);
  void add_constraints(const Table& table, std::size_t place);
  void add_remark(Part part, std::string key);
  void add_needs(const Dependency& dependency);
  void need(std::size_t part, std::size_t needed, bool is_soft = false);

  std::size_t find_table(const QualifiedName& name) const;
  std::size_t default_of(std::size_t column) const;
  std::size_t ownership_of(std::size_t sequence) const;
  std::size_t member(std::size_t table, Part::Kind kind, std::string_view name, std::string_view text = {}) const;
  std::size_t member_like(const Inventory& other, std::size_t part, std::size_t container) const;

  // The parts of a table stand behind it: its columns, each with its default, its constraints, its indexes.
  std::vector<Part> parts_;
  std::deque<ObjectName> object_names_;
  std::unordered_map<std::string, std::size_t> objects_;  ///< by their keys
  std::unordered_map<std::string, std::size_t> remarks_;  ///< by their keys
  NameMap<std::size_t> relations_;                        ///< and types
  NameMap<std::size_t> indexes_;
  NameMap<std::vector<std::size_t>> routines_;
  bool names_late_;
};

}  // namespace retort::inline v1::diffing
