#include "cli/graph/drawing.hpp"
#include "cli/graph/lanes.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

namespace {

enum Side : unsigned { up = 1, down = 2, left = 4, right = 8 };

/// Box-drawing characters by the sides that a line leaves the cell on.
constexpr std::array<const char*, 16> boxes{" ", "│", "│", "│", "─", "╯", "╮", "┤",
                                            "─", "╰", "╭", "├", "─", "┴", "┬", "┼"};

/// One line between two revisions: lanes that go on, and lanes that start at, or end in, the lane of one of them.
class Connector {
 public:
  explicit Connector(const Lanes& lanes, std::size_t width) : cells_(2 * width) {
    for (std::size_t lane = 0; lane < width; ++lane) {
      if (lanes.is_busy(lane)) cells_[2 * lane] = up | down;
    }
  }

  /// A line between two lanes: at `from` it hangs on what is there, at `to` it ends with `end`.
  void connect(std::size_t from, std::size_t to, Side end) {
    const auto [first, last] = std::minmax(from, to);
    for (std::size_t cell = 2 * first + 1; cell < 2 * last; ++cell) cells_[cell] |= left | right;
    cells_[2 * from] |= to > from ? right : left;
    cells_[2 * to] |= (to > from ? left : right) | end;
  }

  std::string text() const {
    std::string line;
    for (const unsigned cell : cells_) line += boxes[cell];
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
  }

 private:
  std::vector<unsigned> cells_;
};

const char* dot(const Drawing& drawing, const RevisionView& view) {
  if (!drawing.asked_database || view.info.is_applied) return view.info.is_current ? "◉" : "●";
  return "○";
}

std::string node_line(const Drawing& drawing, const Lanes& lanes, std::size_t row) {
  std::string line;
  for (std::size_t lane = 0; lane < std::max(lanes.size(), drawing.lanes[row] + 1); ++lane) {
    line += lane == drawing.lanes[row] ? dot(drawing, drawing.rows[row]) : lanes.is_busy(lane) ? "│" : " ";
    line += ' ';
  }
  const RevisionView& view = drawing.rows[row];
  line += ' ' + line_of(view);
  if (!view.info.depends_on.empty()) line += fmt::format(" (depends on {})", fmt::join(view.info.depends_on, ", "));
  return line + '\n';
}

std::vector<std::vector<std::size_t>> parents_of(const Drawing& drawing) {
  std::vector<std::vector<std::size_t>> parents(drawing.rows.size());
  for (const DrawnEdge& edge : drawing.edges) {
    if (!edge.is_dependency) parents[edge.child].push_back(edge.parent);
  }
  return parents;
}

}  // namespace

std::string plain_text_of(const Drawing& drawing) {
  std::string text;
  const std::vector<std::vector<std::size_t>> parents = parents_of(drawing);
  Lanes lanes;
  std::vector<std::size_t> joined;
  std::vector<std::size_t> opened;
  for (std::size_t row = 0; row < drawing.rows.size(); ++row) {
    const std::size_t lane = lanes.arrive(row, joined);
    if (!joined.empty()) {
      Connector connector(lanes, drawing.lane_count);
      for (const std::size_t other : joined) connector.connect(lane, other, up);
      text += connector.text();
    }
    text += node_line(drawing, lanes, row);
    Connector connector(lanes, drawing.lane_count);
    lanes.leave(lane, parents[row], opened);
    if (!opened.empty()) {
      for (const std::size_t other : opened) connector.connect(lane, other, down);
      text += connector.text();
    }
  }
  if (drawing.asked_database) text += "\n● applied  ◉ current  ○ pending\n";
  return text;
}

}  // namespace retort::inline v1::cli
