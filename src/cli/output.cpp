#include "cli/output.hpp"

#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

using Json = nlohmann::ordered_json;

std::string line_of(const RevisionInfo& revision) {
  std::string line =
      revision.down_revisions.empty() ? "<base>" : fmt::format("{}", fmt::join(revision.down_revisions, ", "));
  if (!revision.depends_on.empty()) line += fmt::format(" (depends on {})", fmt::join(revision.depends_on, ", "));
  line += fmt::format(" -> {}", revision.id);
  if (!revision.branch_labels.empty()) line += fmt::format(" ({})", fmt::join(revision.branch_labels, ", "));
  if (revision.is_head) line += " (head)";
  if (revision.is_current) line += " (current)";
  if (revision.is_branch_point) line += " (branchpoint)";
  if (revision.is_merge_point) line += " (mergepoint)";
  if (!revision.message.empty()) line += ", " + revision.message;
  return line;
}

Json json_of(const RevisionInfo& revision) {
  return {{"revision", revision.id},
          {"down_revision", revision.down_revisions},
          {"depends_on", revision.depends_on},
          {"branch_labels", revision.branch_labels},
          {"message", revision.message},
          {"file", revision.file},
          {"line", revision.line},
          {"is_head", revision.is_head},
          {"is_branch_point", revision.is_branch_point},
          {"is_merge_point", revision.is_merge_point},
          {"is_applied", revision.is_applied},
          {"is_current", revision.is_current}};
}

Json json_of(const Error& error) {
  const ErrorDetails& details = error.details();
  Json json{{"message", details.message}};
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) json[name] = value;
  };
  add("revision", details.revision);
  add("operation", details.operation);
  if (details.location.file != nullptr) {
    json["file"] = details.location.file;
    json["line"] = details.location.line;
  }
  add("statement", details.statement);
  add("sqlstate", details.sqlstate);
  add("detail", details.detail);
  add("outcome", details.outcome);
  add("hint", details.hint);
  return {{"error", std::move(json)}};
}

std::string text_of(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace); }

void print(std::ostream& out, const std::vector<RevisionInfo>& revisions, bool as_json,
           std::string (*line)(const RevisionInfo&)) {
  if (as_json) {
    Json array = Json::array();
    for (const RevisionInfo& revision : revisions) array.push_back(json_of(revision));
    out << text_of(array) << '\n';
    return;
  }
  for (const RevisionInfo& revision : revisions) out << line(revision) << '\n';
}

std::string count_of_migrations(std::size_t count) {
  return fmt::format("{} migration{}", count, count == 1 ? "" : "s");
}

}  // namespace retort::inline v1::cli
