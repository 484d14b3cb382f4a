#pragma once

#include "autogenerate/plan/groups.hpp"
#include "diff/inventory.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace retort::inline v1 {

/// What is created together, and what has to be there before: the tables of a group with all that belongs to them, and
/// every other object by itself. A unit goes by the number of one of its parts.
class UnitGraph {
 public:
  /// The parts have to outlive it.
  UnitGraph(const diffing::Inventory& parts, Grouping grouping);

  std::size_t unit_of(std::size_t part) const;
  bool holds_table(std::size_t unit) const { return tables_.contains(unit); }
  /// Of a unit that holds tables.
  std::string name_of(std::size_t unit) const;
  /// The other units that have to be there before it.
  const std::vector<std::size_t>& needs_of(std::size_t unit) const { return needs_[unit]; }
  /// Each after all that it needs.
  std::vector<std::size_t> in_order() const;
  /// Whether it had to be put in front of what the body of a function in it speaks of.
  bool comes_before_its_mentions(std::size_t unit) const;

 private:
  using Edge = std::pair<std::size_t, std::size_t>;  ///< what needs, and what is needed

  void unite(std::size_t part, std::size_t other);
  void unite_tables();
  void collect_edges();
  void add_edge(std::size_t part, std::size_t needed, bool is_soft);
  void open_cycles();
  std::string key_of(const Table& table) const;
  std::map<Edge, bool> edges_of_units() const;

  const diffing::Inventory& parts_;
  Grouping grouping_;
  std::vector<std::size_t> leaders_;
  std::map<Edge, bool> edges_;  ///< between parts; whether it gives way
  std::vector<Edge> given_up_;
  std::vector<std::vector<std::size_t>> needs_;              ///< of each unit, by its number
  std::map<std::size_t, std::vector<const Table*>> tables_;  ///< of each unit that holds some
};

}  // namespace retort::inline v1
