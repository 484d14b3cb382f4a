#include "cli/commands.hpp"
#include "cli/commands/reading.hpp"
#include "cli/graph/drawing.hpp"
#include "cli/output.hpp"

#include <array>
#include <ostream>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

constexpr std::array<std::pair<std::string_view, std::string (*)(const Drawing&)>, 4> formats{
    {{"text", plain_text_of}, {"dot", dot_of}, {"svg", svg_of}, {"mermaid", mermaid_of}}};

void add_graph_options(boost::program_options::options_description& description) {
  namespace po = boost::program_options;
  description.add_options()("format", po::value<std::string>()->default_value("text", "text")->value_name("FORMAT"),
                            "text, dot (Graphviz), svg or mermaid");
  add_range_options(description);
}

std::string (*writer(const std::string& format))(const Drawing&) {
  for (const auto& [name, write] : formats) {
    if (name == format) return write;
  }
  throw UsageError(fmt::format("there is no format \"{}\"", format), "the formats are text, dot, svg and mermaid");
}

int run_graph(const Invocation& invocation) {
  const auto write = writer(invocation.values["format"].as<std::string>());
  const RevisionMap& revisions = invocation.registry().revisions();
  RevisionViews views(revisions);
  const std::vector<std::size_t> shown = shown_revisions(invocation, revisions, views);
  if (invocation.has("json")) {
    print(invocation.out, views.views(shown), printing(invocation), line_of);
  } else {
    invocation.out << write(draw(revisions, views, shown));
  }
  return ok;
}

}  // namespace

const Command graph_command{
    .name = "graph",
    .arguments = "",
    .summary = "Draw the migrations as a graph: branches, merges, dependencies",
    .help =
        "Newest first. The database is asked only for --indicate-current, or where the range says\n"
        "current; then what is applied is marked.",
    .example = "graph --format svg --indicate-current > revisions.svg",
    .add_options = add_graph_options,
    .run = run_graph};

}  // namespace retort::inline v1::cli
