#include "cli/revision_view.hpp"

#include "cli/output.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

std::string in_parentheses(const std::vector<std::string>& names) {
  return names.empty() ? "" : fmt::format(" ({})", fmt::join(names, ", "));
}

std::string marks(const RevisionInfo& info) {
  std::string text;
  if (info.is_head) text += info.is_effective_head ? " (effective head)" : " (head)";
  if (info.is_current) text += " (current)";
  return text;
}

std::string with_message(std::string line, const RevisionInfo& info) {
  return info.message.empty() ? line : line + ", " + info.message;
}

std::string parents(const RevisionInfo& info) {
  return info.down_revisions.empty() ? "<base>" : fmt::format("{}", fmt::join(info.down_revisions, ", "));
}

}  // namespace

RevisionViews::RevisionViews(const RevisionMap& revisions) : revisions_(revisions), labels_(revisions.labels()) {}

void RevisionViews::mark(const std::vector<std::string>& rows) {
  rows_ = rows;
  applied_ = revisions_.applied(rows);
  asked_database_ = true;
}

RevisionView RevisionViews::view(std::size_t revision) const {
  RevisionView view{.info = info_of(revisions_, revision),
                    .labels = {labels_[revision].begin(), labels_[revision].end()},
                    .asked_database = asked_database_};
  for (const std::size_t child : revisions_.children(revision)) {
    view.children.emplace_back(revisions_.revisions()[child].id);
  }
  if (asked_database_) {
    view.info.is_applied = applied_[revision];
    view.info.is_current = std::find(rows_.begin(), rows_.end(), view.info.id) != rows_.end();
  }
  return view;
}

RevisionView RevisionViews::view(const std::string& id) const {
  const std::size_t revision = revisions_.find(id);
  if (revision != RevisionMap::npos) return view(revision);
  RevisionView view{.info = {.id = id, .is_applied = true, .is_current = true}, .asked_database = true};
  const std::size_t whole = revisions_.replacement(id);
  if (whole != RevisionMap::npos) view.whole = revisions_.revisions()[whole].id;
  return view;
}

std::vector<RevisionView> RevisionViews::views(const std::vector<std::size_t>& revisions) const {
  std::vector<RevisionView> views;
  views.reserve(revisions.size());
  for (const std::size_t revision : revisions) views.push_back(view(revision));
  return views;
}

std::string line_of(const RevisionView& view) {
  std::string line = view.info.id;
  if (!view.whole.empty()) line += fmt::format(" (a part of {} now)", view.whole);
  return with_message(line + in_parentheses(view.labels) + marks(view.info), view.info);
}

std::string history_line_of(const RevisionView& view) {
  std::string line = fmt::format("{}{} -> {}{}{}", parents(view.info), in_parentheses(view.info.depends_on),
                                 view.info.id, in_parentheses(view.labels), marks(view.info));
  if (view.info.is_branch_point) line += " (branchpoint)";
  if (view.info.is_merge_point) line += " (mergepoint)";
  return with_message(std::move(line), view.info);
}

std::string block_of(const RevisionView& view) {
  const RevisionInfo& info = view.info;
  std::string text = fmt::format("Rev: {}{}\n", info.id, marks(info));
  text += fmt::format("{}: {}\n", info.is_merge_point ? "Merges" : "Parent", parents(info));
  const auto list = [&](const char* title, const std::vector<std::string>& names) {
    if (!names.empty()) text += fmt::format("{}: {}\n", title, fmt::join(names, ", "));
  };
  list("Also depends on", info.depends_on);
  list("Replaces", info.replaces);
  if (info.is_branch_point) list("Branches into", view.children);
  list("Branch names", view.labels);
  if (!info.file.empty()) text += fmt::format("Path: {}:{}\n", info.file, info.line);
  if (!info.message.empty()) text += fmt::format("\n    {}\n", info.message);
  return text;
}

nlohmann::ordered_json json_of(const RevisionView& view) {
  const RevisionInfo& info = view.info;
  nlohmann::ordered_json json{{"revision", info.id},
                              {"down_revision", info.down_revisions},
                              {"depends_on", info.depends_on},
                              {"branch_labels", info.branch_labels},
                              {"replaces", info.replaces},
                              {"labels", view.labels},
                              {"children", view.children},
                              {"message", info.message},
                              {"file", info.file},
                              {"line", info.line},
                              {"is_head", info.is_head},
                              {"is_effective_head", info.is_effective_head},
                              {"is_branch_point", info.is_branch_point},
                              {"is_merge_point", info.is_merge_point}};
  if (view.asked_database) {
    json["is_applied"] = info.is_applied;
    json["is_current"] = info.is_current;
  }
  return json;
}

void print(std::ostream& out, const std::vector<RevisionView>& views, const Printing& how,
           std::string (*line)(const RevisionView&)) {
  if (how.as_json) {
    nlohmann::ordered_json array = nlohmann::ordered_json::array();
    for (const RevisionView& view : views) array.push_back(json_of(view));
    out << text_of(array) << '\n';
    return;
  }
  bool is_first = true;
  for (const RevisionView& view : views) {
    if (!how.is_verbose) {
      out << line(view) << '\n';
      continue;
    }
    out << (is_first ? "" : "\n") << block_of(view);
    is_first = false;
  }
}

}  // namespace retort::inline v1::cli
