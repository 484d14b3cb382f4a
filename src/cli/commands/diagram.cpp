#include "cli/schema/diagram.hpp"

#include "cli/commands.hpp"
#include "cli/graph/picture_format.hpp"
#include "cli/schema/comparison.hpp"

#include <retort/error.hpp>

#include <array>
#include <ostream>
#include <string_view>

namespace retort::inline v1::cli {

namespace {

constexpr std::array<PictureFormat<Diagram>, 3> diagram_formats{
    {{"mermaid", mermaid_of}, {"dot", dot_of}, {"svg", svg_of}}};

void add_diagram_options(boost::program_options::options_description& description) {
  namespace po = boost::program_options;
  description.add_options()("format",
                            po::value<std::string>()->default_value("mermaid", "mermaid")->value_name("FORMAT"),
                            "mermaid, dot (Graphviz) or svg");
  add_filter_options(description);
}

int run_diagram(const Invocation& invocation) {
  const auto& format = format_named<Diagram>(invocation.values["format"].as<std::string>(), diagram_formats);
  const std::vector<std::string> given = invocation.revisions();
  if (given.size() > 1) throw UsageError("diagram draws one schema", "give a URL, a file, schema, or nothing");
  const SchemaSource source = schema_source(given.empty() ? invocation.url() : given.front());
  const Schema schema = schema_of(source, workshop_of(invocation, {source}));
  invocation.out << format.write(diagram_of(filtered(schema, filter_of(invocation))));
  return ok;
}

}  // namespace

const Command diagram_command{
    .name = "diagram",
    .arguments = "[SCHEMA]",
    .summary = "Draw the tables of a schema and the foreign keys between them",
    .help =
        "SCHEMA is a URL, a file that ends in .sql, or `schema`, what the program declares; left\n"
        "out, it is the database.",
    .example = "diagram schema --format svg --exclude 'log_*' > shop.svg",
    .add_options = add_diagram_options,
    .run = run_diagram,
    .takes_schemas = true};

}  // namespace retort::inline v1::cli
