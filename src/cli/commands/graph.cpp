#include "cli/commands.hpp"
#include "cli/commands/reading.hpp"
#include "cli/graph/drawing.hpp"
#include "cli/graph/picture_format.hpp"
#include "cli/output.hpp"

#include <array>
#include <ostream>
#include <string_view>

#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

constexpr std::array<PictureFormat<Drawing>, 4> graph_formats{
    {{"text", plain_text_of}, {"dot", dot_of}, {"svg", svg_of}, {"mermaid", mermaid_of}}};

void add_graph_options(boost::program_options::options_description& description) {
  namespace po = boost::program_options;
  description.add_options()("format", po::value<std::string>()->default_value("text", "text")->value_name("FORMAT"),
                            "text, dot (Graphviz), svg or mermaid");
  add_range_options(description);
}

int run_graph(const Invocation& invocation) {
  const auto& format = format_named<Drawing>(invocation.values["format"].as<std::string>(), graph_formats);
  const RevisionMap& revisions = invocation.registry().revisions();
  RevisionViews views(revisions);
  const std::vector<std::size_t> shown = shown_revisions(invocation, revisions, views);
  if (invocation.has("json")) {
    print(invocation.out, views.views(shown), printing(invocation), line_of);
  } else {
    invocation.out << format.write(draw(revisions, views, shown));
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
