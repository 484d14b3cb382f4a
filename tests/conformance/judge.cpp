#include "conformance/judge.hpp"

namespace retort_test {

namespace {

Ids id_set(const Names& names) { return {names.begin(), names.end()}; }

/// What is wrong whatever Alembic says: a plan that does not follow the rules, rows of which one is an ancestor of
/// another, a list that is not newest first.
std::string broken_rule(const Model& model, const Question& question, const Answer& answer) {
  if (question.operation == "upgrade" || question.operation == "downgrade") {
    return model.fault(answer.plan, id_set(question.from), question.operation == "upgrade");
  }
  if (question.operation == "stamp" && model.maximal(model.ancestors(id_set(answer.rows))) != id_set(answer.rows)) {
    return "the rows are not maximal";
  }
  if (question.operation == "history") return model.fault_in_order(answer.shown);
  return {};
}

std::string wrong_error(const Question& question, const Answer& answer) {
  const std::string_view kind = error_kind(answer.error);
  if (kind == "other" && question.error != "other") return "an error of no known kind";
  return question.is_quirk || kind == question.error || question.error == "other" ? ""
                                                                                  : "another error, or one too many";
}

std::string of(const Question& question, const Names& revisions, const Names& rows) {
  if (question.operation == "resolve" || question.operation == "history") return text(revisions);
  if (question.operation == "stamp") return "rows " + text(rows);
  return text(revisions) + ", rows " + text(rows);
}

}  // namespace

std::string disagreement(const Model& model, const Question& question, const Answer& answer) {
  if (!answer.error.empty()) return wrong_error(question, answer);
  std::string fault = broken_rule(model, question, answer);
  if (!fault.empty()) return fault;
  if (!question.error.empty()) return question.is_quirk ? "" : "an answer instead of an error";
  if (answer.revisions != question.revisions) return "other revisions";
  return question.is_quirk || answer.rows == question.rows ? "" : "other rows";
}

std::string expected_text(const Question& question) {
  if (!question.error.empty()) return "the error " + question.error;
  return of(question, question.revisions, question.rows) + (question.is_quirk ? ", or what the rules say" : "");
}

std::string got_text(const Question& question, const Answer& answer) {
  if (!answer.error.empty()) return "the error: " + answer.error;
  return of(question, answer.revisions, answer.rows);
}

}  // namespace retort_test
