#pragma once

#include <retort/model/schema.hpp>

#include <string>
#include <vector>

namespace retort::inline v1::cli {

/// A schema as it is drawn: boxes of columns, and the foreign keys between them.
struct Diagram {
  struct Row {
    std::string name{};
    std::string type{};
    bool is_key = false;
    bool is_reference = false;
    bool nullable = true;
  };
  struct Box {
    std::string name{};
    std::vector<Row> rows{};
  };
  struct Line {
    std::size_t from = 0;  ///< the box with the foreign key
    std::size_t to = 0;
    std::string columns{};
    bool is_optional = false;  ///< the key may be NULL
    bool is_unique = false;    ///< at most one row refers to another
  };
  std::vector<Box> boxes{};
  std::vector<Line> lines{};
};

Diagram diagram_of(const Schema& schema);

std::string mermaid_of(const Diagram& diagram);
std::string dot_of(const Diagram& diagram);
std::string svg_of(const Diagram& diagram);

}  // namespace retort::inline v1::cli
