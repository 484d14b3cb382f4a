#include "conformance/decisions.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace retort_test {

namespace {

Ids revision_set(const Names& names) { return {names.begin(), names.end()}; }

bool includes(const Ids& all, const Ids& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

bool base_is_no_revision(const Model&, const Question& question, const Answer& answer) {
  Names recorded = question.revisions;
  std::erase(recorded, "base");
  return question.operation == "resolve" && answer.error.empty() && recorded == answer.revisions;
}

bool has_target(const Question& question) { return !question.targets.empty(); }

bool unknown_branch(const Model& model, const Question& question, const Answer& answer) {
  if (!has_target(question)) return false;
  const auto [branch, symbol] = split_branch(question.targets.front());
  return !branch.empty() && symbol == "base" && model.named(branch).empty() &&
         answer.error.find("there is no branch") != std::string::npos;
}

bool one_revision_of_several_names(const Model& model, const Question& question, const Answer& answer) {
  if (!has_target(question) || question.error != "ambiguous_prefix" || !answer.error.empty()) return false;
  const auto [branch, symbol] = split_branch(question.targets.front());
  Ids found = model.begun_by(symbol);
  if (!branch.empty()) found = intersection(found, model.lineage(model.named(branch)));
  return found.size() == 1 && (question.operation != "resolve" || revision_set(answer.revisions) == found);
}

/// Alembic goes down from the row that comes first.
bool several_rows(const Model&, const Question& question, const Answer& answer) {
  return question.operation == "downgrade" && question.targets.front().starts_with('-') && question.from.size() > 1 &&
         error_kind(answer.error) == "ambiguous_walk";
}

bool not_on_branch(const Model& model, const Question& question, const Answer& answer) {
  if (!has_target(question)) return false;
  const auto [branch, symbol] = split_branch(question.targets.front());
  const std::string revision = model.named(symbol);
  return question.operation == "downgrade" && !branch.empty() && !revision.empty() &&
         !model.lineage(model.named(branch)).contains(revision) && error_kind(answer.error) == "not_member_of_branch";
}

bool keeps_the_trunk(const Model& model, const Question& question, const Answer& answer) {
  if (!has_target(question)) return false;
  const auto [branch, symbol] = split_branch(question.targets.front());
  if (question.operation != "downgrade" || branch.empty() || symbol != "base" || !answer.error.empty()) return false;
  const Ids going = model.descendants(model.own(model.named(branch)));
  Names expected = question.revisions;
  std::erase_if(expected, [&](const std::string& id) { return !going.contains(id); });
  return answer.revisions == expected && expected.size() < question.revisions.size();
}

bool refuses_other_branches(const Model& model, const Question& question, const Answer& answer) {
  if (!has_target(question)) return false;
  const std::string branch = split_branch(question.targets.front()).first;
  if (question.operation != "downgrade" || branch.empty() || !question.error.empty()) return false;
  const Ids lineage = model.lineage(model.named(branch));
  return error_kind(answer.error) == "undoes_another_branch" && !includes(lineage, revision_set(question.revisions));
}

Ids stamped(const Model& model, const Question& question) {
  Ids targets;
  for (const std::string& target : question.targets) targets.insert(model.named(target));
  return targets;
}

bool refuses_overlap(const Model& model, const Question& question, const Answer& answer) {
  const Ids targets = stamped(model, question);
  return question.operation == "stamp" && error_kind(answer.error) == "overlapping_targets" &&
         model.maximal(model.ancestors(targets)).size() < targets.size();
}

bool stamps_every_target(const Model& model, const Question& question, const Answer& answer) {
  const Ids ours = revision_set(answer.rows);
  return question.operation == "stamp" && answer.error.empty() && ours.size() > question.rows.size() &&
         includes(ours, revision_set(question.rows)) && model.maximal(model.ancestors(ours)) == ours;
}

/// Where the way from a head down leads, base being nothing, and what it passes. Nothing where it forks.
struct WayDown {
  Ids passed{};
  std::string end{};
};

std::optional<WayDown> way_down(const Model& model, const std::string& head, std::size_t steps) {
  WayDown way{.passed = {head}, .end = head};
  for (; steps > 0; --steps) {
    const Ids parents = model.parents(way.end);
    if (parents.size() > 1) return std::nullopt;
    way.end = parents.empty() ? "" : *parents.begin();
    if (parents.empty()) break;
    way.passed.insert(way.end);
  }
  return way;
}

/// Alembic finds one lower end below each head too, but then refuses those of which one comes before another, and
/// heads that have fewer revisions below them.
bool counts_from_each_head(const Model& model, const Question& question, const Answer& answer) {
  const bool is_relative = question.lower.size() > 1 && question.lower.front() == '-' &&
                           question.lower.find_first_not_of("0123456789", 1) == std::string::npos;
  if (question.operation != "history" || !is_relative || !question.upper.empty() || question.error.empty())
    return false;
  Ids passed;
  Ids ends;
  for (const std::string& head : model.real_heads()) {
    const auto way = way_down(model, head, std::stoul(question.lower.substr(1)));
    if (!way) return false;
    passed.insert(way->passed.begin(), way->passed.end());
    if (!way->end.empty()) ends.insert(way->end);
  }
  Ids expected = model.ancestors(model.real_heads());
  if (!ends.empty()) expected = without(intersection(expected, model.descendants(ends, false)), model.ancestors(ends));
  expected.merge(passed);
  return answer.error.empty() && revision_set(answer.revisions) == expected;
}

}  // namespace

std::span<const Decision> decisions() {
  static constexpr std::array<Decision, 10> table{{
      {"what lands on base contributes no revision", base_is_no_revision},
      {"a branch that does not exist is an error, at its base too", unknown_branch},
      {"the beginning of several names of one revision stands for it", one_revision_of_several_names},
      {"a relative downgrade does not choose between rows", several_rows},
      {"branch@revision is an error when the revision is not on the branch", not_on_branch},
      {"branch@base keeps what other branches share", keeps_the_trunk},
      {"branch@ never undoes anything on another branch", refuses_other_branches},
      {"a stamp refuses targets that overlap", refuses_overlap},
      {"a stamp makes every target a row, and keeps the rows of other branches", stamps_every_target},
      {"history counts -N from each head by itself, as far as there is anything", counts_from_each_head},
  }};
  return table;
}

}  // namespace retort_test
