#include "conformance/answer.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

namespace retort_test {

namespace {

using Map = retort::RevisionMap;

Names ids(const Map& map, const std::vector<std::size_t>& revisions) {
  Names result;
  for (const std::size_t revision : revisions) result.emplace_back(map.revisions()[revision].id);
  return result;
}

Names rows_after(const std::vector<retort::PlanStep>& plan, const Names& from) {
  std::set<std::string, std::less<>> rows(from.begin(), from.end());
  for (const retort::PlanStep& step : plan) {
    for (const auto id : step.removed) rows.erase(std::string(id));
    for (const auto id : step.added) rows.emplace(id);
  }
  return {rows.begin(), rows.end()};
}

void answer_plan(const Map& map, const Question& question, Answer& answer) {
  const std::string& target = question.targets.at(0);
  answer.plan = question.operation == "upgrade" ? map.plan_upgrade(target, question.from)
                                                : map.plan_downgrade(target, question.from);
  for (const auto& step : answer.plan) answer.revisions.emplace_back(map.revisions()[step.revision].id);
  answer.rows = rows_after(answer.plan, question.from);
}

void answer(const Map& map, const Question& question, Answer& answer) {
  if (question.operation == "resolve") {
    answer.revisions = ids(map, map.resolve(question.targets.at(0)));
  } else if (question.operation == "history") {
    answer.shown = ids(map, map.history(question.lower, question.upper));
    answer.revisions = answer.shown;
  } else if (question.operation == "stamp") {
    for (const auto row : map.plan_stamp(question.targets, question.from)) answer.rows.emplace_back(row);
  } else if (question.operation == "upgrade" || question.operation == "downgrade") {
    answer_plan(map, question, answer);
  } else {
    throw std::runtime_error("there is no operation \"" + question.operation + "\"");
  }
  std::sort(answer.revisions.begin(), answer.revisions.end());
}

}  // namespace

Answer ask(const Map& map, const Question& question) {
  Answer result;
  try {
    answer(map, question, result);
  } catch (const retort::RevisionError& error) {
    result.error = error.what();
  }
  return result;
}

std::string_view error_kind(std::string_view message) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kinds{{
      {"would also undo", "undoes_another_branch"},
      {"there is no revision or branch label", "no_such_revision"},
      {"there is no branch", "no_such_revision"},
      {"stands for no revision", "no_such_revision"},
      {"is not on the branch", "not_member_of_branch"},
      {"names begin with", "ambiguous_prefix"},
      {" heads: ", "multiple_heads"},
      {"goes too far", "relative_out_of_range"},
      {"it does not go", "relative_out_of_range"},
      {"is ambiguous: after", "ambiguous_walk"},
      {" merges ", "ambiguous_walk"},
      {"is ambiguous: the database is at", "ambiguous_walk"},
      {"cannot downgrade to", "range_not_ancestor"},
      {"does not lie on one branch", "range_not_ancestor"},
      {"is not a valid target of a downgrade", "not_valid_downgrade_target"},
      {" overlap: ", "overlapping_targets"},
      {"its name is empty", "no_such_revision"},
  }};
  for (const auto& [phrase, kind] : kinds) {
    if (message.find(phrase) != std::string_view::npos) return kind;
  }
  return "other";
}

std::pair<std::string, std::string> split_branch(const std::string& target) {
  const auto at = target.find('@');
  if (at == std::string::npos) return {"", target};
  return {target.substr(0, at), target.substr(at + 1)};
}

std::string text(const Names& names) {
  std::string result = "{";
  for (const std::string& name : names) result.append(result.size() > 1 ? " " : "").append(name);
  return result.append("}");
}

std::string text(const Question& question) {
  if (question.operation == "history") return "history " + question.lower + ":" + question.upper;
  std::string result = question.operation;
  for (const std::string& target : question.targets) result.append(" ").append(target);
  return question.operation == "resolve" ? result : result + " from " + text(question.from);
}

}  // namespace retort_test
