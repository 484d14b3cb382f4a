#include "conformance.hpp"

#include <retort/error.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace retort_test {

namespace {

using Names = std::vector<std::string>;

std::string text(const Names& names) {
  std::string result = "{";
  for (const std::string& name : names) result.append(result.size() > 1 ? " " : "").append(name);
  return result.append("}");
}

Names rows_after(const std::vector<retort::PlanStep>& plan, const Names& from) {
  Ids rows(from.begin(), from.end());
  for (const retort::PlanStep& step : plan) {
    for (const auto id : step.removed) rows.erase(std::string(id));
    for (const auto id : step.added) rows.emplace(id);
  }
  return {rows.begin(), rows.end()};
}

Ids revision_set(const Names& names) { return {names.begin(), names.end()}; }

}  // namespace

std::pair<std::string, std::string> split_branch(const std::string& target) {
  const auto at = target.find('@');
  if (at == std::string::npos) return {"", target};
  return {target.substr(0, at), target.substr(at + 1)};
}

bool can_ask(const Question& question) { return question.operation != "history"; }

Answer ask(const retort::RevisionMap& map, const Question& question) {
  Answer answer;
  try {
    if (question.operation == "resolve") {
      for (const auto index : map.resolve(question.targets.front())) {
        answer.revisions.emplace_back(map.revisions()[index].id);
      }
    } else if (question.operation == "stamp") {
      for (const auto row : map.plan_stamp(question.targets, question.from)) answer.rows.emplace_back(row);
    } else {
      answer.plan = question.operation == "upgrade" ? map.plan_upgrade(question.targets.front(), question.from)
                                                    : map.plan_downgrade(question.targets.front(), question.from);
      for (const auto& step : answer.plan) answer.revisions.emplace_back(map.revisions()[step.revision].id);
      answer.rows = rows_after(answer.plan, question.from);
    }
    std::sort(answer.revisions.begin(), answer.revisions.end());
  } catch (const retort::RevisionError& error) {
    answer.error = error.what();
  }
  return answer;
}

std::string_view error_kind(std::string_view message) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kinds{{
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
      {"is not a valid target of a downgrade", "not_valid_downgrade_target"},
      {" overlap: ", "overlapping_targets"},
  }};
  for (const auto& [phrase, kind] : kinds) {
    if (message.find(phrase) != std::string_view::npos) return kind;
  }
  return "other";
}

std::string disagreement(const Model& model, const Question& question, const Answer& answer) {
  if (question.operation == "upgrade" || question.operation == "downgrade") {
    std::string fault = model.fault(answer.plan, revision_set(question.from), question.operation == "upgrade");
    if (!fault.empty()) return fault;
  }
  if (!answer.error.empty()) {
    if (error_kind(answer.error) == "other") return "an error of no known kind: " + answer.error;
    if (question.quirk || error_kind(answer.error) == question.error) return {};
    return "got the error: " + answer.error + "\n  instead of " +
           (question.error.empty() ? text(question.revisions) + " -> " + text(question.rows) : question.error);
  }
  if (!question.error.empty()) {
    return question.quirk ? "" : "got " + text(answer.revisions) + " instead of the error " + question.error;
  }
  if (answer.revisions != question.revisions) {
    return "got " + text(answer.revisions) + "\n  instead of " + text(question.revisions);
  }
  if (!question.quirk && answer.rows != question.rows) {
    return "got the rows " + text(answer.rows) + " instead of " + text(question.rows);
  }
  return {};
}

std::string form(const Model& model, const Question& question) {
  const auto part = [&](std::string name) -> std::string {
    std::string steps;
    if (const auto sign = name.find_last_not_of("0123456789");
        sign != std::string::npos && sign + 1 < name.size() && (name[sign] == '+' || name[sign] == '-')) {
      steps = name.substr(sign, 1) + "N";
      name.resize(sign);
    }
    if (name.empty() || name == "head" || name == "heads" || name == "base") return name + steps;
    const std::string revision = model.named(name);
    return (revision.empty() ? "word" : revision == name ? "id" : "label") + steps;
  };
  std::string result = question.operation;
  for (const std::string& target : question.targets) {
    const auto [branch, symbol] = split_branch(target);
    result.append(" ").append(branch.empty() ? "" : part(branch) + "@").append(part(symbol));
  }
  return result;
}

}  // namespace retort_test
