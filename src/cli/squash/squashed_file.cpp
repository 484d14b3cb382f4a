#include "cli/squash/squashed_file.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

namespace {

void add_new(std::vector<std::string>& to, const std::vector<std::string>& from) {
  for (const std::string& each : from) {
    if (std::find(to.begin(), to.end(), each) == to.end()) to.push_back(each);
  }
}

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

/// `"a"`, or `revisions("a", "b")`.
std::string id_list(const std::vector<std::string>& ids) {
  std::vector<std::string> words;
  for (const std::string& id : ids) words.push_back(quoted(id));
  return words.size() == 1 ? words.front() : fmt::format("revisions({})", fmt::join(words, ", "));
}

std::string member(const char* name, const std::string& value) {
  return fmt::format("  static constexpr auto {} = {};\n", name, value);
}

std::string namespace_of(const RevisionInfo& info) {
  std::string name = "part_" + info.id;
  std::replace(name.begin(), name.end(), '.', '_');
  return name;
}

std::string object_of(const SquashedPart& part) {
  return fmt::format("{}::{}{{}}", namespace_of(part.info), part.source.class_name);
}

std::vector<std::string> replaced_ids(const std::vector<SquashedPart>& parts) {
  std::vector<std::string> ids;
  for (const SquashedPart& part : parts) {
    add_new(ids, part.info.replaces);
    ids.push_back(part.info.id);
  }
  ids.pop_back();
  return ids;
}

/// The project's own, Retort's, and the rest.
std::size_t group_of(const std::string& include) {
  if (include.find('"') != std::string::npos) return 0;
  return include.find("<retort/") != std::string::npos ? 1 : 2;
}

std::string includes(const std::vector<SquashedPart>& parts) {
  std::vector<std::string> lines{"#include <retort/migration.hpp>"};
  for (const SquashedPart& part : parts) add_new(lines, part.source.includes);
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::size_t group : {0U, 1U, 2U}) {
    const std::size_t before = text.size();
    for (const std::string& line : lines) {
      if (group_of(line) != group) continue;
      if (before > 0 && text.size() == before) text += '\n';
      text += line + '\n';
    }
  }
  return text;
}

std::string members(const std::vector<SquashedPart>& parts, const std::string& message) {
  std::vector<std::string> inside;
  std::vector<std::string> labels;
  std::vector<std::string> dependencies;
  for (const SquashedPart& part : parts) {
    inside.push_back(part.info.id);
    add_new(labels, part.info.branch_labels);
    add_new(dependencies, part.info.depends_on);
  }
  std::erase_if(dependencies, [&](const std::string& id) {
    return std::find(inside.begin(), inside.end(), id) != inside.end() ||
           std::find(labels.begin(), labels.end(), id) != labels.end();
  });
  const std::vector<std::string>& parents = parts.front().info.down_revisions;
  std::string text = member("revision", quoted(parts.back().info.id));
  text += member("down_revision", parents.empty() ? "base" : id_list(parents));
  text += member("replaces", id_list(replaced_ids(parts)));
  if (!labels.empty()) text += member("branch_labels", id_list(labels));
  if (!dependencies.empty()) text += member("depends_on", id_list(dependencies));
  return text + member("message", quoted(message));
}

}  // namespace

std::string squashed_file(const std::vector<SquashedPart>& parts, const std::string& message) {
  const RevisionInfo& last = parts.back().info;
  std::string text = includes(parts);
  text += fmt::format(
      "\n// {} migrations in one. A database that stands at one of them runs only those after it, so each is kept as "
      "it "
      "was.\n// Once no database is left between the first and the last, they may be merged by hand, without replaces "
      "and part().\n"
      "\n#pragma GCC diagnostic ignored \"-Wunused-const-variable\"  // what the parts say of themselves\n",
      parts.size());
  for (const SquashedPart& part : parts) {
    text +=
        fmt::format("\nnamespace {0} {{\n\n{1}\n\n}}  // namespace {0}\n", namespace_of(part.info), part.source.code);
  }
  const std::string& whole = parts.back().source.class_name;
  const std::size_t scope = whole.rfind("::");
  const std::string name = whole.substr(scope == std::string::npos ? 0 : scope + 2) + "Squashed";
  text += fmt::format("\nnamespace {{\nusing namespace retort::dsl;\n\nstruct {} final : retort::Migration {{\n", name);
  text += members(parts, message);
  text += "\n  void upgrade(retort::Op& op) const override {\n";
  for (const SquashedPart& part : parts) {
    const bool is_last = part.info.id == last.id;
    text += fmt::format("    {}{}.upgrade(op);\n",
                        is_last ? "" : fmt::format("if (op.part({})) ", quoted(part.info.id)), object_of(part));
  }
  text += "  }\n  void downgrade(retort::Op& op) const override {\n";
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
    text += fmt::format("    {}.downgrade(op);\n", object_of(*part));
  }
  return text + fmt::format("  }}\n}};\nRETORT_MIGRATION({});\n\n}}  // namespace\n", name);
}

}  // namespace retort::inline v1::cli
