#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/schema/comparison.hpp"

#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace retort::inline v1::cli {

namespace {

using Json = nlohmann::ordered_json;

int run_check(const Invocation& invocation) {
  const SchemaSource database = schema_source(invocation.url());
  const SchemaSource declared = schema_source("schema");
  const SchemaPlan plan = compare(invocation, database, declared, workshop_of(invocation, {database}));
  if (invocation.has("json")) {
    Json missing = Json::array();
    for (const PlannedChange& change : plan.up) missing.push_back(describe(change.operation));
    invocation.out << text_of(Json{{"is_equal", plan.is_empty()}, {"differences", missing}}) << '\n';
  } else if (plan.is_empty()) {
    if (!invocation.has("quiet")) invocation.out << "the database has the schema that the program declares\n";
  } else {
    invocation.out << "the database lacks what the program declares:\n";
    for (const PlannedChange& change : plan.up) invocation.out << fmt::format("  {}\n", describe(change.operation));
  }
  return plan.is_empty() ? ok : differences;
}

}  // namespace

const Command check_command{
    .name = "check",
    .arguments = "",
    .summary = "Say whether the database has the schema that the program declares",
    .help =
        "The declaration is built on a scratch database and compared with the database, which is\n"
        "only read. Exits with 3, and lists what would have to change, when they differ.",
    .example = "check",
    .add_options = add_comparison_options,
    .run = run_check};

}  // namespace retort::inline v1::cli
