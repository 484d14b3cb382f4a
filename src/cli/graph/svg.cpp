#include "cli/graph/drawing.hpp"
#include "cli/graph/xml_text.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

namespace {

constexpr int row_height = 36;
constexpr int lane_width = 24;
constexpr int margin = 24;
constexpr int radius = 6;

/// One colour a lane, in turn; legible on white and on black.
constexpr std::array<const char*, 6> colours{"#2e7d5b", "#3b6fb6", "#b0562c", "#8250a8", "#a88412", "#b03a62"};

constexpr const char* style = R"(<style>
  text { font: 13px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; fill: #24292f; }
  .id { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 12px; fill: #57606a; }
  .label { font-size: 11px; fill: #ffffff; }
  .pending { fill: #8c959f; }
  .background { fill: #ffffff; }
  .hollow { fill: #ffffff; }
  path { fill: none; stroke-width: 2; }
  .dependency { stroke: #8c959f; stroke-width: 1.5; stroke-dasharray: 4 3; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } .id { fill: #9198a1; } .label { fill: #ffffff; } .pending { fill: #9198a1; }
    .background, .hollow { fill: #0d1117; }
  }
</style>
)";

/// How wide text is, in pixels, taking every character for a wide one.
int width_of(std::string_view text, int character) {
  const auto letters =
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
  return static_cast<int>(letters) * character;
}

class Picture {
 public:
  explicit Picture(const Drawing& drawing) : drawing_(drawing) {}

  std::string write() {
    for (const DrawnEdge& edge : drawing_.edges) {
      if (edge.is_dependency) write_edge(edge);
    }
    for (const DrawnEdge& edge : drawing_.edges) {
      if (!edge.is_dependency) write_edge(edge);
    }
    for (std::size_t row = 0; row < drawing_.rows.size(); ++row) write_row(row);
    int height = 2 * margin + static_cast<int>(drawing_.rows.size()) * row_height - row_height + 2 * radius;
    if (drawing_.asked_database) {
      write_legend(height + 4);
      height += 28;
    }
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
        "viewBox=\"0 0 {0} {1}\" role=\"img\">\n<title>Revisions</title>\n{2}"
        "<rect class=\"background\" width=\"{0}\" height=\"{1}\"/>\n{3}</svg>\n",
        width_ + margin, height, style, body_);
  }

 private:
  int x(std::size_t row) const { return margin + static_cast<int>(drawing_.lanes[row]) * lane_width; }
  static int y(std::size_t row) { return margin + static_cast<int>(row) * row_height; }
  const char* colour(std::size_t row) const { return colours[drawing_.lanes[row] % colours.size()]; }

  /// Straight down in the lane that the line has to itself, and a bend of one row where it changes lanes.
  void write_edge(const DrawnEdge& edge) {
    const int from_x = x(edge.child);
    const int from_y = y(edge.child);
    const int to_x = x(edge.parent);
    const int to_y = y(edge.parent);
    if (edge.is_dependency) {
      body_ += fmt::format("<path class=\"dependency\" d=\"M{} {}C{} {} {} {} {} {}\"/>\n", from_x, from_y, from_x - 14,
                           from_y + row_height / 2, to_x - 14, to_y - row_height / 2, to_x, to_y);
      return;
    }
    const bool bends_first = drawing_.lanes[edge.parent] > drawing_.lanes[edge.child];
    const int bend_end = bends_first ? from_y + row_height : to_y;
    const int bend_begin = bend_end - row_height;
    const int middle = bend_begin + row_height / 2;
    body_ += fmt::format("<path stroke=\"{}\" d=\"M{} {}V{}C{} {} {} {} {} {}V{}\"/>\n",
                         colour(bends_first ? edge.parent : edge.child), from_x, from_y, bend_begin, from_x, middle,
                         to_x, middle, to_x, bend_end, to_y);
  }

  void write_row(std::size_t row) {
    const RevisionView& view = drawing_.rows[row];
    const bool is_filled = !drawing_.asked_database || view.info.is_applied;
    if (view.info.is_current) {
      body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"/>\n",
                           x(row), y(row), radius + 4, colour(row));
    }
    body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" stroke=\"{}\" stroke-width=\"2\" {}/>\n", x(row), y(row),
                         radius, colour(row),
                         is_filled ? fmt::format("fill=\"{}\"", colour(row)) : std::string("class=\"hollow\""));
    write_words(row, is_filled);
  }

  void write_words(std::size_t row, bool is_filled) {
    const RevisionInfo& info = drawing_.rows[row].info;
    int at = margin + static_cast<int>(drawing_.lane_count) * lane_width + 4;
    const int baseline = y(row) + 4;
    body_ += fmt::format("<text class=\"id\" x=\"{}\" y=\"{}\">{}</text>\n", at, baseline, xml_text(info.id));
    at += width_of(info.id, 8) + 10;
    for (const std::string& label : info.branch_labels) {
      const int width = width_of(label, 7) + 14;
      body_ += fmt::format(
          "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"18\" rx=\"9\" fill=\"{}\"/>\n"
          "<text class=\"label\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
          at, y(row) - 9, width, colour(row), at + width / 2, baseline, xml_text(label));
      at += width + 8;
    }
    body_ += fmt::format("<text{} x=\"{}\" y=\"{}\">{}</text>\n", is_filled ? "" : " class=\"pending\"", at, baseline,
                         xml_text(info.message));
    width_ = std::max(width_, at + width_of(info.message, 8));
  }

  void write_legend(int top) {
    int at = margin;
    for (const auto& [word, is_filled, is_current] :
         {std::tuple{"applied", true, false}, {"current", true, true}, {"pending", false, false}}) {
      if (is_current) {
        body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"8\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"/>\n",
                             at, top, colours[0]);
      }
      body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"5\" stroke=\"{}\" stroke-width=\"2\" {}/>\n", at, top,
                           colours[0], is_filled ? fmt::format("fill=\"{}\"", colours[0]) : "class=\"hollow\"");
      body_ += fmt::format("<text x=\"{}\" y=\"{}\">{}</text>\n", at + 14, top + 4, word);
      at += 90;
    }
    width_ = std::max(width_, at);
  }

  const Drawing& drawing_;
  std::string body_;
  int width_ = 0;
};

}  // namespace

std::string svg_of(const Drawing& drawing) { return Picture(drawing).write(); }

}  // namespace retort::inline v1::cli
