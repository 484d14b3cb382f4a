#include "cli/schema/diagram.hpp"

#include "cli/graph/xml_text.hpp"
#include "core/lists.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace retort::inline v1::cli {

namespace {

/// What people call a type.
std::string type_text(const Type& type) {
  static constexpr const char* words[] = {
      "",        "boolean", "smallint", "integer",  "bigint",   "real",   "double precision", "numeric",     "char",
      "varchar", "text",    "bytea",    "date",     "time",     "timetz", "timestamp",        "timestamptz", "interval",
      "uuid",    "json",    "jsonb",    "geometry", "geography"};
  std::string text = type.kind == TypeKind::named ? type.name : words[static_cast<std::size_t>(type.kind) - 1];
  const bool is_spatial = type.kind == TypeKind::geometry || type.kind == TypeKind::geography;
  if (is_spatial && !type.name.empty()) text += "(" + type.name + ")";
  if (!is_spatial && type.first && type.second) text += fmt::format("({},{})", *type.first, *type.second);
  if (!is_spatial && type.first && !type.second) text += fmt::format("({})", *type.first);
  for (int i = 0; i < type.dimensions; ++i) text += "[]";
  return text;
}

template <class Kind>
std::vector<const Kind*> constraints_of(const Table& table) {
  std::vector<const Kind*> found;
  for (const Constraint& constraint : table.constraints) {
    if (const auto* it = std::get_if<Kind>(&constraint)) found.push_back(it);
  }
  return found;
}

Diagram::Row row_of(const Table& table, const Column& column) {
  Diagram::Row row{.name = column.name, .type = type_text(column.type), .nullable = column.nullable};
  for (const auto* key : constraints_of<PrimaryKey>(table)) row.is_key |= holds(key->columns, column.name);
  for (const auto* key : constraints_of<ForeignKey>(table)) row.is_reference |= holds(key->columns, column.name);
  return row;
}

Diagram::Line line_of(const Table& table, const ForeignKey& key) {
  Diagram::Line line{.columns = fmt::format("{}", fmt::join(key.columns, ", "))};
  for (const Column& column : table.columns) line.is_optional |= column.nullable && holds(key.columns, column.name);
  for (const auto* it : constraints_of<PrimaryKey>(table)) line.is_unique |= it->columns == key.columns;
  for (const auto* it : constraints_of<Unique>(table)) line.is_unique |= it->columns == key.columns;
  return line;
}

std::string mermaid_word(std::string text) {
  std::ranges::replace_if(
      text, [](unsigned char c) { return std::isalnum(c) == 0 && c != '_' && c < 0x80; }, '_');
  return text;
}

const char* key_mark(const Diagram::Row& row) {
  return row.is_key && row.is_reference ? " PK,FK" : row.is_key ? " PK" : row.is_reference ? " FK" : "";
}

}  // namespace

Diagram diagram_of(const Schema& schema) {
  Diagram diagram;
  std::map<std::string, std::size_t> places;
  for (const Table& table : schema.tables) {
    places.emplace(table.name.text(), diagram.boxes.size());
    Diagram::Box& box = diagram.boxes.emplace_back(Diagram::Box{.name = table.name.text()});
    for (const Column& column : table.columns) box.rows.push_back(row_of(table, column));
  }
  for (const Table& table : schema.tables) {
    for (const ForeignKey* key : constraints_of<ForeignKey>(table)) {
      const auto referent = places.find(key->referent.text());
      if (referent == places.end()) continue;
      Diagram::Line line = line_of(table, *key);
      line.from = places.at(table.name.text());
      line.to = referent->second;
      diagram.lines.push_back(std::move(line));
    }
  }
  return diagram;
}

std::string mermaid_of(const Diagram& diagram) {
  std::string text = "erDiagram\n";
  for (std::size_t i = 0; i < diagram.boxes.size(); ++i) {
    const Diagram::Box& box = diagram.boxes[i];
    text += fmt::format("  t{}[\"{}\"] {{\n", i, mermaid_word(box.name));
    for (const Diagram::Row& row : box.rows) {
      text += fmt::format("    {} {}{}\n", mermaid_word(row.type.empty() ? "any" : row.type), mermaid_word(row.name),
                          key_mark(row));
    }
    text += "  }\n";
  }
  for (const Diagram::Line& line : diagram.lines) {
    text += fmt::format("  t{} {}--{} t{} : \"{}\"\n", line.to, line.is_optional ? "|o" : "||",
                        line.is_unique ? "o|" : "o{", line.from, mermaid_word(line.columns));
  }
  return text;
}

std::string dot_of(const Diagram& diagram) {
  std::string text = "digraph schema {\n  rankdir=LR;\n  node [shape=plain, fontname=\"sans-serif\"];\n";
  for (std::size_t i = 0; i < diagram.boxes.size(); ++i) {
    text += fmt::format("  t{} [label=<<table border=\"0\" cellborder=\"1\" cellspacing=\"0\">", i);
    text += fmt::format("<tr><td bgcolor=\"#d9f0e3\"><b>{}</b></td></tr>", xml_text(diagram.boxes[i].name));
    for (const Diagram::Row& row : diagram.boxes[i].rows) {
      text += fmt::format("<tr><td align=\"left\">{} {}{}</td></tr>", xml_text(row.name), xml_text(row.type),
                          key_mark(row));
    }
    text += "</table>>];\n";
  }
  for (const Diagram::Line& line : diagram.lines) {
    std::string label;
    for (const char c : line.columns) label += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    text += fmt::format("  t{} -> t{} [label=\"{}\"{}];\n", line.from, line.to, label,
                        line.is_optional ? ", style=dashed" : "");
  }
  return text + "}\n";
}

namespace {

/// Boxes in columns: what is referenced stands left of what refers to it.
class SvgLayout {
 public:
  explicit SvgLayout(const Diagram& diagram) : diagram_(diagram), depths_(diagram.boxes.size(), 0) {
    place_in_columns();
  }

  std::string text() const {
    std::string body;
    for (const Diagram::Line& line : diagram_.lines) body += path(line);
    for (std::size_t i = 0; i < diagram_.boxes.size(); ++i) body += box(i);
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" "
        "font-family=\"sans-serif\" font-size=\"12\">\n{2}</svg>\n",
        width_, height_, body);
  }

 private:
  static constexpr int row_height = 18;
  static constexpr int gap = 60;
  static constexpr int character = 7;

  struct Place {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
  };

  /// As deep as the longest chain of references, as far as it takes no more rounds than there are boxes.
  void find_depths() {
    bool has_changed = true;
    for (std::size_t round = 0; has_changed && round < diagram_.boxes.size(); ++round) {
      has_changed = false;
      for (const Diagram::Line& line : diagram_.lines) {
        const bool is_deeper = line.from != line.to && depths_[line.from] <= depths_[line.to];
        if (!is_deeper || depths_[line.to] + 1 >= diagram_.boxes.size()) continue;
        depths_[line.from] = depths_[line.to] + 1;
        has_changed = true;
      }
    }
  }

  void place_in_columns() {
    find_depths();
    places_.resize(diagram_.boxes.size());
    std::map<std::size_t, std::vector<std::size_t>> columns;
    for (std::size_t i = 0; i < depths_.size(); ++i) columns[depths_[i]].push_back(i);
    int x = gap / 2;
    for (const auto& [depth, boxes] : columns) {
      int y = gap / 2;
      int widest = 0;
      for (const std::size_t i : boxes) {
        places_[i] = {.x = x, .y = y, .width = box_width(diagram_.boxes[i]), .height = box_height(diagram_.boxes[i])};
        y += places_[i].height + row_height;
        widest = std::max(widest, places_[i].width);
      }
      height_ = std::max(height_, y + gap / 2);
      x += widest + gap;
    }
    width_ = x;
  }

  static int box_height(const Diagram::Box& box) { return row_height * (static_cast<int>(box.rows.size()) + 1) + 8; }
  static int box_width(const Diagram::Box& box) {
    std::size_t widest = box.name.size();
    for (const Diagram::Row& row : box.rows) widest = std::max(widest, row.name.size() + row.type.size() + 8);
    return static_cast<int>(widest) * character + 16;
  }

  std::string box(std::size_t i) const {
    const Place& at = places_[i];
    std::string text = fmt::format(
        "<g><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\" fill=\"#ffffff\" stroke=\"#2e7d5b\"/>"
        "<text x=\"{}\" y=\"{}\" font-weight=\"bold\">{}</text>\n",
        at.x, at.y, at.width, at.height, at.x + 8, at.y + 14, xml_text(diagram_.boxes[i].name));
    int y = at.y + 14;
    for (const Diagram::Row& row : diagram_.boxes[i].rows) {
      y += row_height;
      text += fmt::format("<text x=\"{}\" y=\"{}\">{} <tspan fill=\"#57606a\">{}{}</tspan></text>\n", at.x + 8, y,
                          xml_text(row.name), xml_text(row.type), key_mark(row));
    }
    return text + "</g>\n";
  }

  std::string path(const Diagram::Line& line) const {
    const Place& from = places_[line.from];
    const Place& to = places_[line.to];
    const int y = from.y + 9;
    const int end = to.y + 9;
    const int right = to.x + to.width;
    return fmt::format(
        "<path d=\"M {} {} C {} {}, {} {}, {} {}\" fill=\"none\" stroke=\"#3b6fb6\"{}><title>{}</title></path>\n",
        from.x, y, from.x - gap / 2, y, right + gap / 2, end, right, end,
        line.is_optional ? " stroke-dasharray=\"4 3\"" : "", xml_text(line.columns));
  }

  const Diagram& diagram_;
  std::vector<std::size_t> depths_;
  std::vector<Place> places_{};
  int width_ = 0;
  int height_ = 0;
};

}  // namespace

std::string svg_of(const Diagram& diagram) { return SvgLayout(diagram).text(); }

}  // namespace retort::inline v1::cli
