#pragma once

#include "diff/object_change.hpp"
#include "diff/privileges.hpp"
#include "diff/step.hpp"

#include <retort/dialect/dialect.hpp>

#include <deque>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace retort::inline v1::diffing {

/// Compares two schemas part by part and says which steps make one into the other, and what comes before what.
class Planner {
 public:
  /// Everything has to outlive the planner.
  Planner(const Inventory& from, const Inventory& to, const Dialect& dialect);

  const std::vector<Step>& steps() const noexcept { return steps_; }
  const std::vector<Order>& orders() const noexcept { return orders_; }

 private:
  enum class Fate { kept, altered, gone, recreated };  ///< of a part of `from`
  static constexpr std::size_t none = Part::none;

  void match();
  Effort compare(const Part& from, const Part& to) const;
  void spread();
  void spread_from(std::size_t part);
  void spread_type(std::size_t column);
  void touch(std::size_t dependent, std::size_t cause);
  void recreate(std::size_t part);
  void retype(std::size_t column);
  bool is_doomed(std::size_t part) const { return fates_[part] == Fate::gone || fates_[part] == Fate::recreated; }
  bool has_new_type(std::size_t column) const;
  bool needs_columns_of(const Part& part, std::size_t table) const;

  void absorb_defaults();
  void add_steps();
  std::size_t leader_out(std::size_t part) const;
  std::size_t leader_in(std::size_t part) const;
  bool follows_out(std::size_t part) const { return leader_out(part) != none; }
  bool follows_in(std::size_t part) const { return leader_in(part) != none; }
  Step alteration(std::size_t part) const;
  bool is_created(std::size_t part) const;
  StepIndex add(Step step);
  DefaultPrivileges defaults_now() const;
  Step bestowal(std::size_t part, const DefaultPrivileges& defaults) const;
  void withdraw(std::size_t part, const DefaultPrivileges& defaults);
  void set_type_aside(std::size_t part);

  void add_late_steps();
  void mark_index(std::size_t table);
  bool is_created_index(const QualifiedName& table, const std::string& name, StepIndex& creation) const;
  void count_on(std::size_t column, StepIndex after);
  void commit_used_values();

  void add_orders();
  void order_arrivals();
  void order_departures();
  void order_types();
  void order_removed_values();
  void order_names();
  void order_partitions();
  void order_extensions();
  std::size_t table_privileges(const Inventory& parts, const Part& of_column) const;
  RolePrivileges left_of(std::size_t part) const;
  void reach_columns();
  void order_column_privileges();
  void order_owners();
  void order_default_privileges();
  void order(StepIndex later, StepIndex earlier, bool is_soft = false);
  StepIndex arrival(std::size_t part) const;
  StepIndex departure(std::size_t part) const;

  const Inventory& from_;
  const Inventory& to_;
  const Dialect& dialect_;
  std::vector<std::size_t> now_;  ///< of each part of `from`: itself in `to`
  std::vector<std::size_t> was_;  ///< of each part of `to`: itself in `from`
  std::vector<Fate> fates_;
  std::vector<std::vector<Need>> dependents_;           ///< of each part of `from`
  std::multimap<std::size_t, std::size_t> owned_;       ///< sequences, and what they are gone with, by that
  std::multimap<std::size_t, StepIndex> withdrawals_;   ///< from roles, of privileges on a new part of `to`
  std::deque<std::pair<std::size_t, bool>> spreading_;  ///< parts of `from`; whether only a type changes
  std::set<std::size_t> retyped_;                       ///< columns whose type is created anew
  std::set<std::size_t> absorbed_;                      ///< defaults that change together with their column

  std::vector<Step> steps_;
  std::vector<Order> orders_;
  std::vector<StepIndex> drops_, creations_, alterations_;  ///< of each part of `from`, `to`, `from`
  std::vector<StepIndex> removals_;  ///< of each part of `from`: of a type that has been set aside
};

}  // namespace retort::inline v1::diffing
