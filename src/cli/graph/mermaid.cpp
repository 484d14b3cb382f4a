#include "cli/graph/drawing.hpp"

#include <fmt/format.h>

namespace retort::inline v1::cli {

namespace {

/// What has a meaning in Mermaid's labels, as the entities it knows.
std::string mermaid_text(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '"':
        result += "#quot;";
        break;
      case '#':
        result += "#35;";
        break;
      case '<':
        result += "#lt;";
        break;
      case '>':
        result += "#gt;";
        break;
      case '\n':
        result += "<br>";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::string node(const Drawing& drawing, std::size_t row) {
  const RevisionView& view = drawing.rows[row];
  std::string label = view.info.id;
  for (const std::string& name : view.info.branch_labels) label += " (" + name + ")";
  if (!view.info.message.empty()) label += "\n" + view.info.message;
  const char* style = "";
  if (drawing.asked_database) {
    style = view.info.is_current ? ":::current" : view.info.is_applied ? ":::applied" : ":::pending";
  }
  return fmt::format("  r{}[\"{}\"]{}\n", row, mermaid_text(label), style);
}

}  // namespace

std::string mermaid_of(const Drawing& drawing) {
  std::string text = "flowchart BT\n";
  for (std::size_t row = 0; row < drawing.rows.size(); ++row) text += node(drawing, row);
  for (const DrawnEdge& edge : drawing.edges) {
    text += fmt::format("  r{} {} r{}\n", edge.parent, edge.is_dependency ? "-.->" : "-->", edge.child);
  }
  if (drawing.asked_database) {
    text +=
        "  classDef applied fill:#d9f0e3,stroke:#2e7d5b,color:#10291f\n"
        "  classDef current fill:#d9f0e3,stroke:#2e7d5b,stroke-width:3px,color:#10291f\n"
        "  classDef pending stroke-dasharray:4 3\n";
  }
  return text;
}

}  // namespace retort::inline v1::cli
