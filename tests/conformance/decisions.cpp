#include "decisions.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace retort_test {

namespace {

using Names = std::vector<std::string>;

Ids revision_set(const Names& names) { return {names.begin(), names.end()}; }

bool includes(const Ids& all, const Ids& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

bool base_is_no_revision(const Model&, const Question& question, const Answer& answer) {
  Names recorded = question.revisions;
  std::erase(recorded, "base");
  return question.operation == "resolve" && answer.error.empty() && recorded == answer.revisions;
}

bool unknown_branch(const Model& model, const Question& question, const Answer& answer) {
  const auto [branch, symbol] = split_branch(question.targets.front());
  return !branch.empty() && symbol == "base" && model.named(branch).empty() &&
         answer.error.find("there is no branch") != std::string::npos;
}

bool several_rows(const Model&, const Question& question, const Answer& answer) {
  return question.operation == "downgrade" && question.targets.front().starts_with('-') && question.from.size() > 1 &&
         question.error == "relative_out_of_range" && error_kind(answer.error) == "ambiguous_walk";
}

bool not_on_branch(const Model& model, const Question& question, const Answer& answer) {
  const auto [branch, symbol] = split_branch(question.targets.front());
  const std::string revision = model.named(symbol);
  return question.operation == "downgrade" && !branch.empty() && !revision.empty() &&
         !model.lineage(model.named(branch)).contains(revision) && error_kind(answer.error) == "not_member_of_branch";
}

bool keeps_the_trunk(const Model& model, const Question& question, const Answer& answer) {
  const auto [branch, symbol] = split_branch(question.targets.front());
  if (question.operation != "downgrade" || branch.empty() || symbol != "base" || !answer.error.empty()) return false;
  const Ids own = model.own(model.named(branch));
  Names expected = question.revisions;
  std::erase_if(expected, [&](const std::string& id) { return !own.contains(id); });
  return answer.revisions == expected && expected.size() < question.revisions.size();
}

bool refuses_other_branches(const Model& model, const Question& question, const Answer& answer) {
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

}  // namespace

std::span<const Decision> decisions() {
  static constexpr std::array<Decision, 8> table{{
      {"what lands on base contributes no revision", base_is_no_revision},
      {"a branch that does not exist is an error, at its base too", unknown_branch},
      {"a relative downgrade does not choose between rows", several_rows},
      {"branch@revision is an error when the revision is not on the branch", not_on_branch},
      {"branch@base keeps what other branches share", keeps_the_trunk},
      {"branch@ never undoes anything on another branch", refuses_other_branches},
      {"a stamp refuses targets that overlap", refuses_overlap},
      {"a stamp makes every target a row, and keeps the rows of other branches", stamps_every_target},
  }};
  return table;
}

}  // namespace retort_test
