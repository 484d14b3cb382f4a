#include "cli/graph/drawing.hpp"

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

std::string dot_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

std::string node(const Drawing& drawing, const RevisionView& view) {
  std::string label = view.info.id;
  for (const std::string& name : view.info.branch_labels) label += " (" + name + ")";
  if (!view.info.message.empty()) label += "\n" + view.info.message;
  std::string style;
  if (drawing.asked_database) {
    style = view.info.is_applied ? ", style=\"rounded,filled\", fillcolor=\"#d9f0e3\"" : ", style=\"rounded,dashed\"";
  }
  if (view.info.is_current) style += ", penwidth=2.5";
  std::string text = dot_string(label);
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n')) text.replace(at, 1, "\\n");
  return fmt::format("  {} [label={}{}];\n", dot_string(view.info.id), text, style);
}

}  // namespace

std::string dot_of(const Drawing& drawing) {
  std::string text =
      "digraph revisions {\n  rankdir=BT;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n";
  for (const RevisionView& view : drawing.rows) text += node(drawing, view);
  for (const DrawnEdge& edge : drawing.edges) {
    text += fmt::format("  {} -> {}{};\n", dot_string(drawing.rows[edge.parent].info.id),
                        dot_string(drawing.rows[edge.child].info.id), edge.is_dependency ? " [style=dashed]" : "");
  }
  return text + "}\n";
}

}  // namespace retort::inline v1::cli
