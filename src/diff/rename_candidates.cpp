#include "diff/names.hpp"
#include "graph/near_names.hpp"
#include "model/constraint.hpp"

#include <retort/diff.hpp>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>
#include <variant>

namespace retort::inline v1 {

namespace {

constexpr double least_similarity = 0.5;

double likeness(std::string_view left, std::string_view right) {
  const std::size_t longest = std::max(left.size(), right.size());
  return longest == 0 ? 1.0 : 1.0 - static_cast<double>(edit_distance(left, right)) / static_cast<double>(longest);
}

/// The share of columns that both have, by name and type.
double similarity(const Table& left, const Table& right) {
  std::size_t shared = 0;
  for (const Column& column : left.columns) {
    shared +=
        static_cast<std::size_t>(std::count_if(right.columns.begin(), right.columns.end(), [&](const Column& other) {
          return column.name == other.name && column.type == other.type;
        }));
  }
  const std::size_t all = left.columns.size() + right.columns.size() - shared;
  return all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

/// Another type is another column.
double similarity(const Column& left, const Column& right) {
  if (left.type != right.type || left.computed.empty() != right.computed.empty()) return 0;
  Column same = left;
  same.name = right.name;
  const double name = likeness(left.name, right.name);
  return same == right ? std::max(0.6, 0.5 + name / 2) : name * 0.8;
}

/// The same but for its name, or by the name alone.
double similarity(const Object& left, const Object& right) {
  if (left.index() != right.index()) return 0;
  return std::visit(
      [&](const auto& one) -> double {
        auto same = one;
        const auto& other = std::get<std::decay_t<decltype(one)>>(right);
        if constexpr (requires { same.name; }) {
          same.name = other.name;
          if (same == other) return 0.95;
        }
        return 0;
      },
      left);
}

class Search {
 public:
  Search(const Schema& from, const Schema& to) : from_(from), to_(to) {}

  std::vector<RenameCandidate> run() {
    find_tables();
    find_objects();
    for (const Table& table : from_.tables) find_columns(table);
    return best();
  }

 private:
  template <class Items, class NameOf>
  void find(const Items& before, const Items& after, const NameOf& name_of_item) {
    std::set<std::string> old_names;
    std::set<std::string> new_names;
    for (const auto& item : before) old_names.insert(diffing::key_of(name_of_item(item)));
    for (const auto& item : after) new_names.insert(diffing::key_of(name_of_item(item)));
    for (const auto& item : before) {
      const ObjectName old_name = name_of_item(item);
      const bool has_name = !old_name.name.name.empty();  // a cast has none
      if (!has_name || new_names.contains(diffing::key_of(old_name))) continue;
      for (const auto& other : after) {
        const ObjectName new_name = name_of_item(other);
        if (old_names.contains(diffing::key_of(new_name))) continue;
        const double degree = similarity(item, other);
        if (degree >= least_similarity) candidates_.push_back({{old_name, new_name.name}, degree});
      }
    }
  }

  void find_tables() {
    find(from_.tables, to_.tables, [](const Table& table) { return ObjectName{.name = table.name}; });
  }
  void find_objects() {
    find(from_.objects, to_.objects, [](const Object& object) { return name_of(object); });
  }
  void find_columns(const Table& table) {
    for (const Table& other : to_.tables) {
      if (other.name != table.name) continue;
      find(table.columns, other.columns,
           [&](const Column& column) { return diffing::column_name(table.name, column.name); });
    }
  }

  /// Each name once, where it fits best.
  std::vector<RenameCandidate> best() {
    std::stable_sort(
        candidates_.begin(), candidates_.end(),
        [](const RenameCandidate& left, const RenameCandidate& right) { return left.similarity > right.similarity; });
    std::set<std::string> taken;
    std::vector<RenameCandidate> result;
    for (RenameCandidate& candidate : candidates_) {
      ObjectName now = candidate.rename.object;
      now.name = candidate.rename.new_name;
      const std::string before = "-" + diffing::key_of(candidate.rename.object);
      const std::string after = "+" + diffing::key_of(now);
      if (taken.contains(before) || taken.contains(after)) continue;
      taken.insert({before, after});
      result.push_back(std::move(candidate));
    }
    return result;
  }

  const Schema& from_;
  const Schema& to_;
  std::vector<RenameCandidate> candidates_;
};

}  // namespace

std::vector<RenameCandidate> rename_candidates(const Schema& from, const Schema& to) { return Search(from, to).run(); }

}  // namespace retort::inline v1
