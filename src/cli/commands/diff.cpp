#include "autogenerate/plan/in_words.hpp"
#include "autogenerate/plan/statements.hpp"
#include "autogenerate/writer/writer.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/schema/comparison.hpp"

#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

using Json = nlohmann::ordered_json;

void add_diff_options(boost::program_options::options_description& description) {
  auto add = description.add_options();
  add("sql", "the statements (as without any of these)");
  add("cpp", "the body of a migration");
  add_destruction_option(description);
  add_comparison_options(description);
}

Json json_of(const PlanStatements& statements) {
  Json changes = Json::array();
  for (const ChangeStatements& part : statements.changes) {
    changes.push_back({{"operation", describe(part.change->operation)},
                       {"statements", part.statements},
                       {"destroys_data", part.change->destroys_data},
                       {"hazard", part.change->hazard}});
  }
  return {{"is_empty", statements.changes.empty()}, {"changes", changes}};
}

int run_diff(const Invocation& invocation) {
  const std::vector<std::string> sides = invocation.revisions();
  if (sides.size() != 2) {
    throw UsageError("diff compares two schemas", "each is a URL, a file that ends in .sql, schema, or empty");
  }
  const SchemaSource from = schema_source(sides[0]);
  const SchemaSource to = schema_source(sides[1]);
  const Workshop workshop = workshop_of(invocation, {from, to});
  const SchemaPlan plan = compare(invocation, from, to, workshop);
  check_destruction(invocation, plan);
  const CompileContext context = context_of(workshop);
  if (invocation.has("cpp")) {
    const WriterOptions options{.target = context, .margins = {.indent = 0}};
    invocation.out << write(remarked(in_words(plan.up, workshop)), options).text;
    return ok;
  }
  const PlanStatements statements = statements_of(plan, workshop, context);
  invocation.out << (invocation.has("json") ? text_of(json_of(statements)) + '\n' : script_of(statements));
  return ok;
}

}  // namespace

const Command diff_command{
    .name = "diff",
    .arguments = "FROM TO",
    .summary = "Print what turns one schema into another",
    .help =
        "Each side is a URL, a file that ends in .sql, `schema` (what the program declares), or\n"
        "`empty`. Files and declarations are built on a scratch database and read from there, so\n"
        "that only what the database itself tells apart is a difference. Nothing is changed.",
    .example = "diff sqlite:shop.db schema --rename customers.mail=email",
    .add_options = add_diff_options,
    .run = run_diff,
    .takes_schemas = true};

}  // namespace retort::inline v1::cli
