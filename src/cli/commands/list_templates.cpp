#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/scaffold/templates.hpp"

#include <ostream>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

int run_list_templates(const Invocation& invocation) {
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  for (const ProjectTemplate& one : project_templates()) {
    json.push_back({{"name", std::string(one.name)}, {"summary", std::string(one.summary)}});
    if (!invocation.has("json")) invocation.out << fmt::format("{} - {}\n", one.name, one.summary);
  }
  if (invocation.has("json")) {
    invocation.out << text_of(json) << '\n';
  } else if (!invocation.has("quiet")) {
    invocation.out << fmt::format("\n{} init --template generic migrations\n", invocation.options.program);
  }
  return ok;
}

}  // namespace

const Command list_templates_command{.name = "list_templates",
                                     .arguments = "",
                                     .summary = "List what init can make",
                                     .help = "",
                                     .example = "list_templates",
                                     .add_options = [](boost::program_options::options_description&) {},
                                     .run = run_list_templates,
                                     .is_standalone = true};

}  // namespace retort::inline v1::cli
