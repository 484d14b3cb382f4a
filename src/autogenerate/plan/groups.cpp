#include "autogenerate/plan/groups.hpp"

#include "autogenerate/plan/unit_graph.hpp"
#include "diff/function_bodies.hpp"

#include <retort/dialect/dialect.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace retort::inline v1 {

namespace {

using diffing::Inventory;
using diffing::Part;

constexpr const char* shared_name = "shared";

/// The groups in order, and in which of them each part of a schema is created.
class Places {
 public:
  Places(const Inventory& parts, Grouping grouping) : graph_(parts, grouping) {
    const std::vector<std::size_t> units = graph_.in_order();
    for (const std::size_t unit : units) {
      if (needs_table(unit)) needs_table_.insert(unit);
    }
    if (needs_table_.size() < units.size()) names_.emplace_back(shared_name);
    for (const std::size_t unit : units) place(unit);
    for (std::size_t part = 0; part < parts.size(); ++part) places_.push_back(place_of(parts, part));
  }

  const std::vector<std::string>& names() const { return names_; }
  std::size_t of(std::size_t part) const { return places_[part]; }
  /// Whether a function of the group has a body that speaks of a later one.
  bool has_early_bodies(std::size_t group) const { return early_bodies_.contains(group); }

 private:
  bool needs_table(std::size_t unit) const {
    return graph_.holds_table(unit) || std::ranges::any_of(graph_.needs_of(unit), [this](std::size_t needed) {
             return needs_table_.contains(needed);
           });
  }

  /// Default privileges come last: until then they say nothing of what is created.
  std::size_t place_of(const Inventory& parts, std::size_t part) const {
    const bool is_default = parts[part].kind == Part::Kind::privileges && parts[part].privileges->is_default;
    return is_default ? names_.size() - 1 : unit_places_.at(graph_.unit_of(part));
  }

  /// A group of its own for tables; with the last of what it needs for everything else.
  void place(std::size_t unit) {
    std::size_t place = 0;
    if (graph_.holds_table(unit)) {
      place = names_.size();
      names_.push_back(graph_.name_of(unit));
    } else {
      for (const std::size_t needed : graph_.needs_of(unit)) place = std::max(place, unit_places_.at(needed));
    }
    unit_places_.emplace(unit, place);
    if (graph_.comes_before_its_mentions(unit)) early_bodies_.insert(place);
  }

  UnitGraph graph_;
  std::set<std::size_t> needs_table_;
  std::map<std::size_t, std::size_t> unit_places_;
  std::vector<std::size_t> places_;
  std::set<std::size_t> early_bodies_;
  std::vector<std::string> names_;
};

/// What there is when the groups up to this one have been created.
Schema part_of(const Schema& schema, const Inventory& parts, const Places& places, std::size_t group) {
  Schema result{.dependencies = schema.dependencies};
  for (std::size_t place = 0; place < parts.size(); ++place) {
    if (places.of(place) > group) continue;
    const Part& part = parts[place];
    if (part.kind == Part::Kind::object) result.objects.push_back(*part.object);
    if (part.kind == Part::Kind::table) result.tables.push_back(*part.table);
    if (part.kind == Part::Kind::comment) result.comments.push_back(*part.comment);
    if (part.kind == Part::Kind::owner) result.owners.push_back(*part.owner);
    if (part.kind == Part::Kind::privileges) result.privileges.push_back(*part.privileges);
  }
  return result;
}

}  // namespace

std::optional<Grouping> grouping_of(std::string_view word) {
  if (word == "foreign-keys") return Grouping::foreign_keys;
  if (word == "schema") return Grouping::schema;
  if (word == "prefix") return Grouping::prefix;
  return std::nullopt;
}

std::vector<GroupPlan> plans_by_group(const Schema& schema, Grouping grouping, const DiffOptions& options) {
  const Inventory parts(schema, find_dialect(options.context.dialect).resolves_names_late());
  const Places places(parts, grouping);
  std::vector<GroupPlan> plans;
  Schema so_far;
  for (std::size_t group = 0; group < places.names().size(); ++group) {
    Schema next = part_of(schema, parts, places, group);
    SchemaPlan plan = plan_between(std::move(so_far), next, options);
    if (places.has_early_bodies(group)) plan.up.insert(plan.up.begin(), diffing::unchecked_bodies());
    plans.push_back({.name = places.names()[group], .plan = std::move(plan)});
    so_far = std::move(next);
  }
  return plans;
}

}  // namespace retort::inline v1
