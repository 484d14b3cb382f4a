#include "support/graph/model.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace retort_test {

namespace {

using Rows = std::vector<std::string_view>;

bool is_same(std::span<const std::string_view> left, const Rows& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

Rows difference(const Rows& from, const Rows& what) {
  Rows result;
  std::set_difference(from.begin(), from.end(), what.begin(), what.end(), std::back_inserter(result));
  return result;
}

}  // namespace

Ids intersection(const Ids& left, const Ids& right) {
  Ids result;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::inserter(result, result.end()));
  return result;
}

Ids without(const Ids& from, const Ids& what) {
  Ids result;
  std::set_difference(from.begin(), from.end(), what.begin(), what.end(), std::inserter(result, result.end()));
  return result;
}

Model::Model(std::span<const retort::Revision> revisions)
    : revisions_(revisions),
      parents_(revisions.size()),
      all_parents_(revisions.size()),
      children_(revisions.size()),
      all_children_(revisions.size()),
      by_id_(revisions.size()) {
  std::iota(by_id_.begin(), by_id_.end(), std::size_t{0});
  std::sort(by_id_.begin(), by_id_.end(),
            [&](std::size_t left, std::size_t right) { return revisions[left].id < revisions[right].id; });
  for (std::size_t child = 0; child < revisions.size(); ++child) {
    for (const auto name : revisions[child].down_revisions) {
      parents_[child].push_back(index(name));
      all_parents_[child].push_back(index(name));
    }
    for (const auto name : revisions[child].depends_on) all_parents_[child].push_back(index(name));
    for (const std::size_t parent : parents_[child]) children_[parent].push_back(child);
    for (const std::size_t parent : all_parents_[child]) all_children_[parent].push_back(child);
  }
}

std::size_t Model::index(std::string_view name) const {
  const std::string id = named(std::string(name));
  const auto has_id = [&](const retort::Revision& revision) { return revision.id == id; };
  return static_cast<std::size_t>(std::find_if(revisions_.begin(), revisions_.end(), has_id) - revisions_.begin());
}

std::string Model::named(const std::string& name) const {
  for (const retort::Revision& revision : revisions_) {
    if (revision.id == name) return name;
    const auto& labels = revision.branch_labels;
    if (std::find(labels.begin(), labels.end(), name) != labels.end()) return std::string(revision.id);
  }
  return {};
}

Ids Model::begun_by(const std::string& beginning) const {
  Ids result;
  const auto begins = [&](std::string_view name) { return name.size() > 3 && name.starts_with(beginning); };
  for (const retort::Revision& revision : revisions_) {
    const auto& labels = revision.branch_labels;
    if (begins(revision.id) || std::any_of(labels.begin(), labels.end(), begins)) result.emplace(revision.id);
  }
  return result;
}

std::vector<bool> Model::flags(const Ids& of) const {
  std::vector<bool> flags(revisions_.size());
  for (std::size_t i = 0; i < flags.size(); ++i) flags[i] = of.contains(revisions_[i].id);
  return flags;
}

Ids Model::ids(const std::vector<bool>& flags) const {
  Ids result;
  for (std::size_t i = 0; i < flags.size(); ++i) {
    if (flags[i]) result.emplace(revisions_[i].id);
  }
  return result;
}

Ids Model::reach(const Ids& of, const Edges& edges) const {
  const std::vector<bool> start = flags(of);
  std::vector<bool> found(revisions_.size());
  std::vector<std::size_t> pending;
  for (std::size_t i = 0; i < start.size(); ++i) {
    if (start[i]) pending.push_back(i);
  }
  while (!pending.empty()) {
    const std::size_t next = pending.back();
    pending.pop_back();
    if (found[next]) continue;
    found[next] = true;
    pending.insert(pending.end(), edges[next].begin(), edges[next].end());
  }
  return ids(found);
}

Ids Model::ancestors(const Ids& of, bool dependencies) const {
  return reach(of, dependencies ? all_parents_ : parents_);
}

Ids Model::descendants(const Ids& of, bool dependencies) const {
  return reach(of, dependencies ? all_children_ : children_);
}

Ids Model::maximal(const Ids& of) const {
  Ids below;
  for (std::size_t i = 0; i < revisions_.size(); ++i) {
    if (!of.contains(revisions_[i].id)) continue;
    for (const std::size_t parent : all_parents_[i]) below.emplace(revisions_[parent].id);
  }
  return without(of, ancestors(below));
}

/// The maximal members of a set that holds all ancestors of its members.
std::vector<std::string_view> Model::sorted_rows(const std::vector<bool>& applied) const {
  std::vector<std::string_view> rows;
  for (const std::size_t i : by_id_) {
    const auto member = [&](std::size_t child) { return applied[child]; };
    if (applied[i] && std::none_of(all_children_[i].begin(), all_children_[i].end(), member)) {
      rows.push_back(revisions_[i].id);
    }
  }
  return rows;
}

Ids Model::lineage(const std::string& revision) const {
  Ids result = ancestors({revision}, false);
  result.merge(descendants({revision}, false));
  return result;
}

Ids Model::own(const std::string& revision) const {
  const Ids lineage = this->lineage(revision);
  Ids result;
  for (const std::string& id : lineage) {
    if (without(descendants({id}, false), lineage).empty()) result.insert(id);
  }
  return result;
}

Ids Model::parents(const std::string& revision) const {
  Ids result;
  for (const std::size_t parent : parents_[index(revision)]) result.emplace(revisions_[parent].id);
  return result;
}

Ids Model::children(const std::string& revision) const {
  Ids result;
  for (const std::size_t child : children_[index(revision)]) result.emplace(revisions_[child].id);
  return result;
}

Ids Model::real_heads() const {
  Ids result;
  for (std::size_t i = 0; i < revisions_.size(); ++i) {
    if (all_children_[i].empty()) result.emplace(revisions_[i].id);
  }
  return result;
}

std::string Model::fault_in_order(std::span<const std::string> newest_first) const {
  std::vector<bool> seen(revisions_.size());
  for (const std::string& id : newest_first) {
    const std::size_t revision = index(id);
    if (seen[revision]) return id + " is listed twice";
    seen[revision] = true;
    for (const std::size_t parent : all_parents_[revision]) {
      if (seen[parent]) return id + " comes too late";
    }
  }
  return {};
}

std::string Model::fault(std::span<const retort::PlanStep> plan, const Ids& rows, bool up) const {
  std::vector<bool> applied = flags(ancestors(rows));
  std::vector<std::string_view> before(rows.begin(), rows.end());
  for (const retort::PlanStep& step : plan) {
    const std::string id(revisions_[step.revision].id);
    if (applied[step.revision] == up) return id + " is applied or undone twice";
    applied[step.revision] = up;
    for (const std::size_t other : (up ? all_parents_ : all_children_)[step.revision]) {
      if (applied[other] != up) return id + " comes too early";
    }
    std::vector<std::string_view> after = sorted_rows(applied);
    if (!is_same(step.before, before)) return "the rows before " + id + " are wrong";
    if (!is_same(step.removed, difference(before, after))) return "the rows removed by " + id + " are wrong";
    if (!is_same(step.added, difference(after, before))) return "the rows added by " + id + " are wrong";
    before = std::move(after);
  }
  return {};
}

}  // namespace retort_test
