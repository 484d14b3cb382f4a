#include "autogenerate/plan/unit_graph.hpp"

#include "graph/dag.hpp"

#include <algorithm>
#include <numeric>
#include <variant>

namespace retort::inline v1 {

using diffing::Need;
using diffing::Part;

UnitGraph::UnitGraph(const diffing::Inventory& parts, Grouping grouping)
    : parts_(parts), grouping_(grouping), leaders_(parts.size()), needs_(parts.size()) {
  std::iota(leaders_.begin(), leaders_.end(), std::size_t{0});
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (parts[part].container != Part::none) unite(part, parts[part].container);
  }
  unite_tables();
  collect_edges();
  open_cycles();
  for (const auto& [edge, is_soft] : edges_of_units()) needs_[edge.first].push_back(edge.second);
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (parts[part].kind == Part::Kind::table) tables_[unit_of(part)].push_back(parts[part].table);
  }
}

std::size_t UnitGraph::unit_of(std::size_t part) const {
  while (leaders_[part] != part) part = leaders_[part];
  return part;
}

void UnitGraph::unite(std::size_t part, std::size_t other) {
  const std::size_t first = unit_of(part);
  const std::size_t second = unit_of(other);
  leaders_[std::max(first, second)] = std::min(first, second);
}

std::string UnitGraph::key_of(const Table& table) const {
  if (grouping_ == Grouping::schema) return table.name.schema;
  return table.name.schema + '.' + table.name.name.substr(0, table.name.name.find('_'));
}

void UnitGraph::unite_tables() {
  std::map<std::string, std::size_t> first_of;
  for (std::size_t place = 0; place < parts_.size(); ++place) {
    if (parts_[place].kind != Part::Kind::table) continue;
    const Table& table = *parts_[place].table;
    const auto unite_with = [&](const QualifiedName& name) {
      const std::size_t other = parts_.find_relation(name);
      if (other != Part::none) unite(place, other);
    };
    // A partition is nothing without its table, whatever it is called.
    if (!table.partition_of.name.empty()) unite_with(table.partition_of);
    if (grouping_ != Grouping::foreign_keys) {
      unite(place, first_of.emplace(key_of(table), place).first->second);
      continue;
    }
    for (const QualifiedName& parent : table.inherits) unite_with(parent);
    for (const Constraint& constraint : table.constraints) {
      if (const auto* key = std::get_if<ForeignKey>(&constraint)) unite_with(key->referent);
    }
  }
}

void UnitGraph::add_edge(std::size_t part, std::size_t needed, bool is_soft) {
  if (needed == Part::none) return;
  const auto [edge, is_new] = edges_.emplace(Edge{part, needed}, is_soft);
  edge->second = edge->second && is_soft;
}

void UnitGraph::collect_edges() {
  for (std::size_t place = 0; place < parts_.size(); ++place) {
    for (const Need& need : parts_[place].needs) add_edge(place, need.part, need.is_soft);
    if (parts_[place].kind != Part::Kind::table) continue;
    // Both sides of a foreign key are wanted, where the database would do without one for a while, too.
    for (const Constraint& constraint : parts_[place].table->constraints) {
      const auto* key = std::get_if<ForeignKey>(&constraint);
      if (key != nullptr) add_edge(place, parts_.find_relation(key->referent), false);
    }
  }
}

/// Between units, each once; one that does not give way wins.
std::map<UnitGraph::Edge, bool> UnitGraph::edges_of_units() const {
  std::map<Edge, bool> edges;
  for (const auto& [edge, is_soft] : edges_) {
    const Edge between{unit_of(edge.first), unit_of(edge.second)};
    const bool is_given_up = is_soft && std::ranges::count(given_up_, between) != 0;
    if (between.first == between.second || is_given_up) continue;
    const auto [place, is_new] = edges.emplace(between, is_soft);
    place->second = place->second && is_soft;
  }
  return edges;
}

/// Where units need each other, a mention gives way; where there is none, they become one.
void UnitGraph::open_cycles() {
  for (;;) {
    const std::map<Edge, bool> known = edges_of_units();
    std::vector<Dag::Edge> edges;
    for (const auto& [edge, is_soft] : known) edges.push_back(edge);
    const std::vector<std::size_t> cycle = Dag(parts_.size(), edges).find_cycle();
    if (cycle.empty()) return;
    bool is_open = false;
    for (std::size_t i = 0; i < cycle.size() && !is_open; ++i) {
      const Edge edge{cycle[(i + 1) % cycle.size()], cycle[i]};
      if (known.at(edge)) given_up_.push_back(edge);
      is_open = known.at(edge);
    }
    for (std::size_t i = 1; i < cycle.size() && !is_open; ++i) unite(cycle[0], cycle[i]);
  }
}

std::vector<std::size_t> UnitGraph::in_order() const {
  std::vector<Dag::Edge> edges;
  for (std::size_t unit = 0; unit < needs_.size(); ++unit) {
    for (const std::size_t needed : needs_[unit]) edges.emplace_back(unit, needed);
  }
  std::vector<std::size_t> order = Dag(parts_.size(), edges).order().value();
  std::erase_if(order, [this](std::size_t part) { return unit_of(part) != part; });
  return order;
}

bool UnitGraph::comes_before_its_mentions(std::size_t unit) const {
  return std::ranges::any_of(given_up_, [&](const Edge& edge) { return unit_of(edge.first) == unit; });
}

/// By foreign keys: the table that most others reference.
std::string UnitGraph::name_of(std::size_t unit) const {
  const std::vector<const Table*>& tables = tables_.at(unit);
  if (grouping_ == Grouping::schema && !tables.front()->name.schema.empty()) return tables.front()->name.schema;
  if (grouping_ == Grouping::prefix) return tables.front()->name.name.substr(0, tables.front()->name.name.find('_'));
  std::map<std::string, int> references;
  for (const Table* table : tables) {
    for (const Constraint& constraint : table->constraints) {
      const auto* key = std::get_if<ForeignKey>(&constraint);
      if (key != nullptr && key->referent != table->name) ++references[key->referent.text()];
    }
  }
  const auto is_less = [&](const Table* left, const Table* right) {
    return references[left->name.text()] < references[right->name.text()];
  };
  return (*std::ranges::max_element(tables, is_less))->name.name;
}

}  // namespace retort::inline v1
